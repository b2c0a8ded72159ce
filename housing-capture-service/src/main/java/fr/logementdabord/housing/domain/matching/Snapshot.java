package fr.logementdabord.housing.domain.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

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

	/**
	 * The same without some dwellings and some cases.
	 * @param dwellings ids of dwellings
	 * @param cases numbers of cases
	 */
	public Snapshot without(Set<String> dwellings, Set<String> cases) {
		return new Snapshot(this.takenOn, this.seed, this.rules,
				this.vacancies.stream().filter((vacancy) -> !dwellings.contains(vacancy.dwellingId())).toList(),
				this.needs.stream().filter((need) -> !cases.contains(need.caseId())).toList());
	}

}
