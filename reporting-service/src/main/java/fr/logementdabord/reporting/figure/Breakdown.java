package fr.logementdabord.reporting.figure;

/**
 * By which code the rows of a figure can be grouped.
 */
public enum Breakdown {

	/** Territory. */
	TERRITORY("territory"),
	/** Month, as 2026-11. */
	MONTH("month"),
	/** Composition of the household. */
	COMPOSITION("composition"),
	/** Housing situation on the day of the saisine. */
	HOUSING_SITUATION("housing-situation"),
	/** The same in groups. */
	SITUATION_GROUP("situation-group"),
	/** Kind of referrer. */
	REFERRER_TYPE("referrer-type"),
	/** Motive of the saisine. */
	MOTIVE("motive"),
	/** Urgency. */
	URGENCY("urgency"),
	/** Age that the eldest member reaches in the year of the saisine. */
	AGE_BAND("age-band"),
	/** Group of communes that no platform covers. */
	EPCI("epci", Sensitivity.COMMUNE),
	/** Where the saisine stands. */
	STATUS("case-status"),
	/** Whether the household took part. */
	TOOK_PART("took-part"),
	/** What was decided. */
	ORIENTATION("orientation"),
	/** Whether the advice of the rules was followed. */
	ADVICE("advice"),
	/** Why not. */
	OVERRIDE_MOTIVE("override-motive"),
	/** Type of the measure: discloses health or a young person's homelessness. */
	MEASURE_TYPE("measure-type", Sensitivity.HEALTH),
	/** Association. */
	PROVIDER("organisation"),
	/** How the case ended. */
	EXIT_KIND("exit-kind"),
	/** Why it ended. */
	EXIT_REASON("exit-reason"),
	/** Where the household lives then. */
	EXIT_DESTINATION("exit-destination"),
	/** Who refused. */
	REFUSED_BY("refused-by"),
	/** Why. */
	REFUSAL_MOTIVE("refusal-motive"),
	/** Kind of bilan. */
	REVIEW_KIND("review"),
	/** Whether it was held in time. */
	REVIEW_STATE("review-state"),
	/** Why the end waits. */
	DEFERRED_BECAUSE("end-deferred"),
	/** What stands in the way. */
	OBSTACLE("obstacle"),
	/** Why this association. */
	GRANT_MOTIVE("grant-motive"),
	/** Whether the coordinator's own employer received the place. */
	OWN_EMPLOYER("own-employer"),
	/** Landlord. */
	LANDLORD("organisation"),
	/** Typology: a search may seek several. */
	TYPOLOGY("typology"),
	/** Where the search stands. */
	SEARCH_STATE("search-state"),
	/** Kind of lease. */
	LEASE_KIND("lease"),
	/** Whether the household still lived there. */
	MAINTAINED("maintained"),
	/** The State's call that pays (AMI). */
	ENVELOPE("envelope"),
	/** Regime under which a dwelling is offered. */
	DWELLING_REGIME("regime"),
	/** What became of a household after an intervention. */
	INTERVENTION_STATUS("prevention-status", Sensitivity.JUSTICE),
	/** Whether a visit met the household. */
	VISIT_CONTACT("visit-contact", Sensitivity.JUSTICE),
	/** Kind of session of the network. */
	SESSION_KIND("session-kind"),
	/** Its theme. */
	SESSION_THEME("session-theme"),
	/** Whom it is for. */
	SESSION_AUDIENCE("session-audience");

	private final String labels;

	private final Sensitivity sensitivity;

	Breakdown(String labels) {
		this(labels, Sensitivity.ORDINARY);
	}

	Breakdown(String labels, Sensitivity sensitivity) {
		this.labels = labels;
		this.sensitivity = sensitivity;
	}

	/**
	 * Under which key the French words of its codes are.
	 */
	public String labels() {
		return this.labels;
	}

	/**
	 * What it discloses.
	 */
	public Sensitivity sensitivity() {
		return this.sensitivity;
	}

}
