package fr.logementdabord.housing.domain.tenancy;

/**
 * How far the clock of a limited stay has run.
 */
public enum StayStage {

	/** Time to look for what comes next. */
	ALARM,

	/** The longest stay is over. */
	OVER

}
