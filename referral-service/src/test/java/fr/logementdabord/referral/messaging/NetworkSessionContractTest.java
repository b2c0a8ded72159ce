package fr.logementdabord.referral.messaging;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import fr.logementdabord.eventing.store.PublicEvent;
import fr.logementdabord.referral.domain.network.Attendance;
import fr.logementdabord.referral.domain.network.NetworkSession;
import fr.logementdabord.referral.domain.network.NetworkSessionDecider;
import fr.logementdabord.referral.domain.network.NetworkSessionEvent;
import fr.logementdabord.referral.domain.network.NetworkSessionEvent.AttendanceRecorded;
import fr.logementdabord.referral.domain.network.NetworkSessionEvent.CaseBrought;
import fr.logementdabord.referral.domain.network.NetworkSessionEvent.CaseTakenBack;
import fr.logementdabord.referral.domain.network.NetworkSessionEvent.ExportChecked;
import fr.logementdabord.referral.domain.network.NetworkSessionEvent.SessionCancelled;
import fr.logementdabord.referral.domain.network.NetworkSessionEvent.SessionPlanned;
import fr.logementdabord.referral.domain.network.SessionPlan;
import fr.logementdabord.referral.messaging.published.NetworkSessionPublisher;
import fr.logementdabord.testkit.contract.ContractSpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class NetworkSessionContractTest {

	private static final String ID = "N-7K3QX9M2TD4A";

	private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = "artois")
	void what_is_published_fits_its_schema_and_tells_no_case(@Nullable String territory) {
		List<PublicEvent> said = published(territory);
		assertThat(said).extracting(PublicEvent::type)
			.containsExactly("fr.logementdabord.referral.network-session-planned.v1",
					"fr.logementdabord.referral.network-session-held.v1",
					"fr.logementdabord.referral.network-session-cancelled.v1");
		said.forEach((event) -> ContractSpec.of(event.type()).thenFits(event.data()));
		assertThat(JsonMapper.shared().writeValueAsString(said)).doesNotContain("LDA-");
	}

	@ParameterizedTest
	@ValueSource(strings = { "network-session-planned", "network-session-held", "network-session-cancelled" })
	void the_examples_fit_their_schema(String name) {
		ContractSpec.of("fr.logementdabord.referral." + name + ".v1").thenExamplesFit();
	}

	@Test
	void the_people_are_summed() {
		assertThat(JsonMapper.shared().writeValueAsString(published("artois"))).contains("\"participants\":15}");
	}

	private static List<PublicEvent> published(@Nullable String territory) {
		SessionPlan plan = new SessionPlan("GEP", "MENTAL_HEALTH", territory, DAY, "SOCIAL_WORKERS", List.of("apsa"));
		List<NetworkSessionEvent> story = List
			.of(new SessionPlanned(ID, plan), new CaseBrought(ID, "LDA-7K3QX9M2TD4A", DAY),
					new ExportChecked(ID, false, List.of("LDA-7K3QX9M2TD4A"), DAY),
					new CaseTakenBack(ID, "LDA-7K3QX9M2TD4A", DAY), new AttendanceRecorded(ID,
							List.of(new Attendance("apsa", 3), new Attendance("ccas-lens", 12)), DAY),
					new SessionCancelled(ID, "OTHER", DAY));
		NetworkSessionDecider decider = new NetworkSessionDecider();
		NetworkSession[] state = { decider.initialState() };
		return story.stream().map((event) -> {
			state[0] = decider.evolve(state[0], event);
			return new NetworkSessionPublisher().publish(event, state[0]);
		}).flatMap(Optional::stream).toList();
	}

}
