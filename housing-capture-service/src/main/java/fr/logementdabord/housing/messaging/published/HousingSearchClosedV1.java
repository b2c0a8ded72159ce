package fr.logementdabord.housing.messaging.published;

import java.time.LocalDate;

/**
 * Nothing more is looked for.
 */
public record HousingSearchClosedV1(String searchId, String caseId, String territory, String outcome,
		LocalDate closedOn) {
}
