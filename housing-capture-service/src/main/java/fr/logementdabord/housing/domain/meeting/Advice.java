package fr.logementdabord.housing.domain.meeting;

/**
 * How a decision relates to the proposal: it was only advice.
 */
public enum Advice {

	FOLLOWED, OVERRIDDEN, NONE

}
