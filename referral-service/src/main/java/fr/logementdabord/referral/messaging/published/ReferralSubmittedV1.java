package fr.logementdabord.referral.messaging.published;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A referral was received; without territory when the commune was not covered.
 */
public record ReferralSubmittedV1(String caseId, String householdId, @Nullable String territory,
		String referrerOrganisation, String referrerType, LocalDate submittedOn, String composition,
		List<Integer> birthYears, String housingSituation, String motive) {
}
