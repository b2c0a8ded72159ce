package fr.logementdabord.referral.messaging.published;

import java.time.LocalDate;

/** Two merged households are two after all. */
public record HouseholdMergeUndoneV1(String duplicateId, String householdId, String mergedHouseholdId,
		LocalDate undoneOn) {
}
