package fr.logementdabord.reporting.facts;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A household that was proposed for a dwelling, up to its lease.
 *
 * @param placementId its id
 * @param searchId the search it answers
 * @param territory where
 * @param landlord whose dwelling
 * @param typology which size
 * @param proposed the fluidité meeting proposed it
 * @param answerDueOn last day for the landlord to answer
 * @param answered the landlord answered
 * @param accepted what
 * @param landlordMotive why not
 * @param committee the allocation committee (CALEOL) decided
 * @param committeeOutcome what
 * @param committeeRank at which rank; from 2 on the household waits, it is not refused
 * @param declined somebody declined
 * @param declinedBy who
 * @param declineMotive why
 * @param expired nobody answered in time
 * @param released it was given up because the case ended
 * @param alerted the coordinator was alerted that the household gave up
 * @param leaseSigned the lease was signed
 * @param leaseKind which lease
 * @param movedIn the household moved in
 * @param tenancy what follows; null before
 */
public record PlacementFacts(String placementId, @Nullable String searchId, @Nullable String territory,
		@Nullable String landlord, @Nullable String typology, @Nullable Dated proposed, @Nullable LocalDate answerDueOn,
		@Nullable Dated answered, @Nullable Boolean accepted, @Nullable String landlordMotive,
		@Nullable Dated committee, @Nullable String committeeOutcome, @Nullable Integer committeeRank,
		@Nullable Dated declined, @Nullable String declinedBy, @Nullable String declineMotive, @Nullable Dated expired,
		@Nullable Dated released, @Nullable Dated alerted, @Nullable Dated leaseSigned, @Nullable String leaseKind,
		@Nullable Dated movedIn, @Nullable TenancyFacts tenancy) {
}
