package fr.logementdabord.housing.domain.placement;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What has happened to a placement.
 */
public sealed interface PlacementEvent {

	/**
	 * The landlord is asked.
	 */
	record PlacementProposed(Proposal proposal) implements PlacementEvent {
	}

	/**
	 * The landlord has said yes or no.
	 */
	record LandlordAnswered(boolean accepted, @Nullable String motive, LocalDate answeredOn) implements PlacementEvent {
	}

	/**
	 * The committee has decided; a rank from the second on is a place in a queue, not a
	 * refusal (domain:§6.12).
	 */
	record CommitteeDecided(CommitteeOutcome outcome, @Nullable Integer rank,
			LocalDate decidedOn) implements PlacementEvent {
	}

	/**
	 * Somebody said no.
	 *
	 * @param motive the code as it was given, kept here
	 * @param told the code that others may know
	 */
	record PlacementDeclined(Ending by, String motive, String told, LocalDate declinedOn) implements PlacementEvent {
	}

	/**
	 * The household gave up after its landlord had agreed: the coordinator must look.
	 */
	record CoordinatorAlerted(LocalDate alertedOn) implements PlacementEvent {
	}

	/**
	 * The coordinator has looked.
	 */
	record AlertAcknowledged(LocalDate acknowledgedOn) implements PlacementEvent {
	}

	/**
	 * The landlord has not answered in time.
	 */
	record PlacementExpired(LocalDate expiredOn) implements PlacementEvent {
	}

	/**
	 * Given up because the referral is over.
	 */
	record PlacementReleased(PlacementKey key, String because, LocalDate releasedOn) implements PlacementEvent {
	}

	/**
	 * Signed, with the day the lease should slide where it is a sliding one.
	 */
	record LeaseSigned(LeaseKind kind, LocalDate signedOn,
			@Nullable LocalDate plannedSlideOn) implements PlacementEvent {
	}

	/**
	 * Housed.
	 */
	record HouseholdMovedIn(LocalDate movedInOn) implements PlacementEvent {
	}

}
