package fr.logementdabord.reporting.figure;

/**
 * How a figure relates to its period.
 */
public enum Timing {

	/** What stands at the end of the last day of the period. */
	STOCK,
	/** What began or happened on a day of the period. */
	ENTERED,
	/** What ended on a day of the period. */
	ENDED

}
