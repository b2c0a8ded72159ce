package fr.logementdabord.referral.form;

import java.util.Set;

/**
 * A question makes sense when another one was answered in one of these ways; in the data
 * {@code path=A|B}.
 *
 * @param path the other field, {@code []} = of the same person
 * @param values the answers that make sense of it
 */
public record Condition(String path, Set<String> values) {

	public Condition {
		values = Set.copyOf(values);
	}

	static Condition parse(String text) {
		int equals = text.indexOf('=');
		if (equals < 1) {
			throw new IllegalStateException("A condition reads path=A|B, not " + text);
		}
		return new Condition(text.substring(0, equals), Set.of(text.substring(equals + 1).split("\\|")));
	}

	/** The other field, of this person. */
	public String at(int person) {
		return this.path.replace("[]", "[" + person + "]");
	}

	boolean holds(FormAnswers answers, int person) {
		return answers.values(at(person)).stream().anyMatch(this.values::contains);
	}

}
