package fr.logementdabord.housing.domain.placement;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Where a placement stands. Proposal, landlord's agreement, committee, lease and move-in
 * are five dates in this order; only the last two mean access to housing (domain:§6.12).
 */
public sealed interface Placement {

	/**
	 * The landlord has not been asked.
	 */
	record NotProposed() implements Placement {
	}

	/**
	 * A placement that keeps a dwelling and a household.
	 */
	sealed interface Live extends Placement {

		Proposal proposal();

		/**
		 * The day of the step reached last: the next step cannot be before it.
		 */
		LocalDate since();

	}

	/**
	 * Waiting for the landlord's answer.
	 */
	record Proposed(Proposal proposal) implements Live {

		@Override
		public LocalDate since() {
			return this.proposal.proposedOn();
		}

	}

	/**
	 * The landlord agrees.
	 */
	record Agreed(Proposal proposal, LocalDate since) implements Live {
	}

	/**
	 * Ranked second or later: served only if those before give up.
	 */
	record Ranked(Proposal proposal, int rank, LocalDate since) implements Live {
	}

	/**
	 * Awarded, once a condition is met.
	 */
	record AwardedUnderCondition(Proposal proposal, LocalDate since) implements Live {
	}

	/**
	 * Awarded.
	 */
	record Awarded(Proposal proposal, LocalDate since) implements Live {
	}

	/**
	 * The lease is signed.
	 */
	record Leased(Proposal proposal, SignedLease lease) implements Live {

		@Override
		public LocalDate since() {
			return this.lease.signedOn();
		}

	}

	/**
	 * Housed: the happy end.
	 */
	record MovedIn(Proposal proposal, SignedLease lease, LocalDate since) implements Live {
	}

	/**
	 * What was signed.
	 */
	record SignedLease(LeaseKind kind, LocalDate signedOn, @Nullable LocalDate plannedSlideOn) {
	}

	/**
	 * Over without a move-in.
	 *
	 * @param motive the code as it was given, for those who follow the household; absent
	 * when nobody said no
	 * @param alertOpen whether the coordinator has still to look
	 */
	record Ended(PlacementKey key, Ending ending, LocalDate endedOn, @Nullable String motive,
			boolean alertOpen) implements Placement {
	}

}
