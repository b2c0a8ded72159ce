package fr.logementdabord.referral.view.openreferrals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.referral.access.SharingEnds;
import fr.logementdabord.referral.clock.CaseClocks;
import fr.logementdabord.referral.domain.referral.Share;
import fr.logementdabord.testkit.contract.ContractSpec;
import fr.logementdabord.testkit.spec.ViewSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class OpenReferralsViewTest {

	private static final String CASE = "LDA-7K3QX9M2TD4A";

	private final OpenReferralsView view = new OpenReferralsView(new SharingEnds(CaseClocks.load()));

	@ParameterizedTest
	@ValueSource(strings = { "minimal", "full", "future" })
	void a_case_is_followed_from_its_submission_to_its_closure(String example) {
		List<ReceivedEvent> story = story(example);
		OpenReferral row = ViewSpec.given(this.view, story).documents().get(CASE);
		assertThat(row.status()).isEqualTo("CLOSED");
		assertThat(row.submittedOn()).isEqualTo(LocalDate.of(2026, 11, 23));
		assertThat(row.lastStepOn()).isEqualTo(LocalDate.of(2027, 12, 1));
		assertThat(row.shares()).hasSize(1);
		assertThat(row.territory()).isEqualTo("minimal".equals(example) ? null : "artois");
	}

	@Test
	void an_orientation_taken_back_and_a_reopening_give_the_status_they_lead_to() {
		List<ReceivedEvent> revoked = new ArrayList<>(story("full").subList(0, 5));
		revoked.add(own("orientation-revoked", "full", 6));
		assertThat(ViewSpec.given(this.view, revoked).documents().get(CASE).status())
			.isEqualTo("FACT_FINDING_COMPLETED");
		List<ReceivedEvent> reopened = new ArrayList<>(story("full"));
		reopened.add(own("referral-reopened", "full", 8));
		OpenReferral row = ViewSpec.given(this.view, reopened).documents().get(CASE);
		assertThat(row.status()).isEqualTo("FACT_FINDING_COMPLETED");
		assertThat(row.lastStepOn()).isEqualTo(LocalDate.of(2027, 1, 10));
	}

	@Test
	void any_interleaving_of_streams_gives_the_same_row() {
		ViewSpec.given(this.view, story("full")).thenAnyInterleavingGivesTheSame(200);
	}

	@Test
	void an_allocation_heard_first_makes_no_row_of_its_own() {
		OpenReferral row = ViewSpec.given(this.view, measure(1)).documents().get(CASE);
		assertThat(row.status()).as("rows without status are not listed").isNull();
		assertThat(row.shares()).hasSize(1);
	}

	@Test
	void an_association_is_listed_until_it_has_handed_over_and_no_longer_where_it_refused() {
		String ended = "fr.logementdabord.measure.measure-ended.v1";
		List<ReceivedEvent> story = new ArrayList<>(story("full"));
		story.add(event(ended, "full", "measure-M-1", 4));
		OpenReferral row = ViewSpec.given(this.view, story).documents().get(CASE);
		LocalDate endedOn = LocalDate
			.parse(ContractSpec.of(ended).example("full").replaceAll("(?s).*\"endedOn\": \"([^\"]+).*", "$1"));
		assertThat(row.shares()).extracting(Share::lastDay).containsExactly(endedOn.plusDays(30));
		ViewSpec.given(this.view, story).thenAnyInterleavingGivesTheSame(200);
		String refused = "fr.logementdabord.measure.allocation-refused.v1";
		LocalDate refusedOn = LocalDate
			.parse(ContractSpec.of(refused).example("full").replaceAll("(?s).*\"refusedOn\": \"([^\"]+).*", "$1"));
		assertThat(ViewSpec.given(this.view, List.of(measure(1), event(refused, "full", "measure-M-1", 2)))
			.documents()
			.get(CASE)
			.shares()).extracting(Share::lastDay).containsExactly(refusedOn);
	}

	private static List<ReceivedEvent> story(String example) {
		return List.of(own("referral-submitted", example, 1), own("referral-acknowledged", example, 2),
				own("fact-finding-completed", example, 3), own("orientation-decided", example, 4), measure(3),
				own("closure-proposed", example, 6), own("referral-closed", example, 7));
	}

	private static ReceivedEvent own(String name, String example, long version) {
		return event("fr.logementdabord.referral." + name + ".v1", example, "referral-" + CASE, version);
	}

	private static ReceivedEvent measure(long version) {
		return event("fr.logementdabord.measure.measure-allocated.v1", "full", "measure-M-1", version);
	}

	private static ReceivedEvent event(String type, String example, String stream, long version) {
		byte[] data = ContractSpec.of(type).example(example).getBytes(StandardCharsets.UTF_8);
		return new ReceivedEvent(stream + "/" + version, "/test", type, stream, version, version, CASE, "c", null,
				Instant.EPOCH, data);
	}

}
