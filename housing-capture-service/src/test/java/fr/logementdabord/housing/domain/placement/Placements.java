package fr.logementdabord.housing.domain.placement;

import java.time.LocalDate;

import fr.logementdabord.housing.domain.placement.PlacementEvent.CommitteeDecided;
import fr.logementdabord.housing.domain.placement.PlacementEvent.CoordinatorAlerted;
import fr.logementdabord.housing.domain.placement.PlacementEvent.HouseholdMovedIn;
import fr.logementdabord.housing.domain.placement.PlacementEvent.LandlordAnswered;
import fr.logementdabord.housing.domain.placement.PlacementEvent.LeaseSigned;
import fr.logementdabord.housing.domain.placement.PlacementEvent.PlacementDeclined;
import fr.logementdabord.housing.domain.placement.PlacementEvent.PlacementExpired;
import fr.logementdabord.housing.domain.placement.PlacementEvent.PlacementProposed;
import fr.logementdabord.housing.domain.placement.PlacementEvent.PlacementReleased;
import fr.logementdabord.testkit.spec.DeciderSpec;

/**
 * A placement in every state, for the specifications beside it.
 */
final class Placements {

	static final LocalDate PROPOSED_ON = LocalDate.of(2026, 12, 7);

	static final LocalDate DUE = PROPOSED_ON.plusDays(10);

	static final LocalDate AGREED_ON = LocalDate.of(2026, 12, 10);

	static final LocalDate DECIDED_ON = LocalDate.of(2026, 12, 18);

	static final LocalDate SIGNED_ON = LocalDate.of(2027, 1, 5);

	static final LocalDate MOVED_IN_ON = LocalDate.of(2027, 1, 11);

	static final LocalDate LATER = LocalDate.of(2027, 3, 1);

	static final PlacementKey KEY = new PlacementKey("P-1", "LDA-1", "S-1", "D-1", "artois");

	static final PlacementProposed PROPOSED = new PlacementProposed(proposal(true));

	static final PlacementProposed PROPOSED_PRIVATE = new PlacementProposed(proposal(false));

	static final LandlordAnswered AGREED = new LandlordAnswered(true, null, AGREED_ON);

	static final CommitteeDecided AWARDED = new CommitteeDecided(CommitteeOutcome.AWARDED, null, DECIDED_ON);

	static final CommitteeDecided RANKED_SECOND = new CommitteeDecided(CommitteeOutcome.AWARDED_RANKED, 2, DECIDED_ON);

	static final CommitteeDecided CONDITIONAL = new CommitteeDecided(CommitteeOutcome.AWARDED_UNDER_CONDITION, null,
			DECIDED_ON);

	static final LeaseSigned SIGNED = new LeaseSigned(LeaseKind.DIRECT, SIGNED_ON, null);

	static final HouseholdMovedIn MOVED_IN = new HouseholdMovedIn(MOVED_IN_ON);

	static final PlacementExpired EXPIRED = new PlacementExpired(DUE.plusDays(1));

	static final PlacementReleased RELEASED = new PlacementReleased(KEY, "REFERRAL_CLOSED", LATER);

	static final PlacementDeclined DECLINED_BY_LANDLORD = new PlacementDeclined(Ending.DECLINED_BY_LANDLORD,
			"EFFORT_RATE", "EFFORT_RATE", AGREED_ON);

	static final CoordinatorAlerted ALERTED = new CoordinatorAlerted(AGREED_ON);

	static final PlacementDeclined DECLINED_BY_HOUSEHOLD = new PlacementDeclined(Ending.DECLINED_BY_HOUSEHOLD,
			"LOCATION", "LOCATION", AGREED_ON);

	private Placements() {
	}

	static Proposal proposal(boolean committeeNeeded) {
		return proposal(committeeNeeded, PROPOSED_ON);
	}

	static Proposal proposal(boolean committeeNeeded, LocalDate recordedOn) {
		return new Proposal(KEY, "F-1", "habitat-demo", "SINGLE_WOMAN", "BET-0042", "62119", "T1", committeeNeeded,
				PROPOSED_ON, DUE, "ORDINARY", recordedOn);
	}

	static DeciderSpec<PlacementCommand, Placement, PlacementEvent> given(PlacementEvent... events) {
		return DeciderSpec.given(new PlacementDecider(), events);
	}

}
