package fr.logementdabord.housing.domain.placement;

/**
 * Who says no with a motive from a list; a committee's no is its outcome (domain:§4.10).
 */
public enum RefusedBy {

	HOUSEHOLD, LANDLORD, COORDINATION

}
