package fr.logementdabord.referral.messaging;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import fr.logementdabord.eventing.store.PublicEvent;
import fr.logementdabord.referral.domain.conference.Conference.Held;
import fr.logementdabord.referral.domain.conference.ConferenceEvent.ConferenceHeld;
import fr.logementdabord.referral.domain.conference.Conferences;
import fr.logementdabord.referral.domain.referral.Intake;
import fr.logementdabord.referral.domain.referral.Protection;
import fr.logementdabord.referral.domain.referral.Referral;
import fr.logementdabord.referral.domain.referral.ReferralDecider;
import fr.logementdabord.referral.domain.referral.ReferralEvent.CaseProtected;
import fr.logementdabord.referral.domain.referral.ReferralEvent.ProtectionLifted;
import fr.logementdabord.referral.domain.referral.ReferralEvent;
import fr.logementdabord.referral.domain.referral.ReferralEvent.OrientationRevoked;
import fr.logementdabord.referral.domain.referral.ReferralEvent.ReferralReopened;
import fr.logementdabord.referral.domain.referral.ReferralEvent.ReferralSubmitted;
import fr.logementdabord.referral.domain.referral.ReferralFile;
import fr.logementdabord.referral.domain.referral.ReferralStories;
import fr.logementdabord.referral.messaging.published.CaseProtectedV1;
import fr.logementdabord.referral.messaging.published.ConferencePublisher;
import fr.logementdabord.referral.messaging.published.OrientationDecidedV1;
import fr.logementdabord.referral.messaging.published.ReferralPublisher;
import fr.logementdabord.referral.messaging.published.ReferralSubmittedV1;
import fr.logementdabord.testkit.contract.ContractSpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static fr.logementdabord.referral.domain.referral.ReferralStories.CASE;
import static fr.logementdabord.referral.domain.referral.ReferralStories.DAY;
import static fr.logementdabord.referral.domain.referral.ReferralStories.STUDIO;
import static fr.logementdabord.referral.domain.referral.ReferralStories.closed;
import static fr.logementdabord.referral.domain.referral.ReferralStories.file;
import static fr.logementdabord.referral.domain.referral.ReferralStories.then;
import static fr.logementdabord.referral.domain.referral.ReferralStories.upToOrientation;
import static fr.logementdabord.referral.domain.referral.ReferralStories.upToProposal;
import static fr.logementdabord.referral.domain.referral.ReferralStories.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

class PublishedContractTest {

	static Stream<List<ReferralEvent>> stories() {
		return Stream
			.<ReferralEvent[]>of(then(upToProposal(), closed()),
					then(upToOrientation(), revoked(), withdrawn(), reopened()),
					then(upToOrientation("VIAL", null), withdrawn()), upToOrientation(null, STUDIO),
					new ReferralEvent[] { new ReferralSubmitted(CASE, file(null, 40)), withdrawn() })
			.map(List::of);
	}

	@ParameterizedTest
	@MethodSource("stories")
	void what_is_published_fits_its_schema(List<ReferralEvent> story) {
		for (PublicEvent said : published(story)) {
			ContractSpec.of(said.type()).thenFits(said.data());
			assertThat(said.caseId()).isEqualTo(CASE);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "referral-submitted", "referral-acknowledged", "fact-finding-completed",
			"orientation-decided", "closure-proposed", "referral-withdrawn", "referral-closed", "orientation-revoked",
			"referral-reopened", "case-conference-held" })
	void the_examples_fit_their_schema(String name) {
		ContractSpec.of("fr.logementdabord.referral." + name + ".v1").thenExamplesFit();
	}

	private static ReferralEvent revoked() {
		return new OrientationRevoked(CASE, DAY.plusDays(15), "CONTESTED");
	}

	private static ReferralEvent reopened() {
		return new ReferralReopened(CASE, DAY.plusDays(25), "HOUSEHOLD_CAME_BACK");
	}

	@Test
	void nine_events_are_told_and_four_stay_inside() {
		assertThat(published(List.of(then(upToProposal(), closed())))).extracting(PublicEvent::type)
			.containsExactly("fr.logementdabord.referral.referral-submitted.v1",
					"fr.logementdabord.referral.referral-acknowledged.v1",
					"fr.logementdabord.referral.fact-finding-completed.v1",
					"fr.logementdabord.referral.orientation-decided.v1",
					"fr.logementdabord.referral.closure-proposed.v1", "fr.logementdabord.referral.referral-closed.v1");
	}

	@Test
	void a_conference_is_told_without_who_was_there_or_why_the_household_fears_somebody() {
		Held held = new Held(DAY, List.of("CARE", "LANDLORD"), "SAFETY", "DISAGREES");
		PublicEvent said = new ConferencePublisher()
			.publish(new ConferenceHeld(CASE, "artois", "CC-3F7K2M9QX0TB", held), new Conferences(List.of()))
			.orElseThrow();
		ContractSpec.of(said.type()).thenFits(said.data());
		assertThat(JsonMapper.shared().writeValueAsString(said)).doesNotContain("CARE", "SAFETY", "DISAGREES");
	}

	@Test
	void violence_and_difficulties_never_travel() {
		ReferralFile calm = file("artois", 30);
		ReferralFile fleeing = new ReferralFile(calm.householdId(), "artois", calm.basis(), calm.communeInsee(),
				calm.referrerOrganisation(), calm.referrerType(), DAY, calm.composition(), calm.birthYears(), 30,
				calm.housingSituation(), "VIOLENCE", true, true);
		List<PublicEvent> said = published(List.of(new ReferralSubmitted(CASE, fleeing), ReferralStories.acknowledged(),
				ReferralStories.substantiated()));
		assertThat(((ReferralSubmittedV1) said.getFirst().data()).motive()).isEqualTo("OTHER");
		String all = JsonMapper.shared().writeValueAsString(said);
		assertThat(all).doesNotContain("VIOLENCE", "ISOLATION", "difficulties", "62119");
	}

	@ParameterizedTest
	@ValueSource(strings = { "VIOLENCE", "LEAVES_HOSPITAL", "LEAVES_PRISON" })
	void a_motive_that_tells_of_violence_health_or_justice_never_travels(String motive) {
		assertThat(submitted("artois", motive).motive()).isEqualTo("OTHER");
	}

	@Test
	void whom_a_protected_case_is_open_to_is_told_with_what_opens_a_branch_and_why_is_not() {
		Protection protection = new Protection("VIOLENCE", Set.of("coordinators:artois", "account:00"));
		List<PublicEvent> said = published(
				List.of(ReferralStories.submitted(), new CaseProtected(CASE, DAY, protection),
						ReferralStories.acknowledged(), ReferralStories.substantiated(),
						ReferralStories.oriented("ADSL", null), new ProtectionLifted(CASE, DAY)));
		CaseProtectedV1 closed = (CaseProtectedV1) said.get(1).data();
		assertThat(closed.cleared()).containsExactly("account:00", "coordinators:artois");
		ContractSpec.of("fr.logementdabord.referral.case-protected.v1").thenFits(closed);
		assertThat(((OrientationDecidedV1) said.get(4).data()).cleared()).isEqualTo(closed.cleared());
		ContractSpec.of("fr.logementdabord.referral.protection-lifted.v1").thenFits(said.get(5).data());
		assertThat(JsonMapper.shared().writeValueAsString(said)).doesNotContain("VIOLENCE");
	}

	@Test
	void where_a_platform_is_missed_is_told_unless_the_household_flees() {
		ReferralSubmittedV1 arras = submitted(null, "OTHER");
		assertThat(arras.notCoveredEpci()).isEqualTo("200033579");
		assertThat(arras.urgency()).isEqualTo("URGENT");
		assertThat(arras.derivedComposition()).isEqualTo("SINGLE_PERSON");
		ContractSpec.of("fr.logementdabord.referral.referral-submitted.v1").thenFits(arras);
		assertThat(submitted("artois", "OTHER").notCoveredEpci()).isNull();
		assertThat(submitted(null, "VIOLENCE").notCoveredEpci()).isNull();
	}

	private static ReferralSubmittedV1 submitted(@Nullable String territory, String motive) {
		ReferralFile plain = file(territory, 40);
		Intake intake = new Intake("2026-1", "200033579", "SINGLE_PERSON",
				Map.of("urgency", List.of("URGENT"), "difficulties", List.of("ISOLATION")));
		ReferralFile full = new ReferralFile(plain.householdId(), territory, plain.basis(), plain.communeInsee(),
				plain.referrerOrganisation(), plain.referrerType(), DAY, plain.composition(), plain.birthYears(), 40,
				plain.housingSituation(), motive, true, true, intake, null);
		return (ReferralSubmittedV1) published(List.of(new ReferralSubmitted(CASE, full))).getFirst().data();
	}

	private static List<PublicEvent> published(List<ReferralEvent> story) {
		ReferralDecider decider = new ReferralDecider();
		ReferralPublisher publisher = new ReferralPublisher();
		Referral[] state = { decider.initialState() };
		return story.stream().map((event) -> {
			state[0] = decider.evolve(state[0], event);
			return publisher.publish(event, state[0]);
		}).flatMap(Optional::stream).toList();
	}

}
