package fr.logementdabord.housing.application;

import fr.logementdabord.eventing.store.Ids;

/**
 * How the ids of our aggregates follow from what they are about.
 */
public final class HousingIds {

	private HousingIds() {
	}

	/**
	 * A landlord's own reference names a dwelling: the same again is the same dwelling.
	 */
	public static String dwelling(String landlord, String reference) {
		return Ids.derived("D-", landlord, reference);
	}

	/**
	 * A referral has one search.
	 */
	public static String search(String caseId) {
		return Ids.derived("S-", caseId);
	}

	public static String meeting(String actor, String idempotencyKey) {
		return Ids.derived("F-", actor, idempotencyKey);
	}

	/**
	 * A placement leads to one tenancy at most.
	 */
	public static String tenancy(String placementId) {
		return Ids.derived("T-", placementId);
	}

	public static String placement(String actor, String idempotencyKey) {
		return Ids.derived("P-", actor, idempotencyKey);
	}

}
