package fr.logementdabord.housing.domain.matching;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tries every assignment there is.
 */
final class BruteForce {

	private static final Comparator<Total> ORDER = Comparator.comparingInt(Total::households)
		.thenComparing(Comparator.comparingInt(Total::scarceSpent).reversed())
		.thenComparingInt(Total::points);

	private BruteForce() {
	}

	static Total best(Board board) {
		return best(board, 0, new HashSet<>(), Total.NOTHING);
	}

	private static Total best(Board board, int from, Set<String> taken, Total soFar) {
		List<Vacancy> vacancies = board.snapshot().vacancies();
		if (from == vacancies.size()) {
			return soFar;
		}
		Total best = best(board, from + 1, taken, soFar);
		for (Need need : board.snapshot().needs()) {
			Judgement pair = board.pair(vacancies.get(from).dwellingId(), need.searchId());
			if (pair.possible() && taken.add(need.searchId())) {
				Total total = best(board, from + 1, taken, soFar.plus(pair));
				taken.remove(need.searchId());
				best = ORDER.compare(total, best) > 0 ? total : best;
			}
		}
		return best;
	}

}
