package fr.logementdabord.reporting.figure;

/**
 * Under which heading a figure is shown.
 */
public enum Theme {

	/** Saisines received, in hand and over. */
	REFERRALS,
	/** How long households wait. */
	DELAYS,
	/** What is decided for them. */
	ORIENTATIONS,
	/** Support measures. */
	MEASURES,
	/** How places are granted. */
	EQUITY,
	/** Searches, placements and tenancies. */
	HOUSING,
	/** What became of households. */
	OUTCOMES,
	/** Places and money. */
	AGREEMENTS,
	/** VEJ and PEX. */
	PREVENTION,
	/** Sessions and meetings. */
	NETWORK

}
