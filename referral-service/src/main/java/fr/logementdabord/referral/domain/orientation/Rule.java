package fr.logementdabord.referral.domain.orientation;

/**
 * One line of a rule set.
 *
 * @param advice what the rule speaks of: a measure type or another solution
 * @param id short name that people quote
 * @param group rules of one advice with the same group are alternatives: one of them
 * suffices; empty = the rule is needed by itself
 * @param fact what it looks at
 * @param criterion what it asks of it
 * @param words the rule as people read it
 * @param source where it comes from
 * @param local decided where the sources are silent (architecture §11)
 */
public record Rule(String advice, String id, String group, FactKey fact, Criterion criterion, String words,
		String source, boolean local) {

	Reason on(CaseFacts facts) {
		return new Reason(this, this.criterion.on(facts.get(this.fact)), facts.get(this.fact));
	}

	/** Rules are told apart by group, or stand alone. */
	String alternative() {
		return this.group.isEmpty() ? this.id : this.group;
	}

}
