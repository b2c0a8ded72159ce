package fr.logementdabord.referral.domain.referral;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The answers of a referral that are codes and may be remembered without an identity.
 * Words, numbers of files, amounts, dates and sensitive codes stay in the vault.
 *
 * @param fieldSet version of the form that asked
 * @param epci SIREN of the group of communes
 * @param derivedComposition composition that follows from the members and their presence,
 * kept beside the declared one
 * @param codes codes by question, e.g. {@code urgency -> [URGENT]}; also why there is no
 * answer: NOT_ASKED, REFUSED, UNKNOWN or NOT_APPLICABLE
 */
public record Intake(String fieldSet, String epci, String derivedComposition, Map<String, List<String>> codes) {

	public Intake {
		Map<String, List<String>> sorted = new TreeMap<>();
		codes.forEach((question, given) -> sorted.put(question, given.stream().sorted().toList()));
		codes = Map.copyOf(sorted);
	}
}
