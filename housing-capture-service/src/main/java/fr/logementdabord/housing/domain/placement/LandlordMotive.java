package fr.logementdabord.housing.domain.placement;

/**
 * Why a landlord declines (domain:§4.10).
 */
public enum LandlordMotive {

	EFFORT_RATE, PAST_DEBT, MISSING_DOCUMENT, RESIDENCE_PERMIT, COMPOSITION, OCCUPATION_HISTORY,
	DWELLING_NO_LONGER_OFFERED, OTHER

}
