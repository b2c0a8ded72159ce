package fr.logementdabord.housing.domain.search;

/**
 * Why a search is paused, without anything about health or family.
 */
public enum PauseReason {

	HOUSEHOLD_REQUEST, ABSENT, UNREACHABLE, MISSING_DOCUMENT, OTHER

}
