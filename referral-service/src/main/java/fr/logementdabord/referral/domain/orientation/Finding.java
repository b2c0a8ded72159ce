package fr.logementdabord.referral.domain.orientation;

/**
 * What a rule gives for a case. Not known is neither yes nor no.
 */
public enum Finding {

	HOLDS, FAILS, NOT_KNOWN;

	static Finding of(boolean holds) {
		return holds ? HOLDS : FAILS;
	}

}
