package fr.logementdabord.measure.view.agreements;

import java.time.LocalDate;
import java.util.List;

import fr.logementdabord.measure.view.agreements.AgreementDocument.Holding;
import fr.logementdabord.measure.view.agreements.AgreementDocument.Terms;
import fr.logementdabord.measure.view.agreements.AgreementDocument.Year;

import org.springframework.data.annotation.Id;

/**
 * One year of an agreement: a row of the list.
 */
public record AgreementYear(@Id String id, String provider, String territory, String measureType, Year years,
		List<Holding> holdings) {

	/** The civil year. */
	public int year() {
		return this.years.year();
	}

	/** The terms of the year's end. */
	public Terms last() {
		return this.years.last();
	}

	/** Places on a day of the year. */
	public int placesOn(LocalDate day) {
		return this.years.placesOn(day);
	}

	/** Places held on a day. */
	public int takenOn(LocalDate day) {
		return (int) this.holdings.stream().filter((holding) -> holding.covers(day)).count();
	}

	/**
	 * The day that tells this year: today, or the last day of a year that is over, or the
	 * first day of one that is to come.
	 */
	public LocalDate telling(LocalDate today) {
		if (year() == today.getYear()) {
			return today;
		}
		return (year() < today.getYear()) ? LocalDate.of(year(), 12, 31) : LocalDate.of(year(), 1, 1);
	}

}
