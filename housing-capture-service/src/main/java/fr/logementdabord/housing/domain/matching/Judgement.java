package fr.logementdabord.housing.domain.matching;

import java.util.List;

/**
 * One pair, rule by rule.
 *
 * @param spendsScarce whether a rare dwelling would go to a household that could take
 * another
 */
public record Judgement(List<Finding> findings, Score score, boolean spendsScarce) {

	public Judgement {
		findings = List.copyOf(findings);
	}

	/**
	 * No rule is broken.
	 */
	public boolean possible() {
		return this.findings.stream().noneMatch((finding) -> finding.verdict() == Verdict.BROKEN);
	}

	/**
	 * The rules that make the pair impossible.
	 */
	public List<Finding> broken() {
		return this.findings.stream().filter((finding) -> finding.verdict() == Verdict.BROKEN).toList();
	}

}
