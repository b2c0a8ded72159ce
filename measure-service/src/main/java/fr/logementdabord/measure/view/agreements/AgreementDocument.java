package fr.logementdabord.measure.view.agreements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;

/**
 * An agreement with its years and with every place that was ever held.
 *
 * @param id the agreement
 */
public record AgreementDocument(@Id String id, String provider, String territory, String measureType, List<Year> years,
		List<Holding> holdings) {

	/**
	 * What was agreed for a year.
	 */
	public record Year(int year, @Nullable String envelope, List<Terms> terms) {

		/** The last amendment, or the signature. */
		public Terms last() {
			return this.terms.getLast();
		}

		/** Places on a day of this year. */
		public int placesOn(LocalDate day) {
			int places = 0;
			for (Terms each : this.terms) {
				if (!each.from().isAfter(day)) {
					places = each.places();
				}
			}
			return places;
		}

	}

	/**
	 * Places and money from a day on.
	 */
	public record Terms(LocalDate from, int places, long unitCostCents, @Nullable Long budgetCents) {

		/** What the Department commits on these terms. */
		public long committedCents() {
			return (this.budgetCents != null) ? this.budgetCents : this.places * this.unitCostCents;
		}

	}

	/**
	 * A place held by a measure, from the day it was taken to the day before it was free
	 * again; with how it was granted.
	 */
	public record Holding(String measureId, LocalDate takenOn, @Nullable LocalDate freedOn,
			@Nullable String grantedByEmployeeOf, @Nullable String grantMotive, @Nullable Integer waitingPosition) {

		boolean covers(LocalDate day) {
			return !this.takenOn.isAfter(day) && (this.freedOn == null || day.isBefore(this.freedOn));
		}

		Holding freed(LocalDate on) {
			return new Holding(this.measureId, this.takenOn, on, this.grantedByEmployeeOf, this.grantMotive,
					this.waitingPosition);
		}

	}

	static AgreementDocument empty(String id) {
		return new AgreementDocument(id, "", "", "", List.of(), List.of());
	}

	/** Places on a day; none in a year without terms. */
	public int placesOn(LocalDate day) {
		return this.years.stream()
			.filter((year) -> year.year() == day.getYear())
			.mapToInt((year) -> year.placesOn(day))
			.sum();
	}

	/** Places held on a day. */
	public int takenOn(LocalDate day) {
		return (int) this.holdings.stream().filter((holding) -> holding.covers(day)).count();
	}

	/** Places that nobody holds on a day. */
	public int freeOn(LocalDate day) {
		return Math.max(0, placesOn(day) - takenOn(day));
	}

	/** Measures that hold a place now. */
	public List<String> takenBy() {
		return this.holdings.stream()
			.filter((holding) -> holding.freedOn() == null)
			.map(Holding::measureId)
			.sorted()
			.toList();
	}

	AgreementDocument signed(String provider, String territory, String measureType, Year year) {
		List<Year> after = new ArrayList<>(this.years);
		after.add(year);
		return new AgreementDocument(this.id, provider, territory, measureType, after, this.holdings);
	}

	AgreementDocument amended(int number, Terms terms) {
		return new AgreementDocument(this.id, this.provider, this.territory, this.measureType,
				this.years.stream().map((year) -> (year.year() == number) ? amended(year, terms) : year).toList(),
				this.holdings);
	}

	AgreementDocument taken(Holding holding) {
		List<Holding> after = new ArrayList<>(this.holdings);
		after.add(holding);
		return new AgreementDocument(this.id, this.provider, this.territory, this.measureType, this.years, after);
	}

	/** When nobody said since when, it is as if the place had never been held. */
	AgreementDocument freed(String measureId, @Nullable LocalDate on) {
		return new AgreementDocument(this.id, this.provider, this.territory, this.measureType, this.years,
				this.holdings.stream()
					.map((holding) -> holding.measureId().equals(measureId)
							? holding.freed(Objects.requireNonNullElse(on, holding.takenOn())) : holding)
					.toList());
	}

	private static Year amended(Year year, Terms terms) {
		List<Terms> after = new ArrayList<>(year.terms());
		after.add(terms);
		return new Year(year.year(), year.envelope(), after);
	}

}
