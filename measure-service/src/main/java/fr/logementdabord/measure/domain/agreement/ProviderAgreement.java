package fr.logementdabord.measure.domain.agreement;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * An agreement between the Department and an association (seed:472-492, seed:697).
 */
public sealed interface ProviderAgreement {

	/**
	 * Before the first signature.
	 */
	record NotSigned() implements ProviderAgreement {
	}

	/**
	 * Signed, year by year. For one measure a place only goes from never taken to held to
	 * given back, so that a late or repeated message cannot move it twice.
	 *
	 * @param years what was agreed for each year
	 * @param held the measures that hold a place now, also those begun in an earlier year
	 * @param givenBack the measures that held one
	 */
	record Signed(String agreementId, String provider, String territory, String measureType,
			Map<Integer, YearTerms> years, Map<String, Holding> held,
			Map<String, Holding> givenBack) implements ProviderAgreement {

		public Signed {
			years = Map.copyOf(years);
			held = Map.copyOf(held);
			givenBack = Map.copyOf(givenBack);
		}

		/**
		 * Places agreed for a day: how many measures may run at the same time.
		 */
		public int placesOn(LocalDate day) {
			return Optional.ofNullable(this.years.get(day.getYear())).map((year) -> year.on(day).places()).orElse(0);
		}

		/**
		 * Places that can be given from a day on. Whoever was given a place on that day
		 * or later keeps it, so a place that is given late counts on all those days.
		 * Never negative: when more measures run than the new places allow, none is free
		 * until enough have ended.
		 */
		public int free(LocalDate day) {
			int least = Stream.concat(Stream.of(day), holdings().map(Holding::takenOn).filter(day::isBefore))
				.mapToInt((each) -> placesOn(each) - takenOn(each))
				.min()
				.orElse(0);
			return Math.max(0, least);
		}

		/** Places held on a day. */
		public int takenOn(LocalDate day) {
			return (int) holdings().filter((holding) -> holding.covers(day)).count();
		}

		private Stream<Holding> holdings() {
			return Stream.concat(this.held.values().stream(), this.givenBack.values().stream());
		}

		/**
		 * Years in their order.
		 */
		public TreeMap<Integer, YearTerms> calendar() {
			return new TreeMap<>(this.years);
		}

		Signed with(YearTerms year) {
			Map<Integer, YearTerms> after = new HashMap<>(this.years);
			after.put(year.year(), year);
			return new Signed(this.agreementId, this.provider, this.territory, this.measureType, after, this.held,
					this.givenBack);
		}

		Signed taking(String measureId, Holding holding) {
			Map<String, Holding> after = new HashMap<>(this.held);
			after.put(measureId, holding);
			return new Signed(this.agreementId, this.provider, this.territory, this.measureType, this.years, after,
					this.givenBack);
		}

		Signed givingBack(String measureId, @Nullable LocalDate on) {
			Map<String, Holding> after = new HashMap<>(this.held);
			Map<String, Holding> back = new HashMap<>(this.givenBack);
			back.put(measureId, after.remove(measureId).freed(on));
			return new Signed(this.agreementId, this.provider, this.territory, this.measureType, this.years, after,
					back);
		}

	}

	/**
	 * A measure's place, from the day it was taken to the day before it was free again.
	 */
	record Holding(String caseId, LocalDate takenOn, Optional<LocalDate> freedOn) {

		boolean covers(LocalDate day) {
			return !day.isBefore(this.takenOn) && this.freedOn.map(day::isBefore).orElse(true);
		}

		/** When nobody said since when, it is as if the place had never been held. */
		Holding freed(@Nullable LocalDate on) {
			return new Holding(this.caseId, this.takenOn, Optional.of(Objects.requireNonNullElse(on, this.takenOn)));
		}

	}

}
