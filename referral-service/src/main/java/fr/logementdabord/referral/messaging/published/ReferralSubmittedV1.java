package fr.logementdabord.referral.messaging.published;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A referral was received; without territory when the commune was not covered, and then
 * with the group of communes, so that the county sees where platforms are missed.
 *
 * @param cleared marks of those whom the case is open to; absent = no protection was
 * asked for
 */
public record ReferralSubmittedV1(String caseId, String householdId, @Nullable String territory,
		String referrerOrganisation, String referrerType, LocalDate submittedOn, String composition,
		List<Integer> birthYears, String housingSituation, String motive, @Nullable String derivedComposition,
		@Nullable String urgency, @Nullable String notCoveredEpci, @Nullable List<String> cleared) {
}
