package fr.logementdabord.housing.domain.placement;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

import fr.logementdabord.housing.domain.placement.PlacementCommand.RecordCommitteeDecision;
import fr.logementdabord.housing.domain.placement.PlacementCommand.RecordMoveIn;
import fr.logementdabord.housing.domain.placement.PlacementCommand.SignLease;
import fr.logementdabord.housing.domain.placement.PlacementEvent.CommitteeDecided;
import fr.logementdabord.housing.domain.placement.PlacementEvent.LeaseSigned;
import fr.logementdabord.housing.domain.placement.PlacementEvent.PlacementDeclined;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static fr.logementdabord.housing.domain.placement.Placements.AGREED;
import static fr.logementdabord.housing.domain.placement.Placements.AGREED_ON;
import static fr.logementdabord.housing.domain.placement.Placements.AWARDED;
import static fr.logementdabord.housing.domain.placement.Placements.CONDITIONAL;
import static fr.logementdabord.housing.domain.placement.Placements.DECIDED_ON;
import static fr.logementdabord.housing.domain.placement.Placements.EXPIRED;
import static fr.logementdabord.housing.domain.placement.Placements.LATER;
import static fr.logementdabord.housing.domain.placement.Placements.MOVED_IN;
import static fr.logementdabord.housing.domain.placement.Placements.MOVED_IN_ON;
import static fr.logementdabord.housing.domain.placement.Placements.PROPOSED;
import static fr.logementdabord.housing.domain.placement.Placements.PROPOSED_PRIVATE;
import static fr.logementdabord.housing.domain.placement.Placements.RANKED_SECOND;
import static fr.logementdabord.housing.domain.placement.Placements.SIGNED;
import static fr.logementdabord.housing.domain.placement.Placements.SIGNED_ON;
import static fr.logementdabord.housing.domain.placement.Placements.given;

class CommitteeAndLeaseTest {

	private static final Set<LeaseKind> ALL_KINDS = EnumSet.allOf(LeaseKind.class);

	static final SignLease SIGN = new SignLease(LeaseKind.DIRECT, SIGNED_ON, null, LATER, ALL_KINDS);

	static final RecordMoveIn MOVE_IN = new RecordMoveIn(MOVED_IN_ON, LATER);

	static RecordCommitteeDecision decision(CommitteeOutcome outcome, @Nullable Integer rank) {
		return new RecordCommitteeDecision(outcome, rank, DECIDED_ON, LATER);
	}

	static SignLease sliding(@Nullable LocalDate slide) {
		return new SignLease(LeaseKind.SLIDING, SIGNED_ON, slide, LATER, ALL_KINDS);
	}

	@Nested
	class The_committee {

		@Test
		void decides_after_the_landlord_agreed() {
			given(PROPOSED).when(decision(CommitteeOutcome.AWARDED, null))
				.thenRefused(PlacementRefusal.LandlordHasNotAnswered);
			given().when(decision(CommitteeOutcome.AWARDED, null)).thenRefused(PlacementRefusal.PlacementIsUnknown);
			given(PROPOSED, EXPIRED).when(decision(CommitteeOutcome.AWARDED, null))
				.thenRefused(PlacementRefusal.PlacementHasExpired);
		}

		@Test
		void awards() {
			given(PROPOSED, AGREED).when(decision(CommitteeOutcome.AWARDED, null)).thenEvents(AWARDED);
		}

		@Test
		void awards_under_a_condition() {
			given(PROPOSED, AGREED).when(decision(CommitteeOutcome.AWARDED_UNDER_CONDITION, null))
				.thenEvents(CONDITIONAL);
		}

		@Test
		void ranks_and_a_second_rank_is_a_state_not_a_refusal() {
			given(PROPOSED, AGREED).when(decision(CommitteeOutcome.AWARDED_RANKED, 2)).thenEvents(RANKED_SECOND);
			given(PROPOSED, AGREED, RANKED_SECOND).when(SIGN).thenRefused(PlacementRefusal.HouseholdIsNotRankedFirst);
			given(PROPOSED, AGREED, RANKED_SECOND).when(decision(CommitteeOutcome.AWARDED, null)).thenEvents(AWARDED);
		}

		@Test
		void the_first_rank_may_sign() {
			CommitteeDecided first = new CommitteeDecided(CommitteeOutcome.AWARDED_RANKED, 1, DECIDED_ON);
			given(PROPOSED, AGREED).when(decision(CommitteeOutcome.AWARDED_RANKED, 1)).thenEvents(first);
			given(PROPOSED, AGREED, first).when(SIGN).thenEvents(SIGNED);
			given(PROPOSED, AGREED, first).when(decision(CommitteeOutcome.AWARDED_RANKED, 1)).thenEvents();
		}

		@ParameterizedTest
		@EnumSource(names = { "NOT_AWARDED", "INADMISSIBLE" })
		void declines(CommitteeOutcome outcome) {
			CommitteeDecided decided = new CommitteeDecided(outcome, null, DECIDED_ON);
			PlacementDeclined declined = new PlacementDeclined(Ending.DECLINED_BY_COMMITTEE, outcome.name(),
					outcome.name(), DECIDED_ON);
			given(PROPOSED, AGREED).when(decision(outcome, null)).thenEvents(decided, declined);
			given(PROPOSED, AGREED, decided, declined).when(decision(outcome, null)).thenEvents();
		}

		@Test
		void says_a_rank_only_when_it_ranks() {
			given(PROPOSED, AGREED).when(decision(CommitteeOutcome.AWARDED_RANKED, null))
				.thenRefused(PlacementRefusal.RankIsMissing);
			given(PROPOSED, AGREED).when(decision(CommitteeOutcome.AWARDED_RANKED, 0))
				.thenRefused(PlacementRefusal.RankIsMissing);
			given(PROPOSED, AGREED).when(decision(CommitteeOutcome.AWARDED, 1))
				.thenRefused(PlacementRefusal.RankIsNotExpected);
		}

		@Test
		void has_the_last_word_on_a_condition() {
			given(PROPOSED, AGREED, CONDITIONAL).when(decision(CommitteeOutcome.AWARDED, null)).thenEvents(AWARDED);
			given(PROPOSED, AGREED, CONDITIONAL).when(decision(CommitteeOutcome.AWARDED_UNDER_CONDITION, null))
				.thenEvents();
		}

		@Test
		void decides_once() {
			given(PROPOSED, AGREED, AWARDED).when(decision(CommitteeOutcome.AWARDED, null)).thenEvents();
			given(PROPOSED, AGREED, AWARDED).when(decision(CommitteeOutcome.NOT_AWARDED, null))
				.thenRefused(PlacementRefusal.CommitteeHasAlreadyDecided);
			given(PROPOSED, AGREED, AWARDED, SIGNED).when(decision(CommitteeOutcome.NOT_AWARDED, null))
				.thenRefused(PlacementRefusal.LeaseIsAlreadySigned);
			given(PROPOSED, AGREED, AWARDED, SIGNED, MOVED_IN).when(decision(CommitteeOutcome.NOT_AWARDED, null))
				.thenRefused(PlacementRefusal.HouseholdHasMovedIn);
		}

		@Test
		void decides_between_the_agreement_and_today() {
			given(PROPOSED, AGREED)
				.when(new RecordCommitteeDecision(CommitteeOutcome.AWARDED, null, AGREED_ON.minusDays(1), LATER))
				.thenRefused(PlacementRefusal.DatesAreOutOfOrder);
			given(PROPOSED, AGREED)
				.when(new RecordCommitteeDecision(CommitteeOutcome.AWARDED, null, LATER.plusDays(1), LATER))
				.thenRefused(PlacementRefusal.DateIsInTheFuture);
		}

		@Test
		void does_not_exist_for_a_private_landlord() {
			given(PROPOSED_PRIVATE, AGREED).when(decision(CommitteeOutcome.AWARDED, null))
				.thenRefused(PlacementRefusal.NoCommitteeForThisDwelling);
		}

	}

	@Nested
	class The_lease {

		@Test
		void is_signed_once_awarded_even_under_a_condition() {
			given(PROPOSED, AGREED, AWARDED).when(SIGN).thenEvents(SIGNED);
			given(PROPOSED, AGREED, CONDITIONAL).when(SIGN).thenEvents(SIGNED);
		}

		@Test
		void waits_for_the_landlord_and_the_committee() {
			given().when(SIGN).thenRefused(PlacementRefusal.PlacementIsUnknown);
			given(PROPOSED).when(SIGN).thenRefused(PlacementRefusal.LandlordHasNotAnswered);
			given(PROPOSED, AGREED).when(SIGN).thenRefused(PlacementRefusal.CommitteeHasNotDecided);
			given(PROPOSED, EXPIRED).when(SIGN).thenRefused(PlacementRefusal.PlacementHasExpired);
		}

		@Test
		void of_a_private_landlord_needs_no_committee() {
			given(PROPOSED_PRIVATE, AGREED).when(SIGN).thenEvents(SIGNED);
		}

		@Test
		void that_slides_says_when() {
			LocalDate slide = SIGNED_ON.plusMonths(6);
			given(PROPOSED, AGREED, AWARDED).when(sliding(slide))
				.thenEvents(new LeaseSigned(LeaseKind.SLIDING, SIGNED_ON, slide));
			given(PROPOSED, AGREED, AWARDED).when(sliding(null)).thenRefused(PlacementRefusal.SlideDateIsMissing);
			given(PROPOSED, AGREED, AWARDED).when(sliding(SIGNED_ON)).thenRefused(PlacementRefusal.SlideDateIsMissing);
		}

		@ParameterizedTest
		@EnumSource(names = { "DIRECT", "SUBLEASE" })
		void that_does_not_slide_says_no_date(LeaseKind kind) {
			given(PROPOSED, AGREED, AWARDED)
				.when(new SignLease(kind, SIGNED_ON, SIGNED_ON.plusMonths(6), LATER, ALL_KINDS))
				.thenRefused(PlacementRefusal.SlideDateIsNotExpected);
		}

		@Test
		void fits_the_regime_of_the_dwelling() {
			given(PROPOSED, AGREED, AWARDED)
				.when(new SignLease(LeaseKind.SAS, SIGNED_ON, null, LATER, EnumSet.of(LeaseKind.DIRECT)))
				.thenRefused(PlacementRefusal.LeaseKindDoesNotFitTheRegime);
		}

		@Test
		void is_dated_between_the_committee_and_today() {
			given(PROPOSED, AGREED, AWARDED)
				.when(new SignLease(LeaseKind.DIRECT, DECIDED_ON.minusDays(1), null, LATER, ALL_KINDS))
				.thenRefused(PlacementRefusal.DatesAreOutOfOrder);
			given(PROPOSED, AGREED, AWARDED)
				.when(new SignLease(LeaseKind.DIRECT, LATER.plusDays(1), null, LATER, ALL_KINDS))
				.thenRefused(PlacementRefusal.DateIsInTheFuture);
		}

		@Test
		void is_signed_once() {
			given(PROPOSED, AGREED, AWARDED, SIGNED).when(SIGN).thenEvents();
			given(PROPOSED, AGREED, AWARDED, SIGNED).when(sliding(SIGNED_ON.plusMonths(6)))
				.thenRefused(PlacementRefusal.LeaseIsAlreadySigned);
			given(PROPOSED, AGREED, AWARDED, SIGNED, MOVED_IN).when(SIGN)
				.thenRefused(PlacementRefusal.HouseholdHasMovedIn);
		}

	}

	@Nested
	class The_move_in {

		@Test
		void follows_the_lease() {
			given(PROPOSED, AGREED, AWARDED, SIGNED).when(MOVE_IN).thenEvents(MOVED_IN);
		}

		@Test
		void waits_for_the_lease() {
			given().when(MOVE_IN).thenRefused(PlacementRefusal.PlacementIsUnknown);
			given(PROPOSED, AGREED, AWARDED).when(MOVE_IN).thenRefused(PlacementRefusal.LeaseIsNotSigned);
			given(PROPOSED, EXPIRED).when(MOVE_IN).thenRefused(PlacementRefusal.PlacementHasExpired);
		}

		@Test
		void is_dated_between_the_lease_and_today() {
			given(PROPOSED, AGREED, AWARDED, SIGNED).when(new RecordMoveIn(SIGNED_ON.minusDays(1), LATER))
				.thenRefused(PlacementRefusal.DatesAreOutOfOrder);
			given(PROPOSED, AGREED, AWARDED, SIGNED).when(new RecordMoveIn(LATER.plusDays(1), LATER))
				.thenRefused(PlacementRefusal.DateIsInTheFuture);
		}

		@Test
		void happens_once() {
			given(PROPOSED, AGREED, AWARDED, SIGNED, MOVED_IN).when(MOVE_IN).thenEvents();
			given(PROPOSED, AGREED, AWARDED, SIGNED, MOVED_IN).when(new RecordMoveIn(LATER, LATER))
				.thenRefused(PlacementRefusal.HouseholdHasMovedIn);
		}

	}

}
