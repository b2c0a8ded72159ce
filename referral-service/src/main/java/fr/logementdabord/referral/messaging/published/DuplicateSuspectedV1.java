package fr.logementdabord.referral.messaging.published;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Two saisines of the county may be about one household. */
public record DuplicateSuspectedV1(String duplicateId, List<Side> sides, String likeness, LocalDate suspectedOn) {

	/** One of the two. */
	public record Side(String caseId, @Nullable String territory) {
	}

}
