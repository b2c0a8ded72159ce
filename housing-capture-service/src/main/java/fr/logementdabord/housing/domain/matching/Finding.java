package fr.logementdabord.housing.domain.matching;

import java.util.List;

/**
 * What one rule says about one pair.
 *
 * @param facts codes, rates in percent with two decimals, or amounts in cents, in the
 * order in which the sentence of the rule names them
 */
public record Finding(Rule rule, Verdict verdict, List<String> facts) {

	public Finding {
		facts = List.copyOf(facts);
	}

	static Finding of(Rule rule, Verdict verdict, Object... facts) {
		return new Finding(rule, verdict, List.of(facts).stream().map(String::valueOf).toList());
	}

}
