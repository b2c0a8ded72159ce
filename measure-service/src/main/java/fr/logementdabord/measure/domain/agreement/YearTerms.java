package fr.logementdabord.measure.domain.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was agreed for one civil year: the places of the signature, then those of each
 * amendment from its day on.
 *
 * @param envelope the State's call that pays (AMI 1 or AMI 2), a property of the
 * territory and the year and not of the household
 * @param terms in the order of their days, the first from 1 January
 */
public record YearTerms(int year, Optional<String> envelope, List<Terms> terms) {

	public YearTerms {
		terms = List.copyOf(terms);
	}

	/**
	 * Places of the year's first day, or since an amendment.
	 */
	public record Terms(LocalDate from, int places, Funding funding) {
	}

	static YearTerms signed(int year, Optional<String> envelope, int places, Funding funding) {
		return new YearTerms(year, envelope, List.of(new Terms(LocalDate.of(year, 1, 1), places, funding)));
	}

	YearTerms amended(Terms amendment) {
		List<Terms> after = new ArrayList<>(this.terms);
		after.add(amendment);
		return new YearTerms(this.year, this.envelope, after);
	}

	/**
	 * What the year was signed for.
	 */
	public Terms first() {
		return this.terms.getFirst();
	}

	/**
	 * What the last amendment says.
	 */
	public Terms last() {
		return this.terms.getLast();
	}

	/**
	 * The terms in force on a day of the year.
	 */
	public Terms on(LocalDate day) {
		return this.terms.stream()
			.filter((terms) -> !terms.from().isAfter(day))
			.reduce((earlier, later) -> later)
			.orElse(first());
	}

}
