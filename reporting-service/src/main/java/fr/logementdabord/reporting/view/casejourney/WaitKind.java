package fr.logementdabord.reporting.view.casejourney;

/**
 * What a case can wait for, and whether the household stands still meanwhile.
 */
public enum WaitKind {

	/** No platform covers the commune. */
	COVERAGE(Part.REFERRAL, true),
	/** The coordinator has to acknowledge. */
	ACKNOWLEDGEMENT(Part.REFERRAL, true),
	/** The étayage has to be completed. */
	FACT_FINDING(Part.REFERRAL, true),
	/** The orientation has to be decided. */
	ORIENTATION(Part.REFERRAL, true),
	/** The measure decided has not been asked for yet. */
	MEASURE_REQUEST(Part.MEASURE, true),
	/** No association has the measure. */
	MEASURE_PLACE(Part.MEASURE, true),
	/** Nobody leads the measure. */
	LEAD_WORKER(Part.MEASURE, true),
	/** The measure has to start. */
	MEASURE_START(Part.MEASURE, true),
	/** The measure runs: a bilan or its end comes next. */
	MEASURE_RUNS(Part.MEASURE, false),
	/** The search decided has not been opened yet. */
	HOUSING_SEARCH(Part.HOUSING, true),
	/** The search rests until a day. */
	SEARCH_RESUMES(Part.HOUSING, false),
	/** No dwelling is proposed. */
	DWELLING(Part.HOUSING, true),
	/** The landlord has to answer. */
	LANDLORD_ANSWER(Part.HOUSING, true),
	/** The CALEOL has to decide. */
	COMMITTEE(Part.HOUSING, true),
	/** Another household is ranked before. */
	HIGHER_RANK(Part.HOUSING, true),
	/** A condition of the CALEOL has to be met, then the lease signed. */
	CONDITION(Part.HOUSING, true),
	/** The lease has to be signed. */
	LEASE(Part.HOUSING, true),
	/** The household has to move in. */
	MOVE_IN(Part.HOUSING, true),
	/** The coordinator has to confirm the closing. */
	CLOSURE(Part.REFERRAL, false);

	private final Part part;

	private final boolean blocking;

	WaitKind(Part part, boolean blocking) {
		this.part = part;
		this.blocking = blocking;
	}

	/**
	 * Which service it waits in.
	 */
	public Part part() {
		return this.part;
	}

	/**
	 * Whether the household waits for it, rather than it being merely what comes next.
	 */
	public boolean blocking() {
		return this.blocking;
	}

}
