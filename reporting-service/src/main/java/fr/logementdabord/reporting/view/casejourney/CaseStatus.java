package fr.logementdabord.reporting.view.casejourney;

/**
 * Where the saisine stands.
 */
public enum CaseStatus {

	/** Another service spoke of the case first. */
	UNKNOWN,
	/** Received. */
	SUBMITTED,
	/** In hand. */
	ACKNOWLEDGED,
	/** Étayage complete. */
	DOCUMENTED,
	/** Oriented. */
	ORIENTED,
	/** Closing proposed. */
	CLOSURE_PROPOSED,
	/** Withdrawn. */
	WITHDRAWN,
	/** Closed. */
	CLOSED;

	/**
	 * Whether nothing more is awaited.
	 */
	public boolean over() {
		return this == WITHDRAWN || this == CLOSED;
	}

}
