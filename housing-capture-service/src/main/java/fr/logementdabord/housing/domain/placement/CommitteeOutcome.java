package fr.logementdabord.housing.domain.placement;

/**
 * The five decisions an allocation committee (CALEOL) may take (domain:§2, SEBAN).
 */
public enum CommitteeOutcome {

	AWARDED, AWARDED_RANKED, AWARDED_UNDER_CONDITION, NOT_AWARDED, INADMISSIBLE;

	boolean endsThePlacement() {
		return this == NOT_AWARDED || this == INADMISSIBLE;
	}

}
