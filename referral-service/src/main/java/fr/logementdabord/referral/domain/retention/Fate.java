package fr.logementdabord.referral.domain.retention;

/**
 * What becomes of a file.
 */
public enum Fate {

	/** Erased. */
	ERASE,

	/** Handed to the departmental archives, then erased here. */
	TRANSFER

}
