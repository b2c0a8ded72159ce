package fr.logementdabord.measure.domain.waitinglist;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A dated priority scheme: criteria in their order. Between households of the same
 * criterion the earlier saisine comes first, then the draw (architecture §11).
 *
 * @param code its version, stored with each proposal made under it
 * @param until last day; empty while it is in force
 */
public record PriorityScheme(String code, LocalDate from, Optional<LocalDate> until, List<Criterion> criteria) {

	public PriorityScheme {
		criteria = criteria.stream().sorted(Comparator.comparingInt(Criterion::rank)).toList();
	}

	/**
	 * Only seniority counts: before the first scheme.
	 */
	static PriorityScheme seniorityOnly() {
		return new PriorityScheme("SENIORITY_ONLY", LocalDate.MIN, Optional.empty(), List.of());
	}

	/**
	 * Whether it is in force on a day.
	 */
	public boolean isInForceOn(LocalDate day) {
		return !day.isBefore(this.from) && this.until.map((last) -> !day.isAfter(last)).orElse(true);
	}

	/**
	 * The first criterion that a household meets.
	 */
	public Criterion of(Optional<String> housingSituation) {
		return this.criteria.stream()
			.filter((criterion) -> criterion.isMetBy(housingSituation))
			.findFirst()
			.orElse(Criterion.NONE);
	}

	/**
	 * One criterion.
	 *
	 * @param rank 1 comes first
	 * @param housingSituations those that meet it; empty means every household does
	 */
	public record Criterion(int rank, String code, Set<String> housingSituations) {

		/** Under a scheme without criteria all are equal. */
		static final Criterion NONE = new Criterion(1, "NONE", Set.of());

		boolean isMetBy(Optional<String> housingSituation) {
			return this.housingSituations.isEmpty()
					|| housingSituation.filter(this.housingSituations::contains).isPresent();
		}

	}

	/**
	 * The schemes over the years.
	 */
	public record Calendar(List<PriorityScheme> schemes) {

		public Calendar {
			schemes = List.copyOf(schemes);
		}

		/**
		 * The scheme of a day.
		 */
		public PriorityScheme on(LocalDate day) {
			return this.schemes.stream()
				.filter((scheme) -> scheme.isInForceOn(day))
				.findFirst()
				.orElseGet(PriorityScheme::seniorityOnly);
		}

	}

}
