package fr.logementdabord.referral.domain.retention;

/**
 * A service beside this one that keeps something of a case and says what it erased.
 */
public enum Holder {

	/** Notes and reviews of the support. */
	MEASURE,
	/** What waits of the search for a dwelling. */
	HOUSING,
	/** What waits to be told to partners, or to be folded. */
	REPORTING

}
