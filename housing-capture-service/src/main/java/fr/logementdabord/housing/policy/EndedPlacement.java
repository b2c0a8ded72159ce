package fr.logementdabord.housing.policy;

import java.util.Map;

import fr.logementdabord.housing.messaging.published.HousingTypes;

/**
 * What the three endings of a placement have in common.
 */
record EndedPlacement(String placementId, String searchId, String dwellingId) {

	/**
	 * The types, each with the reason it gives for freeing the dwelling.
	 */
	static final Map<String, String> REASONS = Map.of(HousingTypes.PLACEMENT_DECLINED, "PLACEMENT_DECLINED",
			HousingTypes.PLACEMENT_EXPIRED, "PLACEMENT_EXPIRED", HousingTypes.PLACEMENT_RELEASED, "PLACEMENT_RELEASED");

}
