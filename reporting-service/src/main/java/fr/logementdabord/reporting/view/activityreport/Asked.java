package fr.logementdabord.reporting.view.activityreport;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import fr.logementdabord.reporting.figure.Period;
import fr.logementdabord.reporting.view.casejourney.TerritoryFilter;
import fr.logementdabord.reporting.web.AsOf;
import fr.logementdabord.reporting.web.ParisDays;
import fr.logementdabord.web.problem.FieldProblem;
import fr.logementdabord.web.problem.ProblemException;
import fr.logementdabord.web.problem.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Which report is asked for, as it was sent.
 *
 * @param from the first day; the first of January of last year when absent
 * @param to the last day, included; the end of that year when absent
 * @param territory a territory's key, null or empty for the county
 * @param asOf as it was known in the evening of that day in Paris; as it is known now
 * when absent
 */
public record Asked(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable String territory,
		@Nullable String asOf) {

	private static final int LONGEST_YEARS = 20;

	/**
	 * The report it means.
	 * @throws ProblemException naming each field that cannot be
	 */
	public Report read(Clock clock) {
		LocalDate lastYear = ParisDays.today(clock).minusYears(1).withDayOfYear(1);
		LocalDate first = (this.from != null) ? this.from : (this.to != null) ? this.to.withDayOfYear(1) : lastYear;
		LocalDate last = (this.to != null) ? this.to : first.withDayOfYear(1).plusYears(1).minusDays(1);
		String where = (this.territory == null || this.territory.isBlank()) ? null : this.territory;
		List<FieldProblem> wrong = new ArrayList<>();
		if (last.isBefore(first)) {
			wrong.add(new FieldProblem("to", "Le dernier jour ne peut pas précéder le premier."));
		}
		if (last.isAfter(first.plusYears(LONGEST_YEARS))) {
			wrong.add(new FieldProblem("to", "Un rapport couvre au plus vingt ans."));
		}
		if (where != null && !TerritoryFilter.ALL.contains(where)) {
			wrong.add(new FieldProblem("territory", "Ce territoire n’existe pas."));
		}
		if (!wrong.isEmpty()) {
			throw new ProblemException(Problems.invalid(wrong));
		}
		return new Report(new Period(first, last), where, AsOf.of(this.asOf, clock));
	}

	/**
	 * A report that can be read.
	 *
	 * @param period the days it is about
	 * @param territory a territory's key, null for the county
	 * @param asOf what was known then
	 */
	public record Report(Period period, @Nullable String territory, AsOf asOf) {
	}

}
