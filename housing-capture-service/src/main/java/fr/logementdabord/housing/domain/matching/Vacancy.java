package fr.logementdabord.housing.domain.matching;

import org.jspecify.annotations.Nullable;

/**
 * A dwelling as the matching sees it, on the day of the snapshot. Typology and regime are
 * codes.
 *
 * @param communeInsee absent for a vacancy that is only imagined
 * @param area the group of communes (EPCI, by SIREN number) it lies in, when known
 * @param floor 0 is the ground floor, absent when not said
 * @param lift whether a lift serves the floor, absent when not said
 * @param rentAndChargesCents monthly, absent when only imagined
 */
public record Vacancy(String dwellingId, String reference, String landlord, @Nullable String communeInsee,
		@Nullable String area, String typology, int surfaceM2, @Nullable Integer floor, @Nullable Boolean lift,
		boolean accessible, String regime, @Nullable Long rentAndChargesCents) {

	/**
	 * One more plain dwelling of a typology, in a commune and at a rent that suit
	 * everybody.
	 */
	static Vacancy imagined(String typology) {
		return new Vacancy("", "", "", null, null, typology, 0, null, null, false, "ORDINARY", null);
	}

}
