package fr.logementdabord.referral.domain.referral;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the rules advised when the coordinator decided, kept as it was.
 *
 * @param ruleSet version of the rules
 * @param advised measures and solutions that were advised
 * @param toComplete those that could not be answered with what was known
 * @param overrideMotive why the decision departs from the advice; null = it follows it
 */
public record AdviceGiven(String ruleSet, List<String> advised, List<String> toComplete,
		@Nullable String overrideMotive) {

	public AdviceGiven {
		advised = List.copyOf(advised);
		toComplete = List.copyOf(toComplete);
	}

	/** Whether the coordinator decided otherwise than advised. */
	public boolean overridden() {
		return this.overrideMotive != null;
	}
}
