package fr.logementdabord.housing.messaging.published;

import java.time.LocalDate;

/**
 * A landlord announced, corrected or announced again a dwelling.
 */
public record DwellingAnnouncedV1(String dwellingId, String landlord, String reference, String communeInsee,
		String territory, String typology, int surfaceM2, long rentCents, long chargesCents, boolean accessible,
		String regime, LocalDate availableOn) {
}
