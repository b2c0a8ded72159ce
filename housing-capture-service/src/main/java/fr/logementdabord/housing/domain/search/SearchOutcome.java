package fr.logementdabord.housing.domain.search;

/**
 * How a search ends.
 */
public enum SearchOutcome {

	HOUSED, CANCELLED

}
