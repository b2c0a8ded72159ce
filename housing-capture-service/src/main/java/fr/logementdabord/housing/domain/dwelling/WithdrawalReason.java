package fr.logementdabord.housing.domain.dwelling;

/**
 * Why a dwelling is no longer offered.
 */
public enum WithdrawalReason {

	/** Its landlord took it back. */
	BY_LANDLORD,

	/** Its landlord did not say in time that it is still vacant (architecture §11). */
	NOT_CONFIRMED,

	/** Its tenant has left: it is empty, and offered again when its landlord says so. */
	TENANT_LEFT

}
