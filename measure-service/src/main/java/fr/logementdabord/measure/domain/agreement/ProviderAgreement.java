package fr.logementdabord.measure.domain.agreement;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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
		 * Places that nobody holds, counted on the places of a day. Never negative: when
		 * more measures run than the new places allow, none is free until enough have
		 * ended.
		 */
		public int free(LocalDate day) {
			return Math.max(0, placesOn(day) - this.held.size());
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

		Signed givingBack(String measureId) {
			Map<String, Holding> after = new HashMap<>(this.held);
			Map<String, Holding> back = new HashMap<>(this.givenBack);
			back.put(measureId, after.remove(measureId));
			return new Signed(this.agreementId, this.provider, this.territory, this.measureType, this.years, after,
					back);
		}

	}

	/**
	 * A measure's place.
	 */
	record Holding(String caseId, LocalDate takenOn) {
	}

}
