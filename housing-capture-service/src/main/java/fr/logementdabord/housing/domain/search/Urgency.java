package fr.logementdabord.housing.domain.search;

/**
 * How pressing a search is, as the coordinator judges it; never why.
 */
public enum Urgency {

	ORDINARY, URGENT, VERY_URGENT

}
