package fr.logementdabord.housing.domain.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes the order of aims of a meeting into one whole number per pair, so that the sum
 * over any assignment compares as the aims do: households housed, rare dwellings kept,
 * points, earlier search, drawn lot. Sums of a lower aim never reach one unit of a higher
 * one, and no number reaches 2^53, so that nothing is rounded.
 */
final class Worth {

	private static final long EXACT = 1L << 53;

	private static final int MOST_LOTS = 1 << 16;

	private final long pairs;

	private final long lots;

	private final long earlier;

	private final long point;

	private final long scarce;

	private final long housed;

	private final Map<LocalDate, Integer> seniority;

	private final long seed;

	/**
	 * @throws IllegalArgumentException when the meeting is too large to be exact: above
	 * about 1,500 vacancies and as many households
	 */
	Worth(List<Vacancy> vacancies, List<Need> needs, long seed) {
		this.seed = seed;
		this.pairs = Math.max(1, Math.min(vacancies.size(), needs.size()));
		this.seniority = seniority(needs);
		int lotsThatFit = MOST_LOTS;
		while (lotsThatFit > 1 && !fits(lotsThatFit)) {
			lotsThatFit /= 2;
		}
		if (!fits(lotsThatFit)) {
			throw new IllegalArgumentException("too many vacancies and households for an exact assignment");
		}
		this.lots = lotsThatFit;
		this.earlier = above(lotsThatFit - 1L);
		this.point = above(ties(lotsThatFit));
		this.scarce = above(Score.MOST * this.point + ties(lotsThatFit));
		this.housed = above(this.scarce + Score.MOST * this.point + ties(lotsThatFit));
	}

	long of(Vacancy vacancy, Need need, boolean spendsScarce, int points) {
		return this.housed + (spendsScarce ? 0 : this.scarce) + points * this.point
				+ this.seniority.getOrDefault(need.waitingSince(), 0) * this.earlier + lot(vacancy, need);
	}

	private boolean fits(int candidate) {
		double tie = this.pairs * (candidate - 1.0) + 1;
		tie = tie * this.seniority.size() + candidate;
		double pointUnit = this.pairs * tie + 1;
		double scarceUnit = this.pairs * (Score.MOST * pointUnit + tie) + 1;
		double housedUnit = this.pairs * (scarceUnit + Score.MOST * pointUnit + tie) + 1;
		return housedUnit + scarceUnit + Score.MOST * pointUnit + tie < EXACT;
	}

	/** More than any sum over all pairs of something that reaches {@code most}. */
	private long above(long most) {
		return this.pairs * most + 1;
	}

	private long ties(int lotCount) {
		return this.seniority.size() * above(lotCount - 1L) + lotCount;
	}

	/** Later days get fewer; the last one none. */
	private static Map<LocalDate, Integer> seniority(List<Need> needs) {
		Map<LocalDate, Integer> byDay = new TreeMap<>();
		needs.forEach((need) -> byDay.put(need.waitingSince(), 0));
		int left = byDay.size();
		for (Map.Entry<LocalDate, Integer> day : byDay.entrySet()) {
			left--;
			day.setValue(left);
		}
		return byDay;
	}

	/** The same seed and the same pair always draw the same lot, whatever the order. */
	private long lot(Vacancy vacancy, Need need) {
		long mixed = this.seed;
		for (char letter : (vacancy.dwellingId() + '/' + need.searchId()).toCharArray()) {
			mixed = (mixed ^ letter) * 0x100000001b3L;
		}
		mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
		mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
		return Math.floorMod(mixed ^ (mixed >>> 31), this.lots);
	}

}
