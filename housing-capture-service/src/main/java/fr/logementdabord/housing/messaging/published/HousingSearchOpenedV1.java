package fr.logementdabord.housing.messaging.published;

import java.time.LocalDate;
import java.util.List;

/**
 * A household looks for a dwelling.
 */
public record HousingSearchOpenedV1(String searchId, String caseId, String territory, List<String> typologies,
		List<String> communesWished, boolean accessible, String composition, LocalDate openedOn) {
}
