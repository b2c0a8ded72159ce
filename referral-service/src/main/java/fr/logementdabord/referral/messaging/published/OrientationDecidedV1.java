package fr.logementdabord.referral.messaging.published;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A measure, a dwelling or both are sought, or another solution was chosen.
 *
 * @param submittedOn day of the saisine, from which the waiting time runs
 * @param ruleSet version of the rules that advised, absent when none were in force
 * @param adviceFollowed whether the decision follows their advice
 * @param overrideMotive why it does not
 * @param cleared marks of those whom the case is open to; absent = it is not protected
 */
public record OrientationDecidedV1(String caseId, String territory, LocalDate decidedOn, @Nullable String measureType,
		@Nullable Housing housing, String referrerOrganisation, LocalDate submittedOn, @Nullable String otherSolution,
		@Nullable String ruleSet, @Nullable Boolean adviceFollowed, @Nullable String overrideMotive,
		@Nullable List<String> cleared) {

	/**
	 * The dwelling sought, and what the household says about itself in counts and bands.
	 */
	public record Housing(List<String> typologies, List<String> communesWished, boolean accessible, String composition,
			@Nullable Integer adults, @Nullable Integer children, @Nullable String ageBand,
			@Nullable String resourcesBand, @Nullable String urgency) {
	}

}
