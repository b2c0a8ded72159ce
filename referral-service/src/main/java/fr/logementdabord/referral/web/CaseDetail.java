package fr.logementdabord.referral.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import org.jspecify.annotations.Nullable;

/**
 * A case as its viewer may see it. What the viewer may not know is absent or masked.
 */
@JsonInclude(Include.NON_NULL)
record CaseDetail(String caseId, String status, long version, @Nullable String territory, String referrerOrganisation,
		String referrerType, LocalDate submittedOn, String basis, @Nullable String communeInsee,
		@Nullable String communeName, String composition, List<Integer> birthYears, String housingSituation,
		String motive, boolean informed, boolean agreesToConference, @Nullable FactFindingPart factFinding,
		@Nullable OrientationPart orientation, Set<String> providers, @Nullable EndPart end, List<Step> history) {

	/** Étayage; the difficulties only for those who work with the household. */
	@JsonInclude(Include.NON_NULL)
	record FactFindingPart(LocalDate completedOn, String imlOutcome, @Nullable List<String> difficulties) {
	}

	/** Orientation, and what of it is still awaited. */
	@JsonInclude(Include.NON_NULL)
	record OrientationPart(LocalDate decidedOn, @Nullable String measureType, @Nullable HousingPart housing,
			@Nullable String reason, boolean measureAwaited, boolean housingAwaited, boolean movedIn,
			@Nullable String otherSolution, @Nullable AdvicePart advice) {
	}

	/** What the rules advised when it was decided. */
	@JsonInclude(Include.NON_NULL)
	record AdvicePart(String ruleSet, List<String> advised, boolean overridden, @Nullable String overrideMotive) {
	}

	/** The dwelling sought. */
	record HousingPart(List<String> typologies, List<String> communesWished, boolean accessible) {
	}

	/** How it ended. */
	@JsonInclude(Include.NON_NULL)
	record EndPart(LocalDate on, String reason, @Nullable String destination) {
	}

	/** One stored event. */
	record Step(Instant at, String name, String by) {
	}

}
