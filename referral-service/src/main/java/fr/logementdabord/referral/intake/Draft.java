package fr.logementdabord.referral.intake;

import java.time.Instant;

import fr.logementdabord.referral.form.FormAnswers;
import org.jspecify.annotations.Nullable;

/**
 * A saisine that is not sent yet. It belongs to the organisation, so that a colleague can
 * finish it.
 *
 * @param id number of the draft, {@code DR-…}
 * @param organisation whose draft it is
 * @param author login of who began it
 * @param createdAt when it was begun
 * @param savedAt when it was last saved
 * @param version counts the savings, from 1
 * @param answers what was typed so far
 * @param caseId the saisine it has become; null = still a draft
 */
public record Draft(String id, String organisation, String author, Instant createdAt, Instant savedAt, long version,
		FormAnswers answers, @Nullable String caseId) {

	/** A draft never ends up in a log by accident. */
	@Override
	public String toString() {
		return "Draft[" + this.id + "]";
	}

}
