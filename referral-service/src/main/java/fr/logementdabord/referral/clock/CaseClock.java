package fr.logementdabord.referral.clock;

/**
 * What is given a time. The rules themselves are data ({@code reference/clocks.csv}):
 * architecture §11 where the sources are silent.
 */
public enum CaseClock {

	/** The coordinator tells the referrer that the referral has arrived. */
	ACKNOWLEDGEMENT,

	/** The coordinator completes and substantiates the file (seed:466). */
	FACT_FINDING,

	/** The coordinator decides the orientation (seed:466). */
	DECISION,

	/** Somebody who was asked something answers. */
	ANSWER,

	/** The referrer confirms having read the decision. */
	RECEIPT,

	/** How long after a decision it may be contested. */
	CONTESTING,

	/** The coordinator answers a contest. */
	CONTEST_ANSWER,

	/** How long after its end a case may be reopened. */
	REOPENING,

	/** How long an association that no longer has the measure may still know the case. */
	HANDOVER

}
