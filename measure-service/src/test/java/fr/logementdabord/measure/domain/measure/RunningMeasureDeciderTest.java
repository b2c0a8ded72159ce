package fr.logementdabord.measure.domain.measure;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import fr.logementdabord.measure.domain.measure.LeadWorkers.Turn;
import fr.logementdabord.measure.domain.measure.MeasureCommand.CancelRequest;
import fr.logementdabord.measure.domain.measure.MeasureCommand.EndMeasure;
import fr.logementdabord.measure.domain.measure.MeasureCommand.NameLeadWorker;
import fr.logementdabord.measure.domain.measure.MeasureCommand.ReleaseBecauseClosed;
import fr.logementdabord.measure.domain.measure.MeasureCommand.ReleaseBecauseWithdrawn;
import fr.logementdabord.measure.domain.measure.MeasureEvent.LeadWorkerNamed;
import fr.logementdabord.measure.domain.measure.MeasureEvent.MeasureEnded;
import fr.logementdabord.measure.domain.measure.MeasureEvent.ReviewRecorded;
import fr.logementdabord.measure.domain.measure.SupportMeasure.Running;

import static org.assertj.core.api.Assertions.assertThat;
import static fr.logementdabord.measure.domain.measure.MeasureHistory.DECIDER;
import static fr.logementdabord.measure.domain.measure.MeasureHistory.TODAY;
import static fr.logementdabord.measure.domain.measure.MeasureHistory.INITIAL;
import static fr.logementdabord.measure.domain.measure.MeasureHistory.ENDED;
import static fr.logementdabord.measure.domain.measure.MeasureHistory.RUNNING;
import static fr.logementdabord.measure.domain.measure.MeasureHistory.day;
import static fr.logementdabord.measure.domain.measure.MeasureHistory.running;
import static fr.logementdabord.measure.domain.measure.MeasureHistory.given;
import static fr.logementdabord.measure.domain.measure.MeasureHistory.end;
import static fr.logementdabord.measure.domain.measure.MeasureHistory.review;
import static fr.logementdabord.measure.domain.measure.MeasureHistory.start;
import static fr.logementdabord.measure.domain.measure.MeasureHistory.allocate;

class RunningMeasureDeciderTest {

	@Nested
	class InProgress {

		@Test
		void starting_again_on_the_same_day_changes_nothing() {
			given(RUNNING).when(start("2026-12-07")).thenEvents();
			given(RUNNING).when(start("2026-12-08")).thenRefused(new MeasureRefusal.MeasureHasAlreadyStarted());
		}

		@Test
		void a_new_lead_worker_takes_over_and_the_history_is_dated() {
			LeadWorkerNamed next = new LeadWorkerNamed("worker-9", day("2026-12-15"), day("2026-12-15"));
			given(RUNNING).when(new NameLeadWorker("worker-9", day("2026-12-15"))).thenEvents(next);
			Running after = (Running) DECIDER.fold(List.of(running(next)));
			assertThat(after.leads().turns()).containsExactly(
					new Turn("worker-7", day("2026-12-04"), Optional.of(day("2026-12-15")), Optional.empty()),
					new Turn("worker-9", day("2026-12-15"), Optional.empty(), Optional.empty()));
			assertThat(after.leads().current()).map(Turn::workerId).contains("worker-9");
		}

		@Test
		void naming_the_current_lead_worker_again_changes_nothing() {
			given(RUNNING).when(new NameLeadWorker("worker-7", TODAY)).thenEvents();
		}

		@Test
		void a_newcomer_does_not_lead_before_the_current_lead_worker() {
			given(RUNNING).when(new NameLeadWorker("worker-9", day("2026-12-03")))
				.thenRefused(new MeasureRefusal.HandoverIsBeforeCurrentLead());
		}

		@Test
		void reviews_are_recorded_from_the_first_day_on() {
			given(RUNNING).when(review("INITIAL", "2026-12-14")).thenEvents(INITIAL);
			given(RUNNING).when(review("INITIAL", "2026-12-07"))
				.thenEvents(new ReviewRecorded("INITIAL", day("2026-12-07")));
			given(RUNNING).when(review("INITIAL", "2026-12-06")).thenRefused(new MeasureRefusal.ReviewIsBeforeStart());
			given(RUNNING).when(review("INITIAL", "2026-12-21")).thenRefused(new MeasureRefusal.DateIsInTheFuture());
			given(RUNNING).when(review("MONTHLY", "2026-12-14")).thenRefused(new MeasureRefusal.CodeIsUnknown());
		}

		@Test
		void there_is_one_initial_review_and_as_many_intermediate_ones_as_needed() {
			given(running(INITIAL)).when(review("INITIAL", "2026-12-14")).thenEvents();
			given(running(INITIAL)).when(review("INITIAL", "2026-12-15"))
				.thenRefused(new MeasureRefusal.ReviewIsAlreadyRecorded());
			given(running(new ReviewRecorded("INTERMEDIATE", day("2026-12-14"))))
				.when(review("INTERMEDIATE", "2026-12-15"))
				.thenEvents(new ReviewRecorded("INTERMEDIATE", day("2026-12-15")));
		}

		@Test
		void ends_with_a_reason_and_a_destination() {
			given(running(INITIAL)).when(end("2026-12-18")).thenEvents(ENDED);
		}

		@ParameterizedTest
		@CsvSource({ "SLIDING_LEASE,OBJECTIVE_REACHED", "OBJECTIVE_REACHED,OBJECTIVE_REACHED",
				"SLIDING_LEASE,SLIDING_LEASE", "'',UNKNOWN" })
		void reason_and_destination_are_two_lists(String reason, String destination) {
			given(RUNNING).when(new EndMeasure(TODAY, reason, destination, TODAY))
				.thenRefused(new MeasureRefusal.CodeIsUnknown());
		}

		@Test
		void does_not_end_before_its_start_nor_its_last_review_nor_tomorrow() {
			given(RUNNING).when(end("2026-12-07"))
				.thenEvents(new MeasureEnded(day("2026-12-07"), "OBJECTIVE_REACHED", "SLIDING_LEASE",
						MeasureDecider.BY_PROVIDER));
			given(RUNNING).when(end("2026-12-06")).thenRefused(new MeasureRefusal.EndIsBeforeStart());
			given(running(INITIAL)).when(end("2026-12-13")).thenRefused(new MeasureRefusal.EndIsBeforeLastReview());
			given(RUNNING).when(end("2026-12-21")).thenRefused(new MeasureRefusal.DateIsInTheFuture());
		}

		@Test
		void is_not_cancelled() {
			given(RUNNING).when(new CancelRequest(TODAY, "OTHER"))
				.thenRefused(new MeasureRefusal.MeasureHasAlreadyStarted());
		}

		@Test
		void ends_when_the_file_closes_with_what_the_closure_says() {
			given(RUNNING).when(new ReleaseBecauseClosed(TODAY, "DEPARTURE", "HOSTED"))
				.thenEvents(new MeasureEnded(TODAY, "DEPARTURE", "HOSTED", "REFERRAL_CLOSED"));
		}

		@Test
		void ends_with_an_unknown_destination_when_the_file_is_withdrawn() {
			given(RUNNING).when(new ReleaseBecauseWithdrawn(TODAY))
				.thenEvents(new MeasureEnded(TODAY, "OTHER", "UNKNOWN", "REFERRAL_WITHDRAWN"));
		}

		@Test
		void a_closure_dated_before_the_last_review_ends_on_that_review() {
			given(running(INITIAL)).when(new ReleaseBecauseClosed(day("2026-12-08"), "OTHER", "UNKNOWN"))
				.thenEvents(new MeasureEnded(day("2026-12-14"), "OTHER", "UNKNOWN", "REFERRAL_CLOSED"));
		}

	}

	@Nested
	class Ended {

		@Test
		void ending_the_same_way_again_changes_nothing() {
			given(running(ENDED)).when(end("2026-12-18")).thenEvents();
			given(running(ENDED)).when(end("2026-12-19")).thenRefused(new MeasureRefusal.MeasureHasAlreadyEnded());
		}

		@Test
		void a_late_message_about_its_own_place_changes_nothing() {
			given(running(ENDED)).when(allocate("A-1")).thenEvents();
		}

		@Test
		void the_closing_of_the_file_finds_nothing_to_release() {
			given(running(ENDED)).when(new ReleaseBecauseClosed(TODAY, "OTHER", "UNKNOWN")).thenEvents();
		}

		@Test
		void accepts_no_review_nor_anything_else() {
			var over = new MeasureRefusal.MeasureHasAlreadyEnded();
			given(running(ENDED)).when(review("FINAL", "2026-12-18")).thenRefused(over);
			given(running(ENDED)).when(allocate("A-2")).thenRefused(over);
			given(running(ENDED)).when(new NameLeadWorker("worker-9", TODAY)).thenRefused(over);
			given(running(ENDED)).when(start("2026-12-07")).thenRefused(over);
			given(running(ENDED)).when(new CancelRequest(TODAY, "OTHER")).thenRefused(over);
		}

	}

}
