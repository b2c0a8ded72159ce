package fr.logementdabord.referral.messaging.received.housing;

import java.time.LocalDate;

/**
 * The household lives in its dwelling.
 */
public record HouseholdMovedInV1(String placementId, String caseId, LocalDate movedInOn) {

	public static final String TYPE = "fr.logementdabord.housing.household-moved-in.v1";

}
