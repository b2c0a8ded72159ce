package fr.logementdabord.measure.domain.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import fr.logementdabord.measure.domain.measure.Course.ReviewDue;
import fr.logementdabord.measure.domain.measure.LeadWorkers.Turn;
import fr.logementdabord.measure.domain.measure.MeasureCommand.AskTypeChange;
import fr.logementdabord.measure.domain.measure.MeasureCommand.DeferEnd;
import fr.logementdabord.measure.domain.measure.MeasureCommand.DropTypeChange;
import fr.logementdabord.measure.domain.measure.MeasureCommand.NameLeadWorker;
import fr.logementdabord.measure.domain.measure.MeasureCommand.RemindOf;
import fr.logementdabord.measure.domain.measure.MeasureCommand.RenewMeasure;
import fr.logementdabord.measure.domain.measure.MeasureCommand.ResumeMeasure;
import fr.logementdabord.measure.domain.measure.MeasureCommand.StartMeasure;
import fr.logementdabord.measure.domain.measure.MeasureCommand.StopDeferringEnd;
import fr.logementdabord.measure.domain.measure.MeasureCommand.SuspendMeasure;
import fr.logementdabord.measure.domain.measure.MeasureEvent.DueDateReminded;
import fr.logementdabord.measure.domain.measure.MeasureEvent.EndDeferred;
import fr.logementdabord.measure.domain.measure.MeasureEvent.EndNoLongerDeferred;
import fr.logementdabord.measure.domain.measure.MeasureEvent.LeadWorkerNamed;
import fr.logementdabord.measure.domain.measure.MeasureEvent.MeasureResumed;
import fr.logementdabord.measure.domain.measure.MeasureEvent.MeasureSuspended;
import fr.logementdabord.measure.domain.measure.MeasureEvent.MeasureTypeChanged;
import fr.logementdabord.measure.domain.measure.MeasureEvent.TermAgreed;
import fr.logementdabord.measure.domain.measure.MeasureEvent.TypeChangeAsked;
import fr.logementdabord.measure.domain.measure.MeasureEvent.TypeChangeDropped;
import fr.logementdabord.measure.domain.measure.SupportMeasure.Running;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static fr.logementdabord.measure.domain.measure.MeasureHistory.ALLOCATED;
import static fr.logementdabord.measure.domain.measure.MeasureHistory.DECIDER;
import static fr.logementdabord.measure.domain.measure.MeasureHistory.ENDED;
import static fr.logementdabord.measure.domain.measure.MeasureHistory.INITIAL;
import static fr.logementdabord.measure.domain.measure.MeasureHistory.LEAD;
import static fr.logementdabord.measure.domain.measure.MeasureHistory.REQUESTED;
import static fr.logementdabord.measure.domain.measure.MeasureHistory.RUNNING;
import static fr.logementdabord.measure.domain.measure.MeasureHistory.STARTED;
import static fr.logementdabord.measure.domain.measure.MeasureHistory.TODAY;
import static fr.logementdabord.measure.domain.measure.MeasureHistory.allocate;
import static fr.logementdabord.measure.domain.measure.MeasureHistory.day;
import static fr.logementdabord.measure.domain.measure.MeasureHistory.end;
import static fr.logementdabord.measure.domain.measure.MeasureHistory.given;
import static fr.logementdabord.measure.domain.measure.MeasureHistory.running;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The turns a running measure may take.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CourseDeciderTest {

	private static final SupportRule TWELVE_MONTHS = new SupportRule("ENVAUL/2021-01-01", 12, 30, 6, 15, 30);

	private static final SupportRule SIX_MONTHS = new SupportRule("ADSL/2021-01-01", 6, 30, 6, 15, 30);

	private static final TermAgreed FIRST = new TermAgreed(
			1, day("2026-12-07"), day("2027-12-06"), List.of(new ReviewDue("INITIAL", day("2027-01-06")),
					new ReviewDue("INTERMEDIATE", day("2027-06-07")), new ReviewDue("FINAL", day("2027-12-06"))),
			TWELVE_MONTHS.id());

	private static final MeasureSuspended SUSPENDED = new MeasureSuspended(day("2026-12-15"), "HOSPITAL");

	@Nested
	class Terms {

		@Test
		void the_start_grants_the_first_term_with_every_review_it_owes() {
			given(REQUESTED, ALLOCATED, LEAD)
				.when(new StartMeasure(day("2026-12-07"), TODAY, Optional.of(TWELVE_MONTHS)))
				.thenEvents(STARTED, FIRST);
		}

		@Test
		void a_six_month_term_owes_an_initial_and_a_final_review() {
			assertThat(SIX_MONTHS.reviewsDue(day("2026-08-31"), SIX_MONTHS.lastDay(day("2026-08-31")))).containsExactly(
					new ReviewDue("INITIAL", day("2026-09-30")), new ReviewDue("FINAL", day("2027-02-27")));
		}

		@Test
		void a_renewal_follows_the_term_before_and_turns_its_end_into_an_intermediate_review() {
			given(running(FIRST)).when(new RenewMeasure(2, SIX_MONTHS))
				.thenEvents(new TermAgreed(2, day("2027-12-07"), day("2028-06-06"),
						List.of(new ReviewDue("INITIAL", day("2027-01-06")),
								new ReviewDue("INTERMEDIATE", day("2027-06-07")),
								new ReviewDue("INTERMEDIATE", day("2027-12-07")),
								new ReviewDue("FINAL", day("2028-06-06"))),
						SIX_MONTHS.id()));
		}

		@Test
		void renewing_twice_for_the_same_term_grants_one() {
			given(running(FIRST)).when(new RenewMeasure(1, TWELVE_MONTHS)).thenEvents();
			given(running(FIRST)).when(new RenewMeasure(3, TWELVE_MONTHS))
				.thenRefused(new CourseRefusal.RenewalSkipsATerm());
			given(RUNNING).when(new RenewMeasure(2, TWELVE_MONTHS)).thenRefused(new CourseRefusal.TermIsMissing());
			given(running(FIRST, ENDED)).when(new RenewMeasure(2, TWELVE_MONTHS))
				.thenRefused(new MeasureRefusal.MeasureHasAlreadyEnded());
		}

		@Test
		void each_review_held_meets_the_next_due_date_of_its_kind() {
			Running run = (Running) DECIDER.fold(List.of(running(FIRST, INITIAL)));
			assertThat(run.reviewsOwed()).extracting(ReviewDue::kind).containsExactly("INTERMEDIATE", "FINAL");
		}

	}

	@Nested
	class Reminders {

		@Test
		void remind_of_what_is_still_owed_once() {
			var remind = new RemindOf("INITIAL", day("2027-01-06"), TODAY);
			var reminded = new DueDateReminded("INITIAL", day("2027-01-06"), TODAY);
			given(running(FIRST)).when(remind).thenEvents(reminded);
			given(running(FIRST, reminded)).when(remind).thenEvents();
			given(running(FIRST, INITIAL)).when(remind).thenEvents();
		}

		@Test
		void remind_of_the_end_of_the_term_unless_it_was_renewed() {
			var remind = new RemindOf(Course.RENEWAL, day("2027-12-06"), TODAY);
			given(running(FIRST)).when(remind)
				.thenEvents(new DueDateReminded(Course.RENEWAL, day("2027-12-06"), TODAY));
			given(running(FIRST, new TermAgreed(2, day("2027-12-07"), day("2028-12-06"), List.of(), "rule")))
				.when(remind)
				.thenEvents();
		}

		@Test
		void come_to_nothing_once_the_measure_is_over() {
			given(running(FIRST, ENDED)).when(new RemindOf("FINAL", day("2027-12-06"), TODAY)).thenEvents();
			given().when(new RemindOf("FINAL", day("2027-12-06"), TODAY)).thenEvents();
		}

	}

	@Nested
	class Suspension {

		@Test
		void interrupts_and_goes_on() {
			given(RUNNING).when(new SuspendMeasure(day("2026-12-15"), "HOSPITAL", TODAY)).thenEvents(SUSPENDED);
			given(running(SUSPENDED)).when(new ResumeMeasure(day("2026-12-18"), TODAY))
				.thenEvents(new MeasureResumed(day("2026-12-18")));
		}

		@Test
		void the_same_interruption_again_changes_nothing() {
			var resumed = new MeasureResumed(day("2026-12-18"));
			given(running(SUSPENDED)).when(new SuspendMeasure(day("2026-12-15"), "HOSPITAL", TODAY)).thenEvents();
			given(running(SUSPENDED, resumed)).when(new ResumeMeasure(day("2026-12-18"), TODAY)).thenEvents();
		}

		@Test
		void dates_stay_in_order() {
			var resumed = new MeasureResumed(day("2026-12-18"));
			given(RUNNING).when(new SuspendMeasure(day("2026-12-06"), "OTHER", TODAY))
				.thenRefused(new CourseRefusal.SuspensionIsBeforeStart());
			given(RUNNING).when(new SuspendMeasure(day("2026-12-21"), "OTHER", TODAY))
				.thenRefused(new MeasureRefusal.DateIsInTheFuture());
			given(RUNNING).when(new SuspendMeasure(day("2026-12-15"), "TIRED", TODAY))
				.thenRefused(new MeasureRefusal.CodeIsUnknown());
			given(RUNNING).when(new ResumeMeasure(day("2026-12-18"), TODAY))
				.thenRefused(new CourseRefusal.MeasureIsNotSuspended());
			given(running(SUSPENDED)).when(new SuspendMeasure(day("2026-12-16"), "OTHER", TODAY))
				.thenRefused(new CourseRefusal.MeasureIsAlreadySuspended());
			given(running(SUSPENDED)).when(new ResumeMeasure(day("2026-12-14"), TODAY))
				.thenRefused(new CourseRefusal.ResumptionIsBeforeSuspension());
			given(running(SUSPENDED, resumed)).when(new SuspendMeasure(day("2026-12-17"), "OTHER", TODAY))
				.thenRefused(new CourseRefusal.SuspensionsOverlap());
		}

		@Test
		void a_suspended_measure_ends_but_not_before_its_interruption() {
			given(running(SUSPENDED)).when(end("2026-12-18")).thenEvents(ENDED);
			given(running(SUSPENDED)).when(end("2026-12-14")).thenRefused(new CourseRefusal.EndIsBeforeInterruption());
		}

	}

	@Nested
	class DeferredEnd {

		@Test
		void says_what_it_waits_for_and_since_when() {
			given(RUNNING).when(new DeferEnd(TODAY, "NO_DISABILITY_PLACE", TODAY))
				.thenEvents(new EndDeferred(TODAY, "NO_DISABILITY_PLACE"));
			given(running(new EndDeferred(TODAY, "NO_DWELLING"))).when(new DeferEnd(TODAY, "NO_DWELLING", TODAY))
				.thenEvents();
			given(RUNNING).when(new DeferEnd(TODAY, "LAZINESS", TODAY)).thenRefused(new MeasureRefusal.CodeIsUnknown());
			given(RUNNING).when(new DeferEnd(day("2026-12-06"), "NO_DWELLING", TODAY))
				.thenRefused(new CourseRefusal.DeferralIsBeforeStart());
		}

		@Test
		void is_lifted_or_ends_after_all() {
			var deferred = new EndDeferred(day("2026-12-16"), "NO_DWELLING");
			given(running(deferred)).when(new StopDeferringEnd(TODAY)).thenEvents(new EndNoLongerDeferred(TODAY));
			given(running(deferred)).when(new StopDeferringEnd(day("2026-12-15")))
				.thenRefused(new PastDayRefusal.EndsBeforeItBegan());
			given(running(deferred)).when(end("2026-12-18")).thenEvents(ENDED);
			given(RUNNING).when(new StopDeferringEnd(TODAY)).thenRefused(new CourseRefusal.EndIsNotDeferred());
		}

	}

	@Nested
	class TypeChange {

		private final TypeChangeAsked asked = new TypeChangeAsked("ADSL", "NEEDS_HAVE_CHANGED", day("2026-12-16"));

		private final MeasureTypeChanged changed = new MeasureTypeChanged("ADSL", "A-2", "asso-escale",
				day("2026-12-17"), "ENVAUL", "A-1");

		@Test
		void is_asked_for_once_and_can_be_given_up() {
			var ask = new AskTypeChange("ADSL", "NEEDS_HAVE_CHANGED", day("2026-12-16"));
			given(RUNNING).when(ask).thenEvents(this.asked);
			given(running(this.asked)).when(ask).thenEvents();
			given(running(this.asked)).when(new DropTypeChange(TODAY)).thenEvents(new TypeChangeDropped(TODAY));
			given(RUNNING).when(new DropTypeChange(TODAY)).thenRefused(new CourseRefusal.TypeChangeIsNotAsked());
			given(running(this.asked)).when(new DropTypeChange(day("2026-12-15")))
				.thenRefused(new PastDayRefusal.EndsBeforeItBegan());
			given(RUNNING).when(new AskTypeChange("ADSL", "AGE", day("2026-12-06")))
				.thenRefused(new PastDayRefusal.DayIsBeforeStart());
			given(RUNNING).when(new AskTypeChange("ENVAUL", "AGE", TODAY))
				.thenRefused(new CourseRefusal.TypeIsTheSame());
			given(RUNNING).when(new AskTypeChange("AVDL", "AGE", TODAY))
				.thenRefused(new MeasureRefusal.CodeIsUnknown());
		}

		@Test
		void happens_when_a_place_of_that_type_is_taken_and_the_support_goes_on() {
			var place = new MeasureCommand.AllocateMeasure("A-2", "asso-escale", "ADSL", day("2026-12-17"));
			given(running(FIRST, INITIAL, this.asked)).when(place).thenEvents(this.changed);
			given(running(this.asked))
				.when(new MeasureCommand.AllocateMeasure("A-2", "asso-escale", "ADSL", day("2026-12-15")))
				.thenRefused(new PastDayRefusal.DayIsBeforeRequest());
			Running after = (Running) DECIDER.fold(List.of(running(FIRST, INITIAL, this.asked, this.changed)));
			assertThat(after.request().measureType()).isEqualTo("ADSL");
			assertThat(after.allocation().agreementId()).isEqualTo("A-2");
			assertThat(after.startedOn()).isEqualTo(day("2026-12-07"));
			assertThat(after.reviews()).hasSize(1);
			assertThat(after.course().typeChange()).isEmpty();
		}

		@Test
		void a_place_of_a_type_nobody_asked_for_is_refused() {
			given(running(this.asked)).when(allocate("A-2"))
				.thenRefused(new MeasureRefusal.MeasureIsAlreadyAllocated());
			given(running(this.asked, this.changed))
				.when(new MeasureCommand.AllocateMeasure("A-3", "asso-escale", "ADSL", TODAY))
				.thenRefused(new MeasureRefusal.MeasureIsAlreadyAllocated());
		}

	}

	@Nested
	class Handover {

		@Test
		void the_one_before_may_stay_beside_the_newcomer_who_already_leads() {
			var next = new LeadWorkerNamed("worker-9", day("2026-12-15"), day("2027-01-14"));
			given(RUNNING).when(new NameLeadWorker("worker-9", day("2026-12-15"), day("2027-01-14"))).thenEvents(next);
			Running after = (Running) DECIDER.fold(List.of(running(next)));
			assertThat(after.leads().turns().getFirst()).isEqualTo(new Turn("worker-7", day("2026-12-04"),
					Optional.of(day("2026-12-15")), Optional.of(day("2027-01-14"))));
			given(RUNNING).when(new NameLeadWorker("worker-9", day("2026-12-15"), day("2026-12-14")))
				.thenRefused(new CourseRefusal.HandoverIsTooShort());
		}

		@Test
		void on_every_day_exactly_one_person_leads() {
			Running run = (Running) DECIDER
				.fold(List.of(running(new LeadWorkerNamed("worker-9", day("2026-12-15"), day("2027-01-14")),
						new LeadWorkerNamed("worker-11", day("2026-12-15"), day("2026-12-15")),
						new LeadWorkerNamed("worker-7", day("2026-12-19"), day("2026-12-30")))));
			for (LocalDate on = day("2026-12-04"); on.isBefore(day("2027-02-01")); on = on.plusDays(1)) {
				LocalDate that = on;
				assertThat(run.leads()
					.turns()
					.stream()
					.filter((turn) -> !turn.from().isAfter(that) && turn.until().map(that::isBefore).orElse(true)))
					.as("%s", on)
					.hasSize(1);
			}
		}

	}

}
