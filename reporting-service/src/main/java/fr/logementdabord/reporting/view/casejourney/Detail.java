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
	/** Composition of the household as declared. */
	COMPOSITION,
	/** Composition that follows from its members. */
	DERIVED_COMPOSITION,
	/** Birth years of its members, ascending, separated by commas. */
	BIRTH_YEARS,
	/** Where it lives on the day of the saisine. */
	HOUSING_SITUATION,
	/** Why the saisine is sent, or why somebody declines. */
	MOTIVE,
	/** How pressing it is. */
	URGENCY,
	/** Marks of those whom a protected case is open to, separated by commas. */
	CLEARED,
	/** SIREN of the group of communes that no platform covers. */
	NOT_COVERED_EPCI,
	/** Outcome of the IML examination. */
	IML_OUTCOME,
	/** Solution outside the programme's measures. */
	OTHER_SOLUTION,
	/** Whether the orientation follows the advice of the rules. */
	ADVICE_FOLLOWED,
	/** Why it does not. */
	OVERRIDE_MOTIVE,
	/** Why something is withdrawn, revoked, reopened, cancelled or put off. */
	REASON,
	/** The status in which a reopened case resumes. */
	RESUMED_IN,
	/** Whether the household took part in the concertation. */
	TOOK_PART,
	/** How many organisations were there. */
	ORGANISATIONS,
	/** ADSL, VIAL or ENVAUL: shown to few. */
	MEASURE_TYPE,
	/** Present when the orientation seeks a dwelling. */
	HOUSING_SOUGHT,
	/** Association of the measure. */
	PROVIDER,
	/** Kind of bilan. */
	REVIEW_KIND,
	/** Bilans owed: {@code KIND@day}, separated by commas. */
	REVIEWS_DUE,
	/** Number of the term, 1 for the first. */
	TERM,
	/** Last day of a term, a pause or a stay, included. */
	UNTIL,
	/** Why the measure or the case ended. */
	EXIT_REASON,
	/** Where the household lives then. */
	EXIT_DESTINATION,
	/** Day of the saisine, for the seniority on the waiting list. */
	REFERRED_ON,
	/** Agreement whose place was taken. */
	AGREEMENT,
	/** Employer of the coordinator who granted the place. */
	GRANTED_BY_EMPLOYEE_OF,
	/** Why this association. */
	GRANT_MOTIVE,
	/** Position on the waiting list when the place was granted. */
	WAITING_POSITION,
	/** The type before. */
	PREVIOUS_TYPE,
	/** What stands in the way. */
	OBSTACLE,
	/** Its id. */
	OBSTACLE_ID,
	/** 6, 12 or 24 months after the entry. */
	MONTHS,
	/** What was found then. */
	MAINTAINED,
	/** Day from which the months are counted. */
	COUNTED_FROM,
	/** Typologies sought or proposed, separated by commas. */
	TYPOLOGIES,
	/** Age band of the adults of a search. */
	AGE_BAND,
	/** Search of a placement. */
	SEARCH,
	/** Landlord of a placement. */
	LANDLORD,
	/** Tenancy that follows from a placement. */
	TENANCY,
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
