package fr.logementdabord.referral.messaging.published;

import java.time.LocalDate;

/** Two households are one, to be counted once. */
public record HouseholdsMergedV1(String duplicateId, String householdId, String mergedHouseholdId, LocalDate mergedOn) {
}
