package fr.logementdabord.referral.domain.orientation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import fr.logementdabord.referral.domain.orientation.Advice.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The rules in force between two days, under one version.
 *
 * @param from first day
 * @param to last day, null = until another set replaces it
 * @param rules in the order they are read; what is advised above may be looked at below
 */
public record RuleSet(String version, LocalDate from, @Nullable LocalDate to, List<Rule> rules) {

	public RuleSet {
		rules = List.copyOf(rules);
	}

	/** Whether the set is in force on this day. */
	public boolean inForceOn(LocalDate day) {
		return !day.isBefore(this.from) && (this.to == null || !day.isAfter(this.to));
	}

	/** The measures and solutions the set speaks of, in its order. */
	public Set<String> advices() {
		Set<String> codes = new LinkedHashSet<>();
		this.rules.forEach((rule) -> codes.add(rule.advice()));
		return codes;
	}

	/** What the set advises for a case, with the reasons. */
	public Assessment assess(CaseFacts facts) {
		List<Advice> given = new ArrayList<>();
		for (String code : advices()) {
			CaseFacts withAbove = facts.with(FactKey.ADVISED_ABOVE, advisedIn(given));
			List<Reason> reasons = this.rules.stream()
				.filter((rule) -> rule.advice().equals(code))
				.map((rule) -> rule.on(withAbove))
				.toList();
			given.add(Advice.from(code, reasons));
		}
		return new Assessment(this.version, given);
	}

	private static Fact advisedIn(List<Advice> above) {
		Set<String> advised = new HashSet<>();
		boolean complete = true;
		for (Advice advice : above) {
			if (advice.outcome() == Outcome.ADVISED) {
				advised.add(advice.code());
			}
			complete &= advice.outcome() != Outcome.TO_COMPLETE;
		}
		return new Fact.Codes(advised, complete);
	}

}
