package fr.logementdabord.referral.view.lastcontact;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.testkit.contract.ContractSpec;
import fr.logementdabord.testkit.spec.ViewSpec;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The clock runs from the last contact with the person (CNIL 2021-028), not from what
 * staff or programs write (trap 24).
 */
class LastContactsViewTest {

	private static final String CASE = "LDA-7K3QX9M2TD4A";

	private static final String REFERRAL = "fr.logementdabord.referral.";

	private final LastContactsView view = new LastContactsView();

	@Test
	void a_meeting_a_lease_and_a_move_in_restart_the_clock_each_on_its_own_day() {
		for (String type : List.of("fr.logementdabord.measure.measure-started.v1",
				"fr.logementdabord.measure.review-recorded.v1",
				"fr.logementdabord.measure.household-contact-recorded.v1", "fr.logementdabord.measure.measure-ended.v1",
				"fr.logementdabord.housing.lease-signed.v1", "fr.logementdabord.housing.household-moved-in.v1")) {
			List<ReceivedEvent> story = List.of(event(REFERRAL + "referral-submitted.v1", "full", "referral-1", 1),
					event(type, "full", "other-1", 1));
			assertThat(clock(story).lastContactOn()).as(type).isAfter(LocalDate.of(2026, 11, 23));
			ViewSpec.given(this.view, story).thenAnyInterleavingGivesTheSame(50);
		}
	}

	@Test
	void a_visit_or_a_call_restarts_the_clock_unless_it_never_took_place() {
		ReceivedEvent submitted = event(REFERRAL + "referral-submitted.v1", "full", "referral-1", 1);
		ReceivedEvent march = met(1, "C-1", "2027-03-02", false);
		ReceivedEvent may = met(2, "C-2", "2027-05-04", false);
		List<ReceivedEvent> struck = List.of(submitted, march, may, met(3, "C-2", "2027-05-04", true));
		assertThat(clock(List.of(submitted, march, may)).lastContactOn()).isEqualTo(LocalDate.of(2027, 5, 4));
		assertThat(clock(struck).lastContactOn()).isEqualTo(LocalDate.of(2027, 3, 2));
		ViewSpec.given(this.view, struck).thenAnyInterleavingGivesTheSame(50);
	}

	@Test
	void what_staff_do_on_their_own_is_no_contact() {
		List<ReceivedEvent> story = new ArrayList<>();
		story.add(event(REFERRAL + "referral-submitted.v1", "full", "referral-1", 1));
		int version = 2;
		for (String type : List.of("referral-acknowledged.v1", "fact-finding-completed.v1", "orientation-decided.v1",
				"closure-proposed.v1", "referral-closed.v1", "referral-reopened.v1", "referral-withdrawn.v1")) {
			story.add(event(REFERRAL + type, "full", "referral-1", version++));
		}
		story.add(event(REFERRAL + "households-merged.v1", "full", "duplicate-1", 1));
		assertThat(clock(story).lastContactOn()).isEqualTo(LocalDate.of(2026, 11, 23));
	}

	@Test
	void a_conference_without_the_household_is_no_contact() {
		ReceivedEvent submitted = event(REFERRAL + "referral-submitted.v1", "full", "referral-1", 1);
		String held = "{\"conferenceId\":\"C-1\",\"caseId\":\"%s\",\"heldOn\":\"2027-01-20\",\"householdTookPart\":%s}";
		assertThat(clock(List.of(submitted, conference(held.formatted(CASE, "false")))).lastContactOn())
			.isEqualTo(LocalDate.of(2026, 11, 23));
		assertThat(clock(List.of(submitted, conference(held.formatted(CASE, "true")))).lastContactOn())
			.isEqualTo(LocalDate.of(2027, 1, 20));
	}

	@Test
	void a_saisine_out_of_coverage_has_its_clock_too() {
		LastContact clock = clock(List.of(event(REFERRAL + "referral-submitted.v1", "minimal", "referral-1", 1)));
		assertThat(clock.territory()).isNull();
		assertThat(clock.lastContactOn()).isNotNull();
	}

	private LastContact clock(List<ReceivedEvent> story) {
		return ViewSpec.given(this.view, story).documents().get(CASE);
	}

	private static ReceivedEvent met(long version, String contactId, String day, boolean struck) {
		return event("fr.logementdabord.measure.household-contact-recorded.v1", "journal-1", version,
				"{\"caseId\":\"%s\",\"measureId\":\"M-9WQ4ZK0H3D7T\",\"contactId\":\"%s\",\"metOn\":\"%s\",\"struck\":%s}"
					.formatted(CASE, contactId, day, struck));
	}

	private static ReceivedEvent conference(String data) {
		return event(REFERRAL + "case-conference-held.v1", "conferences-1", 1, data);
	}

	private static ReceivedEvent event(String type, String example, String stream, long version) {
		return event(type, stream, version, ContractSpec.of(type).example(example));
	}

	private static ReceivedEvent event(String type, String stream, long version, String data) {
		return new ReceivedEvent(stream + "/" + version, "/test", type, stream, version, version, CASE, "c", null,
				Instant.EPOCH, data.getBytes(StandardCharsets.UTF_8));
	}

}
