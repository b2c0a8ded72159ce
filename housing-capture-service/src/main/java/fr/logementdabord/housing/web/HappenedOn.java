package fr.logementdabord.housing.web;

import java.time.LocalDate;

import fr.logementdabord.housing.application.ParisDays;
import fr.logementdabord.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * The day of something that may be written down later than it happened: as it is said, or
 * today.
 */
final class HappenedOn {

	private HappenedOn() {
	}

	/**
	 * The day.
	 * @param field what to name when the day is wrong
	 * @throws ProblemException when the day is in the future or before the programme
	 */
	static LocalDate of(ParisDays days, String field, @Nullable LocalDate said) {
		if (said == null) {
			return days.today();
		}
		String wrong = days.wrongWith(said);
		if (wrong != null) {
			throw ProblemException.invalid(field, wrong);
		}
		return said;
	}

}
