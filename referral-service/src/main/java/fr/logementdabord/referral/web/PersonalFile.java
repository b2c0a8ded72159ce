package fr.logementdabord.referral.web;

import java.util.List;

import fr.logementdabord.referral.domain.referral.ReferralFile;
import fr.logementdabord.referral.identity.Household;
import fr.logementdabord.referral.identity.NoteStore.Written;
import fr.logementdabord.referral.intake.Attachments.Attachment;
import fr.logementdabord.referral.web.CaseIntakeAnswers.PersonSituations;
import fr.logementdabord.vault.access.AccessEntry;
import org.jspecify.annotations.Nullable;

/**
 * All that is held about the household of a saisine, to be given to the person who asks
 * (GDPR, article 15).
 *
 * @param status where the saisine stands
 * @param household null = it was erased
 * @param answers sensitive ones included; null = none
 * @param reviews of the support, oldest first
 * @param course what all services recorded, oldest first
 * @param readings who read it in the last twelve months, the latest first
 */
record PersonalFile(String caseId, String status, ReferralFile file, @Nullable Household household,
		@Nullable IntakeView answers, List<PersonSituations> situations, List<Written> notes,
		List<Attachment> attachments, List<SupportReviews.Review> reviews, List<CaseCourse.Step> course,
		List<AccessEntry> readings) {

	/** Never in a log. */
	@Override
	public String toString() {
		return "PersonalFile[" + this.caseId + "]";
	}

}
