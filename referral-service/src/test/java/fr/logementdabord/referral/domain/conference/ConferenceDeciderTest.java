package fr.logementdabord.referral.domain.conference;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

import fr.logementdabord.referral.domain.conference.Conference.Held;
import fr.logementdabord.referral.domain.conference.ConferenceCommand.CancelConference;
import fr.logementdabord.referral.domain.conference.ConferenceCommand.MoveConference;
import fr.logementdabord.referral.domain.conference.ConferenceCommand.RecordConference;
import fr.logementdabord.referral.domain.conference.ConferenceCommand.ScheduleConference;
import fr.logementdabord.referral.domain.conference.ConferenceEvent.ConferenceCancelled;
import fr.logementdabord.referral.domain.conference.ConferenceEvent.ConferenceHeld;
import fr.logementdabord.referral.domain.conference.ConferenceEvent.ConferenceMoved;
import fr.logementdabord.referral.domain.conference.ConferenceEvent.ConferenceScheduled;
import fr.logementdabord.testkit.spec.DeciderSpec;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ConferenceDeciderTest {

	private static final String CASE = "LDA-7K3QX9M2TD4A";

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

	private static final LocalDateTime AT = TODAY.plusDays(10).atTime(14, 30);

	private static final Conference PLANNED = Conference.planned("CC-1", AT, 60, List.of("LANDLORD", "HOUSEHOLD"));

	private static final ConferenceScheduled SCHEDULED = new ConferenceScheduled(CASE, "artois", PLANNED);

	private static final Held HELD = new Held(TODAY.plusDays(10), List.of("LANDLORD"), "PREVENTED", "AGREES");

	private static final ConferenceCancelled CANCELLED = new ConferenceCancelled(CASE, "CC-1", "OTHER");

	private static DeciderSpec<ConferenceCommand, Conferences, ConferenceEvent> given(ConferenceEvent... history) {
		return DeciderSpec.given(new ConferenceDecider(), history);
	}

	private static ScheduleConference schedule(Conference conference, boolean agrees) {
		return new ScheduleConference(CASE, "artois", conference, TODAY, agrees, null);
	}

	private static RecordConference record(Held held, int daysLater) {
		return new RecordConference(CASE, "artois", "CC-1", held, TODAY.plusDays(daysLater));
	}

	@Test
	void a_conference_needs_the_households_agreement() {
		given().when(schedule(PLANNED, true)).thenEvents(SCHEDULED);
		given().when(schedule(PLANNED, false)).thenRefused(ConferenceRefusal.HouseholdDoesNotAgree);
		given(SCHEDULED).when(schedule(PLANNED, true)).thenEvents();
	}

	@Test
	void somebody_is_invited_to_a_day_to_come_for_a_reasonable_time() {
		given().when(schedule(Conference.planned("CC-1", AT, 60, List.of()), true))
			.thenRefused(ConferenceRefusal.NobodyIsInvited);
		given().when(schedule(Conference.planned("CC-1", AT.minusDays(11), 60, List.of("MDS")), true))
			.thenRefused(ConferenceRefusal.ConferenceIsInThePast);
		given().when(schedule(Conference.planned("CC-1", AT, 14, List.of("MDS")), true))
			.thenRefused(ConferenceRefusal.DurationIsOutOfBounds);
		given().when(schedule(Conference.planned("CC-1", AT, 481, List.of("MDS")), true))
			.thenRefused(ConferenceRefusal.DurationIsOutOfBounds);
	}

	@Test
	void a_conference_that_took_place_is_written_down_between_the_referral_and_today() {
		Conference past = Conference.planned("CC-1", TODAY.minusDays(20).atTime(10, 0), 60, List.of("MDS"));
		given().when(tookPlace(past, TODAY.minusDays(30))).thenEvents(new ConferenceScheduled(CASE, "artois", past));
		given().when(tookPlace(past, TODAY.minusDays(19))).thenRefused(ConferenceRefusal.ConferencePrecedesReferral);
		given().when(tookPlace(PLANNED, TODAY.minusDays(30))).thenRefused(ConferenceRefusal.ConferenceHasNotTakenPlace);
	}

	private static ScheduleConference tookPlace(Conference conference, LocalDate submittedOn) {
		return new ScheduleConference(CASE, "artois", conference, TODAY, true, submittedOn);
	}

	@Test
	void a_moved_conference_is_a_new_revision_of_the_same_appointment() {
		ConferenceMoved moved = new ConferenceMoved(CASE, "CC-1", AT.plusDays(2), 90);
		given(SCHEDULED).when(new MoveConference(CASE, "CC-1", AT.plusDays(2), 90, TODAY)).thenEvents(moved);
		Conference again = new ConferenceDecider().fold(List.of(SCHEDULED, moved)).of("CC-1").orElseThrow();
		assertThat(again.revision()).isEqualTo(1);
		assertThat(again.startsAt()).isEqualTo(AT.plusDays(2));
		given(SCHEDULED).when(new MoveConference(CASE, "CC-1", AT, 60, TODAY)).thenEvents();
		given(SCHEDULED).when(new MoveConference(CASE, "CC-1", AT.minusDays(20), 60, TODAY))
			.thenRefused(ConferenceRefusal.ConferenceIsInThePast);
	}

	@Test
	void what_happened_is_recorded_once_and_not_before_its_day() {
		given(SCHEDULED).when(record(HELD, 10)).thenEvents(new ConferenceHeld(CASE, "artois", "CC-1", HELD));
		given(SCHEDULED).when(record(new Held(TODAY, List.of("MDS"), null, "AGREES"), 10))
			.thenRefused(ConferenceRefusal.ConferenceHasNotTakenPlace);
		given(SCHEDULED).when(record(HELD, 9)).thenRefused(ConferenceRefusal.ConferenceHasNotTakenPlace);
		given(SCHEDULED).when(record(new Held(TODAY.plusDays(10), List.of(), "OTHER", "NOT_ASKED"), 10))
			.thenRefused(ConferenceRefusal.NobodyAttended);
		ConferenceHeld held = new ConferenceHeld(CASE, "artois", "CC-1", HELD);
		given(SCHEDULED, held).when(record(HELD, 12)).thenEvents();
		given(SCHEDULED, held).when(record(new Held(TODAY.plusDays(10), List.of("MDS"), null, "AGREES"), 12))
			.thenRefused(ConferenceRefusal.ConferenceIsAlreadyHeld);
		assertThat(HELD.householdTookPart()).isFalse();
	}

	@Test
	void a_cancelled_conference_neither_moves_nor_takes_place() {
		given(SCHEDULED).when(new CancelConference(CASE, "CC-1", "OTHER")).thenEvents(CANCELLED);
		given(SCHEDULED, CANCELLED).when(new CancelConference(CASE, "CC-1", "OTHER")).thenEvents();
		given(SCHEDULED, CANCELLED).when(record(HELD, 10)).thenRefused(ConferenceRefusal.ConferenceIsCancelled);
		given(SCHEDULED, CANCELLED).when(new MoveConference(CASE, "CC-1", AT.plusDays(2), 60, TODAY))
			.thenRefused(ConferenceRefusal.ConferenceIsCancelled);
		given().when(new CancelConference(CASE, "CC-1", "OTHER")).thenRefused(ConferenceRefusal.ConferenceIsUnknown);
	}

}
