package fr.logementdabord.housing.domain.matching;

import java.time.LocalDate;
import java.util.List;

/**
 * All that a proposal follows from, kept with its meeting: the same snapshot always gives
 * the same proposal.
 *
 * @param seed decides between proposals that are equally good
 */
public record Snapshot(LocalDate takenOn, long seed, MatchingRules rules, List<Vacancy> vacancies, List<Need> needs) {

	public Snapshot {
		vacancies = List.copyOf(vacancies);
		needs = List.copyOf(needs);
	}

}
