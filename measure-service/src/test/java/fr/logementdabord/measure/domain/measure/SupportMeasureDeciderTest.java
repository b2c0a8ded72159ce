package fr.logementdabord.measure.domain.measure;

import java.util.List;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import fr.logementdabord.measure.domain.measure.MeasureCommand.AllocateMeasure;
import fr.logementdabord.measure.domain.measure.MeasureCommand.CancelRequest;
import fr.logementdabord.measure.domain.measure.MeasureCommand.NameLeadWorker;
import fr.logementdabord.measure.domain.measure.MeasureCommand.RefuseAllocation;
import fr.logementdabord.measure.domain.measure.MeasureCommand.ReleaseBecauseClosed;
import fr.logementdabord.measure.domain.measure.MeasureCommand.ReleaseBecauseWithdrawn;
import fr.logementdabord.measure.domain.measure.MeasureCommand.RequestMeasure;
import fr.logementdabord.measure.domain.measure.MeasureEvent.MeasureRequestCancelled;
import fr.logementdabord.measure.domain.measure.MeasureEvent.MeasureStarted;

import static org.assertj.core.api.Assertions.assertThat;
import static fr.logementdabord.measure.domain.measure.MeasureHistory.DECIDER;
import static fr.logementdabord.measure.domain.measure.MeasureHistory.TODAY;
import static fr.logementdabord.measure.domain.measure.MeasureHistory.REQUESTED;
import static fr.logementdabord.measure.domain.measure.MeasureHistory.ALLOCATED;
import static fr.logementdabord.measure.domain.measure.MeasureHistory.LEAD;
import static fr.logementdabord.measure.domain.measure.MeasureHistory.STARTED;
import static fr.logementdabord.measure.domain.measure.MeasureHistory.INITIAL;
import static fr.logementdabord.measure.domain.measure.MeasureHistory.CANCELLED;
import static fr.logementdabord.measure.domain.measure.MeasureHistory.day;
import static fr.logementdabord.measure.domain.measure.MeasureHistory.given;
import static fr.logementdabord.measure.domain.measure.MeasureHistory.end;
import static fr.logementdabord.measure.domain.measure.MeasureHistory.review;
import static fr.logementdabord.measure.domain.measure.MeasureHistory.start;
import static fr.logementdabord.measure.domain.measure.MeasureHistory.allocate;

class SupportMeasureDeciderTest {

	@Nested
	class NotRequested {

		@Test
		void is_requested_by_the_orientation() {
			given().when(new RequestMeasure("M-1", "LDA-1", "artois", "ENVAUL", day("2026-12-02")))
				.thenEvents(REQUESTED);
		}

		@Test
		void has_nothing_to_release() {
			given().when(new ReleaseBecauseWithdrawn(TODAY)).thenEvents();
		}

		@Test
		void accepts_no_other_command() {
			var unknown = new MeasureRefusal.MeasureIsUnknown();
			given().when(allocate("A-1")).thenRefused(unknown);
			given().when(new NameLeadWorker("worker-7", TODAY)).thenRefused(unknown);
			given().when(start("2026-12-07")).thenRefused(unknown);
			given().when(review("INITIAL", "2026-12-14")).thenRefused(unknown);
			given().when(end("2026-12-18")).thenRefused(unknown);
			given().when(new CancelRequest(TODAY, "OTHER")).thenRefused(unknown);
		}

	}

	@Nested
	class Requested {

		@Test
		void requesting_again_changes_nothing() {
			given(REQUESTED).when(new RequestMeasure("M-1", "LDA-1", "artois", "ENVAUL", day("2026-12-02")))
				.thenEvents();
		}

		@Test
		void goes_to_the_association_whose_place_was_taken() {
			given(REQUESTED).when(allocate("A-1")).thenEvents(ALLOCATED);
		}

		@Test
		void is_cancelled_with_a_reason() {
			given(REQUESTED).when(new CancelRequest(day("2026-12-05"), "HOUSEHOLD_REFUSES")).thenEvents(CANCELLED);
			given(REQUESTED).when(new CancelRequest(TODAY, "BORED")).thenRefused(new MeasureRefusal.CodeIsUnknown());
		}

		@Test
		void nothing_that_answers_it_is_dated_before_it() {
			given(REQUESTED).when(new AllocateMeasure("A-1", "asso-escale", "ENVAUL", day("2026-12-01")))
				.thenRefused(new PastDayRefusal.DayIsBeforeRequest());
			given(REQUESTED).when(new CancelRequest(day("2026-12-01"), "OTHER"))
				.thenRefused(new PastDayRefusal.DayIsBeforeRequest());
		}

		@Test
		void has_no_lead_worker_nor_start_before_an_association_has_it() {
			given(REQUESTED).when(new NameLeadWorker("worker-7", TODAY))
				.thenRefused(new MeasureRefusal.MeasureIsNotAllocatedYet());
			given(REQUESTED).when(start("2026-12-07")).thenRefused(new MeasureRefusal.MeasureIsNotAllocatedYet());
		}

		@Test
		void has_no_review_nor_end() {
			given(REQUESTED).when(review("INITIAL", "2026-12-14"))
				.thenRefused(new MeasureRefusal.MeasureHasNotStarted());
			given(REQUESTED).when(end("2026-12-18")).thenRefused(new MeasureRefusal.MeasureHasNotStarted());
		}

		@Test
		void is_cancelled_when_the_file_closes_or_is_withdrawn_or_oriented_otherwise() {
			given(REQUESTED).when(new ReleaseBecauseClosed(TODAY, "OTHER", "UNKNOWN"))
				.thenEvents(new MeasureRequestCancelled(TODAY, "REFERRAL_CLOSED"));
			given(REQUESTED).when(new ReleaseBecauseWithdrawn(TODAY))
				.thenEvents(new MeasureRequestCancelled(TODAY, "REFERRAL_WITHDRAWN"));
			given(REQUESTED).when(new MeasureCommand.ReleaseBecauseRevoked(TODAY))
				.thenEvents(new MeasureRequestCancelled(TODAY, "ORIENTATION_REVOKED"));
		}

	}

	@Nested
	class Allocated {

		@Test
		void the_same_place_again_changes_nothing() {
			given(REQUESTED, ALLOCATED).when(allocate("A-1")).thenEvents();
		}

		@Test
		void a_second_place_is_refused() {
			given(REQUESTED, ALLOCATED).when(allocate("A-2"))
				.thenRefused(new MeasureRefusal.MeasureIsAlreadyAllocated());
		}

		@Test
		void a_lead_worker_is_named() {
			given(REQUESTED, ALLOCATED).when(new NameLeadWorker("worker-7", day("2026-12-04"))).thenEvents(LEAD);
		}

		@Test
		void nothing_that_the_association_does_is_dated_before_the_allocation() {
			PastDayRefusal early = new PastDayRefusal.DayIsBeforeAllocation();
			given(REQUESTED, ALLOCATED).when(new NameLeadWorker("worker-7", day("2026-12-02"))).thenRefused(early);
			given(REQUESTED, ALLOCATED).when(new RefuseAllocation("PROVIDER", "TOO_FAR", day("2026-12-02")))
				.thenRefused(early);
			given(REQUESTED, ALLOCATED).when(new CancelRequest(day("2026-12-02"), "OTHER")).thenRefused(early);
		}

		@Test
		void does_not_start_without_a_lead_worker() {
			given(REQUESTED, ALLOCATED).when(start("2026-12-07")).thenRefused(new MeasureRefusal.LeadWorkerIsMissing());
		}

		@Test
		void starts_with_a_lead_worker() {
			given(REQUESTED, ALLOCATED, LEAD).when(start("2026-12-07")).thenEvents(STARTED);
		}

		@Test
		void starts_on_the_day_of_the_request_at_the_earliest() {
			given(REQUESTED, ALLOCATED, LEAD).when(start("2026-12-02"))
				.thenEvents(new MeasureStarted(day("2026-12-02")));
			given(REQUESTED, ALLOCATED, LEAD).when(start("2026-12-01"))
				.thenRefused(new MeasureRefusal.StartIsBeforeRequest());
		}

		@Test
		void starts_today_at_the_latest() {
			given(REQUESTED, ALLOCATED, LEAD).when(start("2026-12-20")).thenEvents(new MeasureStarted(TODAY));
			given(REQUESTED, ALLOCATED, LEAD).when(start("2026-12-21"))
				.thenRefused(new MeasureRefusal.DateIsInTheFuture());
		}

		@Test
		void has_no_review_nor_end_before_the_start() {
			given(REQUESTED, ALLOCATED, LEAD).when(review("INITIAL", "2026-12-14"))
				.thenRefused(new MeasureRefusal.MeasureHasNotStarted());
			given(REQUESTED, ALLOCATED, LEAD).when(end("2026-12-18"))
				.thenRefused(new MeasureRefusal.MeasureHasNotStarted());
		}

		@Test
		void is_cancelled_and_still_tells_which_place_it_held() {
			given(REQUESTED, ALLOCATED).when(new CancelRequest(day("2026-12-05"), "HOUSEHOLD_REFUSES"))
				.thenEvents(CANCELLED);
			assertThat(DECIDER.fold(List.of(REQUESTED, ALLOCATED, CANCELLED)).held()).get()
				.extracting(SupportMeasure.Allocation::agreementId)
				.isEqualTo("A-1");
		}

		@Test
		void is_cancelled_when_the_file_closes() {
			given(REQUESTED, ALLOCATED).when(new ReleaseBecauseClosed(TODAY, "OTHER", "UNKNOWN"))
				.thenEvents(new MeasureRequestCancelled(TODAY, "REFERRAL_CLOSED"));
		}

	}

	@Nested
	class Cancelled {

		@Test
		void cancelling_or_releasing_again_changes_nothing() {
			given(REQUESTED, CANCELLED).when(new CancelRequest(TODAY, "OTHER")).thenEvents();
			given(REQUESTED, CANCELLED).when(new ReleaseBecauseWithdrawn(TODAY)).thenEvents();
		}

		@Test
		void accepts_nothing_else() {
			var cancelled = new MeasureRefusal.MeasureIsCancelled();
			given(REQUESTED, CANCELLED).when(allocate("A-1")).thenRefused(cancelled);
			given(REQUESTED, CANCELLED).when(new NameLeadWorker("worker-9", TODAY)).thenRefused(cancelled);
			given(REQUESTED, CANCELLED).when(start("2026-12-07")).thenRefused(cancelled);
			given(REQUESTED, CANCELLED).when(review("INITIAL", "2026-12-14")).thenRefused(cancelled);
			given(REQUESTED, CANCELLED).when(end("2026-12-18")).thenRefused(cancelled);
		}

	}

}
