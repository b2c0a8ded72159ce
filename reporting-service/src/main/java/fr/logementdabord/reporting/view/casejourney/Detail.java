package fr.logementdabord.reporting.view.casejourney;

/**
 * What a step knows beside its kind and its dates; values are codes, ids or ISO dates.
 */
public enum Detail {

	/** Household of the saisine. */
	HOUSEHOLD,
	/** Organisation that sent the saisine. */
	REFERRER,
	/** Kind of that organisation. */
	REFERRER_TYPE,
	/** Outcome of the IML examination. */
	IML_OUTCOME,
	/** ADSL, VIAL or ENVAUL: shown to few. */
	MEASURE_TYPE,
	/** Present when the orientation seeks a dwelling. */
	HOUSING_SOUGHT,
	/** Association of the measure. */
	PROVIDER,
	/** Kind of bilan. */
	REVIEW_KIND,
	/** Why the measure ended. */
	EXIT_REASON,
	/** Where the household lives at the end of the measure. */
	EXIT_DESTINATION,
	/** Outcome of a search or of the committee. */
	OUTCOME,
	/** Rank given by the committee. */
	RANK,
	/** Day the landlord must have answered. */
	ANSWER_DUE_ON,
	/** Whether the landlord accepted. */
	ACCEPTED,
	/** Who declined. */
	DECLINED_BY,
	/** Kind of lease. */
	LEASE_KIND,
	/** Day the lease should slide to the household. */
	PLANNED_SLIDE_ON

}
