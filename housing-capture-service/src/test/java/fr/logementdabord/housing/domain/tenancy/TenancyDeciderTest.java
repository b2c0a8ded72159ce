package fr.logementdabord.housing.domain.tenancy;

import java.time.LocalDate;
import java.util.List;

import fr.logementdabord.housing.domain.tenancy.TenancyCommand.EndOccupation;
import fr.logementdabord.housing.domain.tenancy.TenancyCommand.OpenTenancy;
import fr.logementdabord.housing.domain.tenancy.TenancyCommand.PlanSlide;
import fr.logementdabord.housing.domain.tenancy.TenancyCommand.ReachStayStage;
import fr.logementdabord.housing.domain.tenancy.TenancyCommand.RecordCheck;
import fr.logementdabord.housing.domain.tenancy.TenancyCommand.SlideLease;
import fr.logementdabord.housing.domain.tenancy.TenancyEvent.CheckRecorded;
import fr.logementdabord.housing.domain.tenancy.TenancyEvent.LeaseSlid;
import fr.logementdabord.housing.domain.tenancy.TenancyEvent.OccupationEnded;
import fr.logementdabord.housing.domain.tenancy.TenancyEvent.SlidePlanned;
import fr.logementdabord.housing.domain.tenancy.TenancyEvent.StayStageReached;
import fr.logementdabord.housing.domain.tenancy.TenancyEvent.TenancyOpened;
import fr.logementdabord.testkit.spec.DeciderSpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TenancyDeciderTest {

	private static final LocalDate MOVED_IN = LocalDate.of(2027, 1, 11);

	private static final LocalDate PLANNED = LocalDate.of(2027, 7, 5);

	private static final LocalDate TODAY = LocalDate.of(2028, 3, 1);

	private static final TenancyOpened DIRECT = new TenancyOpened(terms("DIRECT", null, null));

	private static final TenancyOpened SLIDING = new TenancyOpened(terms("SLIDING", PLANNED, null));

	private static final StayLimit LIMIT = new StayLimit(LocalDate.of(2027, 10, 11), LocalDate.of(2028, 1, 10));

	private static final TenancyOpened SAS = new TenancyOpened(terms("SAS", null, LIMIT));

	private static final OccupationEnded LEFT = new OccupationEnded(TODAY, "GAVE_NOTICE", "UNKNOWN");

	private static Terms terms(String kind, @Nullable LocalDate slide, @Nullable StayLimit stay) {
		return new Terms("T-1", "P-1", "LDA-1", "D-1", "habitat-demo", "artois", "BET-0042", "62119", "T1", kind,
				MOVED_IN.minusDays(6), MOVED_IN, slide, stay, List.of(6, 12, 24));
	}

	private static DeciderSpec<TenancyCommand, Tenancy, TenancyEvent> given(TenancyEvent... events) {
		return DeciderSpec.given(new TenancyDecider(), events);
	}

	@Nested
	class A_tenancy {

		@Test
		void opens_once_with_the_move_in() {
			given().when(new OpenTenancy(DIRECT.terms())).thenEvents(DIRECT);
			given(DIRECT).when(new OpenTenancy(DIRECT.terms())).thenEvents();
		}

		@Test
		void that_never_opened_takes_no_step() {
			given().when(new SlideLease(PLANNED, TODAY)).thenRefused(TenancyRefusal.TenancyIsUnknown);
		}

	}

	@Nested
	class A_sliding_lease {

		@Test
		void slides_on_the_planned_day_or_another_and_only_once() {
			LeaseSlid slid = new LeaseSlid(PLANNED.plusDays(20));
			given(SLIDING).when(new SlideLease(PLANNED.plusDays(20), TODAY)).thenEvents(slid);
			given(SLIDING, slid).when(new SlideLease(PLANNED.plusDays(20), TODAY)).thenEvents();
			given(SLIDING, slid).when(new SlideLease(PLANNED, TODAY)).thenRefused(TenancyRefusal.LeaseHasSlid);
		}

		@Test
		void slides_between_the_move_in_and_today() {
			given(SLIDING).when(new SlideLease(MOVED_IN.minusDays(1), TODAY))
				.thenRefused(TenancyRefusal.HouseholdHasMovedInLater);
			given(SLIDING).when(new SlideLease(TODAY.plusDays(1), TODAY)).thenRefused(TenancyRefusal.DateIsInTheFuture);
			given(SLIDING).when(new SlideLease(TODAY, TODAY)).thenEvents(new LeaseSlid(TODAY));
		}

		@Test
		void may_be_planned_for_another_day_until_it_has_slid() {
			LocalDate later = TODAY.plusMonths(2);
			given(SLIDING).when(new PlanSlide(later, TODAY)).thenEvents(new SlidePlanned(later));
			given(SLIDING, new SlidePlanned(later)).when(new PlanSlide(later, TODAY)).thenEvents();
			given(SLIDING).when(new PlanSlide(TODAY.minusDays(1), TODAY))
				.thenRefused(TenancyRefusal.SlideIsPlannedInThePast);
			given(SLIDING, new LeaseSlid(PLANNED)).when(new PlanSlide(later, TODAY))
				.thenRefused(TenancyRefusal.LeaseHasSlid);
		}

		@Test
		void does_not_slide_to_a_household_that_has_left() {
			given(SLIDING, LEFT).when(new SlideLease(PLANNED, TODAY)).thenRefused(TenancyRefusal.OccupationIsOver);
			given(SLIDING, LEFT).when(new PlanSlide(TODAY, TODAY)).thenRefused(TenancyRefusal.OccupationIsOver);
		}

		@Test
		void is_the_only_one_that_slides() {
			given(DIRECT).when(new SlideLease(PLANNED, TODAY)).thenRefused(TenancyRefusal.LeaseDoesNotSlide);
			given(SAS).when(new PlanSlide(TODAY, TODAY)).thenRefused(TenancyRefusal.LeaseDoesNotSlide);
		}

	}

	@Nested
	class A_limited_stay {

		private static final StayStageReached ALARM = new StayStageReached(StayStage.ALARM, LIMIT.alarmOn());

		private static final StayStageReached OVER = new StayStageReached(StayStage.OVER, LIMIT.endsOn().plusDays(1));

		@Test
		void rings_at_its_alarm_and_after_its_last_day_each_once() {
			given(SAS).when(new ReachStayStage(StayStage.ALARM, LIMIT.alarmOn())).thenEvents(ALARM);
			given(SAS, ALARM).when(new ReachStayStage(StayStage.ALARM, LIMIT.alarmOn())).thenEvents();
			given(SAS, ALARM).when(new ReachStayStage(StayStage.OVER, LIMIT.endsOn().plusDays(1))).thenEvents(OVER);
			given(SAS, ALARM, OVER).when(new ReachStayStage(StayStage.OVER, TODAY)).thenEvents();
		}

		@Test
		void does_not_ring_early() {
			given(SAS).when(new ReachStayStage(StayStage.ALARM, LIMIT.alarmOn().minusDays(1)))
				.thenRefused(TenancyRefusal.StayStageIsNotReached);
			given(SAS).when(new ReachStayStage(StayStage.OVER, LIMIT.endsOn()))
				.thenRefused(TenancyRefusal.StayStageIsNotReached);
		}

		@Test
		void an_alarm_that_comes_after_the_end_or_the_departure_says_nothing() {
			given(SAS, OVER).when(new ReachStayStage(StayStage.ALARM, TODAY)).thenEvents();
			given(SAS, LEFT).when(new ReachStayStage(StayStage.OVER, TODAY)).thenEvents();
		}

		@Test
		void is_not_every_stay() {
			given(DIRECT).when(new ReachStayStage(StayStage.ALARM, TODAY)).thenRefused(TenancyRefusal.StayIsNotLimited);
		}

	}

	@Nested
	class A_departure {

		@Test
		void is_dated_between_the_move_in_and_today() {
			given(DIRECT).when(new EndOccupation(MOVED_IN.minusDays(1), "OTHER", "UNKNOWN", TODAY))
				.thenRefused(TenancyRefusal.HouseholdHasMovedInLater);
			given(DIRECT).when(new EndOccupation(TODAY.plusDays(1), "OTHER", "UNKNOWN", TODAY))
				.thenRefused(TenancyRefusal.DateIsInTheFuture);
			given(DIRECT).when(new EndOccupation(TODAY, "GAVE_NOTICE", "UNKNOWN", TODAY)).thenEvents(LEFT);
		}

		@Test
		void happens_once_but_its_destination_may_be_told_later() {
			OccupationEnded known = new OccupationEnded(TODAY, "GAVE_NOTICE", "HOSTED");
			given(DIRECT, LEFT).when(new EndOccupation(TODAY, "GAVE_NOTICE", "UNKNOWN", TODAY)).thenEvents();
			given(DIRECT, LEFT).when(new EndOccupation(TODAY, "GAVE_NOTICE", "HOSTED", TODAY)).thenEvents(known);
			given(DIRECT, LEFT, known).when(new EndOccupation(TODAY, "GAVE_NOTICE", "STREET", TODAY))
				.thenRefused(TenancyRefusal.OccupationIsOver);
			given(DIRECT, LEFT).when(new EndOccupation(TODAY, "EVICTED", "STREET", TODAY))
				.thenRefused(TenancyRefusal.OccupationIsOver);
		}

	}

	@Nested
	class A_check {

		private static final Check STILL_THERE = new Check(6, CheckOutcome.MAINTAINED, null, TODAY);

		private static final Check UNKNOWN = new Check(6, CheckOutcome.UNKNOWN, UnknownBecause.NOT_REACHED, TODAY);

		@Test
		void is_made_at_its_time_and_not_before() {
			LocalDate due = MOVED_IN.plusMonths(6);
			Check early = new Check(6, CheckOutcome.MAINTAINED, null, due.minusDays(1));
			Check onTheDay = new Check(6, CheckOutcome.MAINTAINED, null, due);
			given(DIRECT).when(new RecordCheck(early)).thenRefused(TenancyRefusal.CheckIsNotDueYet);
			given(DIRECT).when(new RecordCheck(onTheDay)).thenEvents(new CheckRecorded(onTheDay));
			given(DIRECT).when(new RecordCheck(new Check(7, CheckOutcome.MAINTAINED, null, TODAY)))
				.thenRefused(TenancyRefusal.CheckIsNotPlanned);
		}

		@Test
		void that_finds_nothing_out_says_why_and_may_be_made_again() {
			given(DIRECT).when(new RecordCheck(new Check(6, CheckOutcome.UNKNOWN, null, TODAY)))
				.thenRefused(TenancyRefusal.UnknownNeedsAReason);
			given(DIRECT).when(new RecordCheck(UNKNOWN)).thenEvents(new CheckRecorded(UNKNOWN));
			given(DIRECT, new CheckRecorded(UNKNOWN)).when(new RecordCheck(UNKNOWN)).thenEvents();
			given(DIRECT, new CheckRecorded(UNKNOWN)).when(new RecordCheck(STILL_THERE))
				.thenEvents(new CheckRecorded(STILL_THERE));
		}

		@Test
		void that_found_something_out_stands_and_needs_no_excuse() {
			given(DIRECT, new CheckRecorded(STILL_THERE)).when(new RecordCheck(STILL_THERE)).thenEvents();
			given(DIRECT, new CheckRecorded(STILL_THERE)).when(new RecordCheck(UNKNOWN))
				.thenRefused(TenancyRefusal.CheckIsAlreadyRecorded);
			given(DIRECT).when(new RecordCheck(new Check(6, CheckOutcome.LOST, UnknownBecause.NOT_ASKED, TODAY)))
				.thenRefused(TenancyRefusal.ReasonIsNotExpected);
		}

		@Test
		void does_not_find_a_household_where_it_no_longer_lived() {
			OccupationEnded before = new OccupationEnded(MOVED_IN.plusMonths(5), "GAVE_NOTICE", "HOSTED");
			OccupationEnded after = new OccupationEnded(MOVED_IN.plusMonths(8), "GAVE_NOTICE", "HOSTED");
			Check rehoused = new Check(6, CheckOutcome.REHOUSED, null, TODAY);
			given(DIRECT, before).when(new RecordCheck(STILL_THERE)).thenRefused(TenancyRefusal.HouseholdHadLeft);
			given(DIRECT, before).when(new RecordCheck(rehoused)).thenEvents(new CheckRecorded(rehoused));
			given(DIRECT, after).when(new RecordCheck(STILL_THERE)).thenEvents(new CheckRecorded(STILL_THERE));
		}

	}

}
