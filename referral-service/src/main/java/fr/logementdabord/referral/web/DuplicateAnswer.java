package fr.logementdabord.referral.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A possible duplicate as its viewer may know it: of a saisine of another territory
 * nothing but whom to ask.
 *
 * @param answers territory to "one household"
 * @param mayAnswer whether the viewer answers for a territory concerned
 */
record DuplicateAnswer(String duplicateId, String status, String likeness, List<SideAnswer> sides,
		Map<String, Boolean> answers, boolean mayAnswer, long version, List<TrailStep> trail) {

	/**
	 * One of the two saisines.
	 *
	 * @param caseId null = not for this viewer
	 * @param askTerritory the territory whose coordinator to ask, where the case is not
	 * for this viewer; null also when no platform covers it
	 */
	record SideAnswer(@Nullable String caseId, @Nullable String displayName, @Nullable String status,
			@Nullable LocalDate submittedOn, @Nullable String askTerritory) {
	}

	/** One stored event. */
	record TrailStep(Instant at, String name, String by) {
	}

}
