package fr.logementdabord.housing.domain.meeting;

/**
 * Who does what was agreed.
 */
public enum FollowUpBy {

	LANDLORD, COORDINATOR, ASSOCIATION, STATE, DEPARTMENT

}
