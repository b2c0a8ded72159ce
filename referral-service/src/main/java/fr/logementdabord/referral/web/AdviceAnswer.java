package fr.logementdabord.referral.web;

import java.util.List;

/**
 * Advice as its reader sees it: what, whether, and each rule with what was known.
 *
 * @param ruleSet version of the rules
 * @param advised codes of what is advised
 */
record AdviceAnswer(String ruleSet, List<String> advised, List<About> about) {

	/** One measure or solution. */
	record About(String code, String outcome, List<Line> rules) {
	}

	/**
	 * One rule.
	 *
	 * @param alternative name that alternatives have in common, empty = needed by itself
	 * @param known what was known, in French words
	 */
	record Line(String rule, String alternative, String words, String finding, String known, String source,
			boolean local) {
	}

}
