package fr.logementdabord.housing.messaging.published;

import java.time.LocalDate;

/**
 * A household gave up after its landlord had agreed.
 */
public record CoordinatorAlertedV1(String placementId, String caseId, String territory, String because,
		LocalDate alertedOn) {
}
