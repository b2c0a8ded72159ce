package fr.logementdabord.referral.messaging.received.housing;

import java.time.LocalDate;

/**
 * Nobody looks for a dwelling any more.
 */
public record HousingSearchClosedV1(String searchId, String caseId, String outcome, LocalDate closedOn) {

	public static final String TYPE = "fr.logementdabord.housing.housing-search-closed.v1";

}
