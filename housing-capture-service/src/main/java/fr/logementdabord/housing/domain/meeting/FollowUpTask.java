package fr.logementdabord.housing.domain.meeting;

/**
 * What may be left to do after a meeting.
 */
public enum FollowUpTask {

	COMPLETE_FILE, CONFIRM_RESOURCES, ORGANISE_VISIT, SET_COMMITTEE_DATE, INFORM_HOUSEHOLD, LOOK_FOR_ANOTHER_DWELLING

}
