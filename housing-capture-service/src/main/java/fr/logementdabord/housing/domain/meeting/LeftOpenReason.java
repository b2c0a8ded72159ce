package fr.logementdabord.housing.domain.meeting;

/**
 * Why a dwelling finds nobody in a meeting.
 */
public enum LeftOpenReason {

	NO_HOUSEHOLD_SUITS, POSTPONED, LANDLORD_KEEPS_IT, OTHER

}
