package fr.logementdabord.reporting.view.casejourney;

/**
 * The service a step comes from; who sees a step is decided by its part.
 */
public enum Part {

	/** The saisine and its orientation. */
	REFERRAL,
	/** The support measure. */
	MEASURE,
	/** The search for a dwelling. */
	HOUSING

}
