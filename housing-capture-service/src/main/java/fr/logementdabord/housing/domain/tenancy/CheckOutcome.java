package fr.logementdabord.housing.domain.tenancy;

/**
 * What a check finds. Unknown is said, never guessed from silence, and counts neither as
 * a success nor as a failure (domain:§6.20, §6.21).
 */
public enum CheckOutcome {

	/** Still in the dwelling. */
	MAINTAINED,

	/** Housed elsewhere. */
	REHOUSED,

	/** Without a dwelling of its own. */
	LOST,

	/** Could not be known, for a stated reason. */
	UNKNOWN

}
