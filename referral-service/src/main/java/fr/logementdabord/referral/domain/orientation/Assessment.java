package fr.logementdabord.referral.domain.orientation;

import java.util.List;
import java.util.Optional;

import fr.logementdabord.referral.domain.orientation.Advice.Outcome;

/**
 * Everything a rule set says of a case.
 *
 * @param ruleSet version of the rule set
 * @param advices in the order of the rule set
 */
public record Assessment(String ruleSet, List<Advice> advices) {

	public Assessment {
		advices = List.copyOf(advices);
	}

	/** What is advised, in the order of the rule set. */
	public List<String> advised() {
		return codes(Outcome.ADVISED);
	}

	/** What may be advised once more is known. */
	public List<String> toComplete() {
		return codes(Outcome.TO_COMPLETE);
	}

	/** The advice about one measure or solution. */
	public Optional<Advice> about(String code) {
		return this.advices.stream().filter((advice) -> advice.code().equals(code)).findFirst();
	}

	/** Whether both say the same of every measure and solution, whatever the reasons. */
	public boolean advisesTheSameAs(Assessment other) {
		return advised().equals(other.advised()) && toComplete().equals(other.toComplete());
	}

	private List<String> codes(Outcome outcome) {
		return this.advices.stream().filter((advice) -> advice.outcome() == outcome).map(Advice::code).toList();
	}

}
