package fr.logementdabord.housing.domain.placement;

import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What may be asked of a placement. {@code recordedOn} is the day somebody writes a fact
 * down: a fact cannot be later than that.
 */
public sealed interface PlacementCommand {

	/**
	 * The dwelling and the household are both kept: the landlord is asked.
	 */
	record ProposePlacement(Proposal proposal) implements PlacementCommand {
	}

	/**
	 * The landlord says yes, or no with a motive.
	 */
	record RecordLandlordAnswer(boolean accepted, @Nullable RefusalMotive motive, LocalDate answeredOn,
			LocalDate recordedOn) implements PlacementCommand {

		/** An answer that is written down as it is given. */
		public RecordLandlordAnswer(boolean accepted, @Nullable RefusalMotive motive, LocalDate answeredOn) {
			this(accepted, motive, answeredOn, answeredOn);
		}

	}

	/**
	 * The household does not want this dwelling, or gives up a dwelling it had accepted.
	 *
	 * @param reportedByLandlord whether its landlord says so, which it may only after
	 * having agreed
	 */
	record DeclineByHousehold(RefusalMotive motive, boolean reportedByLandlord,
			LocalDate declinedOn) implements PlacementCommand {
	}

	/**
	 * The coordination takes its proposal back: wrong dwelling, household not ready.
	 */
	record DeclineByCoordination(RefusalMotive motive, LocalDate declinedOn) implements PlacementCommand {
	}

	/**
	 * The coordinator has seen that a household gave up what its landlord had agreed to.
	 */
	record AcknowledgeAlert(LocalDate acknowledgedOn) implements PlacementCommand {
	}

	/**
	 * The allocation committee of a social landlord has met.
	 */
	record RecordCommitteeDecision(CommitteeOutcome outcome, @Nullable Integer rank, LocalDate decidedOn,
			LocalDate recordedOn) implements PlacementCommand {
	}

	/**
	 * The lease is signed.
	 *
	 * @param possibleKinds what the regime of the dwelling allowed on that day
	 */
	record SignLease(LeaseKind kind, LocalDate signedOn, @Nullable LocalDate plannedSlideOn, LocalDate recordedOn,
			Set<LeaseKind> possibleKinds) implements PlacementCommand {
	}

	/**
	 * The household lives in the dwelling.
	 */
	record RecordMoveIn(LocalDate movedInOn, LocalDate recordedOn) implements PlacementCommand {
	}

	/**
	 * The landlord's time is over.
	 */
	record ExpirePlacement(LocalDate expiredOn) implements PlacementCommand {
	}

	/**
	 * The referral is over: nothing may be held for it any longer.
	 */
	record ReleasePlacement(PlacementKey key, String because, LocalDate releasedOn) implements PlacementCommand {
	}

}
