package fr.logementdabord.reporting.financial;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import fr.logementdabord.reporting.facts.GrantFacts;
import org.jspecify.annotations.Nullable;

/**
 * What the State granted, call by call and year by year (seed:306-309). A year without a
 * grant of a call is empty and not zero: a year may have a convention for one call only.
 *
 * @param years in their order, without gaps
 * @param calls one line per call
 * @param total all calls
 */
public record FundingHistory(List<Integer> years, List<Line> calls, Line total) {

	public FundingHistory {
		years = List.copyOf(years);
		calls = List.copyOf(calls);
	}

	/**
	 * The history of some years.
	 * @param from first year
	 * @param until last year, not before the first
	 */
	public static FundingHistory of(List<GrantFacts> grants, int from, int until) {
		List<Integer> years = IntStream.rangeClosed(from, until).boxed().toList();
		List<GrantFacts> within = grants.stream()
			.filter((grant) -> grant.year() >= from && grant.year() <= until)
			.toList();
		List<Line> calls = within.stream()
			.map(GrantFacts::envelope)
			.distinct()
			.sorted()
			.map((call) -> line(call, within.stream().filter((grant) -> grant.envelope().equals(call)).toList(), years))
			.toList();
		return new FundingHistory(years, calls, line(null, within, years));
	}

	private static Line line(@Nullable String call, List<GrantFacts> grants, List<Integer> years) {
		List<Cell> cells = years.stream()
			.map((year) -> cell(year, grants.stream().filter((grant) -> grant.year() == year).toList()))
			.toList();
		return new Line(call, cells, Amount.sum("grant", grants, FinancialReports::granted));
	}

	private static Cell cell(int year, List<GrantFacts> grants) {
		return new Cell(year, grants.stream().map(GrantFacts::grantId).toList(),
				grants.isEmpty() ? null : Amount.sum("grant", grants, FinancialReports::granted));
	}

	/** The amounts that are not empty, totals left out. */
	public Stream<Cell> granted() {
		return this.calls.stream().flatMap((line) -> line.cells().stream()).filter((cell) -> cell.amount() != null);
	}

	/**
	 * One call, or all of them.
	 *
	 * @param call null for all
	 * @param cells one per year
	 * @param sum over the years
	 */
	public record Line(@Nullable String call, List<Cell> cells, Amount sum) {

		public Line {
			cells = List.copyOf(cells);
		}

	}

	/**
	 * A year.
	 *
	 * @param grants ids of the grants
	 * @param amount null where there is none
	 */
	public record Cell(int year, List<String> grants, @Nullable Amount amount) {

		public Cell {
			grants = List.copyOf(grants);
		}

	}

}
