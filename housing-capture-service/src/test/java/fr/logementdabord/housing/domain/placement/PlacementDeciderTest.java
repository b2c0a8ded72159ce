package fr.logementdabord.housing.domain.placement;

import java.time.LocalDate;

import fr.logementdabord.housing.domain.placement.PlacementCommand.DeclineByHousehold;
import fr.logementdabord.housing.domain.placement.PlacementCommand.ExpirePlacement;
import fr.logementdabord.housing.domain.placement.PlacementCommand.ProposePlacement;
import fr.logementdabord.housing.domain.placement.PlacementCommand.RecordLandlordAnswer;
import fr.logementdabord.housing.domain.placement.PlacementCommand.ReleasePlacement;
import fr.logementdabord.housing.domain.placement.PlacementEvent.LandlordAnswered;
import fr.logementdabord.housing.domain.placement.PlacementEvent.PlacementExpired;
import fr.logementdabord.housing.domain.placement.PlacementEvent.PlacementProposed;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static fr.logementdabord.housing.domain.placement.Placements.AGREED;
import static fr.logementdabord.housing.domain.placement.Placements.AGREED_ON;
import static fr.logementdabord.housing.domain.placement.Placements.AWARDED;
import static fr.logementdabord.housing.domain.placement.Placements.CONDITIONAL;
import static fr.logementdabord.housing.domain.placement.Placements.DECLINED_BY_HOUSEHOLD;
import static fr.logementdabord.housing.domain.placement.Placements.DECLINED_BY_LANDLORD;
import static fr.logementdabord.housing.domain.placement.Placements.DUE;
import static fr.logementdabord.housing.domain.placement.Placements.EXPIRED;
import static fr.logementdabord.housing.domain.placement.Placements.KEY;
import static fr.logementdabord.housing.domain.placement.Placements.LATER;
import static fr.logementdabord.housing.domain.placement.Placements.MOVED_IN;
import static fr.logementdabord.housing.domain.placement.Placements.PROPOSED;
import static fr.logementdabord.housing.domain.placement.Placements.PROPOSED_ON;
import static fr.logementdabord.housing.domain.placement.Placements.RANKED_SECOND;
import static fr.logementdabord.housing.domain.placement.Placements.RELEASED;
import static fr.logementdabord.housing.domain.placement.Placements.SIGNED;
import static fr.logementdabord.housing.domain.placement.Placements.given;
import static fr.logementdabord.housing.domain.placement.Placements.proposal;
import static org.assertj.core.api.Assertions.assertThat;

class PlacementDeciderTest {

	static final ProposePlacement PROPOSE = new ProposePlacement(proposal(true));

	static final RecordLandlordAnswer YES = new RecordLandlordAnswer(true, null, AGREED_ON);

	static final RecordLandlordAnswer NO = new RecordLandlordAnswer(false, new RefusalMotive("EFFORT_RATE", false),
			AGREED_ON);

	static final DeclineByHousehold DECLINE = new DeclineByHousehold(new RefusalMotive("LOCATION", false), false,
			AGREED_ON);

	static final ExpirePlacement EXPIRE = new ExpirePlacement(DUE.plusDays(1));

	static final ReleasePlacement RELEASE = new ReleasePlacement(KEY, "REFERRAL_CLOSED", LATER);

	@Nested
	class Not_proposed {

		@Test
		void is_proposed() {
			given().when(PROPOSE).thenEvents(PROPOSED);
		}

		@Test
		void takes_no_other_step() {
			given().when(YES).thenRefused(PlacementRefusal.PlacementIsUnknown);
			given().when(DECLINE).thenRefused(PlacementRefusal.PlacementIsUnknown);
			given().when(EXPIRE).thenRefused(PlacementRefusal.PlacementIsUnknown);
		}

		@Test
		void released_before_it_was_proposed_is_never_proposed() {
			given().when(RELEASE).thenEvents(RELEASED);
			given(RELEASED).when(PROPOSE).thenEvents();
		}

	}

	@Nested
	class Proposed {

		@Test
		void the_landlord_agrees() {
			given(PROPOSED).when(YES).thenEvents(AGREED);
		}

		@Test
		void the_landlord_declines_with_a_motive() {
			given(PROPOSED).when(NO)
				.thenEvents(new LandlordAnswered(false, "EFFORT_RATE", AGREED_ON), DECLINED_BY_LANDLORD);
		}

		@Test
		void a_refusal_without_motive_is_refused() {
			given(PROPOSED).when(new RecordLandlordAnswer(false, null, AGREED_ON))
				.thenRefused(PlacementRefusal.MotiveIsMissing);
		}

		@Test
		void the_landlord_may_answer_on_the_last_day_but_not_after() {
			given(PROPOSED).when(new RecordLandlordAnswer(true, null, DUE))
				.thenEvents(new LandlordAnswered(true, null, DUE));
			given(PROPOSED).when(new RecordLandlordAnswer(true, null, DUE.plusDays(1)))
				.thenRefused(PlacementRefusal.AnswerIsTooLate);
		}

		@Test
		void the_answer_does_not_precede_the_proposal() {
			given(PROPOSED).when(new RecordLandlordAnswer(true, null, PROPOSED_ON.minusDays(1)))
				.thenRefused(PlacementRefusal.DatesAreOutOfOrder);
		}

		@Test
		void an_answer_is_not_dated_back_unless_the_proposal_was_written_down_later_too() {
			LocalDate later = PROPOSED_ON.plusDays(3);
			given(PROPOSED).when(new RecordLandlordAnswer(true, null, PROPOSED_ON, later))
				.thenRefused(PlacementRefusal.AnswerIsDatedBack);
			PlacementProposed history = new PlacementProposed(proposal(true, PROPOSED_ON.plusYears(7)));
			given(history).when(new RecordLandlordAnswer(true, null, PROPOSED_ON, PROPOSED_ON.plusYears(7)))
				.thenEvents(new LandlordAnswered(true, null, PROPOSED_ON));
		}

		@Test
		void expires_the_day_after_the_last_one_however_late_that_is_noticed() {
			given(PROPOSED).when(new ExpirePlacement(DUE.plusYears(7)))
				.thenEvents(new PlacementExpired(DUE.plusDays(1)));
		}

		@Test
		void expires_once_the_time_is_over() {
			given(PROPOSED).when(EXPIRE).thenEvents(EXPIRED);
			given(PROPOSED).when(new ExpirePlacement(DUE.minusDays(1))).thenRefused(PlacementRefusal.AnswerIsNotDueYet);
		}

		@Test
		void the_household_may_decline() {
			given(PROPOSED).when(DECLINE).thenEvents(DECLINED_BY_HOUSEHOLD);
		}

		@Test
		void proposed_again_changes_nothing() {
			given(PROPOSED).when(PROPOSE).thenEvents();
		}

		@Test
		void is_released_with_its_referral() {
			given(PROPOSED).when(RELEASE).thenEvents(RELEASED);
		}

	}

	@Nested
	class Agreed_and_awarded {

		@Test
		void the_same_answer_again_changes_nothing() {
			given(PROPOSED, AGREED).when(YES).thenEvents();
			given(PROPOSED, AGREED, AWARDED).when(YES).thenEvents();
		}

		@Test
		void the_landlord_does_not_go_back_on_an_agreement() {
			given(PROPOSED, AGREED).when(NO).thenRefused(PlacementRefusal.LandlordHasAlreadyAgreed);
		}

		@Test
		void a_deadline_that_fires_late_changes_nothing() {
			given(PROPOSED, AGREED).when(EXPIRE).thenEvents();
			given(PROPOSED, AGREED, AWARDED, SIGNED, MOVED_IN).when(EXPIRE).thenEvents();
		}

		@Test
		void is_released_with_its_referral_until_the_move_in() {
			given(PROPOSED, AGREED).when(RELEASE).thenEvents(RELEASED);
			given(PROPOSED, AGREED, AWARDED, SIGNED).when(RELEASE).thenEvents(RELEASED);
			given(PROPOSED, AGREED, AWARDED, SIGNED, MOVED_IN).when(RELEASE).thenEvents();
		}

	}

	@Nested
	class Ended {

		@Test
		void an_answer_after_the_expiry_is_refused() {
			given(PROPOSED, EXPIRED).when(YES).thenRefused(PlacementRefusal.PlacementHasExpired);
			given(PROPOSED, EXPIRED).when(DECLINE).thenRefused(PlacementRefusal.PlacementHasExpired);
		}

		@Test
		void the_same_ending_again_changes_nothing() {
			given(PROPOSED, DECLINED_BY_LANDLORD).when(NO).thenEvents();
			given(PROPOSED, DECLINED_BY_HOUSEHOLD).when(DECLINE).thenEvents();
			given(PROPOSED, EXPIRED).when(EXPIRE).thenEvents();
			given(PROPOSED, RELEASED).when(RELEASE).thenEvents();
		}

		@Test
		void takes_no_other_step() {
			given(PROPOSED, DECLINED_BY_LANDLORD).when(YES).thenRefused(PlacementRefusal.PlacementIsOver);
			given(PROPOSED, RELEASED).when(NO).thenRefused(PlacementRefusal.PlacementIsOver);
			given(PROPOSED, DECLINED_BY_LANDLORD).when(DECLINE).thenRefused(PlacementRefusal.PlacementIsOver);
			given(PROPOSED, RELEASED).when(PROPOSE).thenEvents();
		}

	}

	@Nested
	class Moved_in {

		@Test
		void the_household_no_longer_declines() {
			given(PROPOSED, AGREED, AWARDED, SIGNED, MOVED_IN).when(DECLINE)
				.thenRefused(PlacementRefusal.HouseholdHasMovedIn);
		}

	}

}
