package fr.logementdabord.measure.domain.waitinglist;

/**
 * Where a household is with the measure it was listed for.
 */
public enum Standing {

	/** No association has the measure. */
	WAITING,

	/** An association has it. A refusal leads back to waiting. */
	SERVED,

	/** The measure is over or given up. */
	OVER

}
