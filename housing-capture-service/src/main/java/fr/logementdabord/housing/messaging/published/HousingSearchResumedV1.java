package fr.logementdabord.housing.messaging.published;

import java.time.LocalDate;

/**
 * Dwellings may be proposed again.
 *
 * @param because PAUSE_IS_OVER or BY_COORDINATOR
 */
public record HousingSearchResumedV1(String searchId, String caseId, String territory, LocalDate resumedOn,
		String because) {
}
