package fr.logementdabord.reporting.view.financialreport;

import java.util.List;
import java.util.stream.Stream;

import fr.logementdabord.reporting.financial.FundingHistory;
import org.jspecify.annotations.Nullable;

/**
 * The history of the grants for programs. Amounts are in cents; a year without a grant is
 * not listed.
 *
 * @param calls one line per call
 */
record FundingBody(List<Line> calls, Line total) {

	/**
	 * A call, or all of them.
	 *
	 * @param call null for all
	 * @param sumCents over the years
	 */
	record Line(@Nullable String call, List<Year> years, long sumCents) {
	}

	/** A year with the grants it is made of. */
	record Year(int year, long cents, List<String> grants) {
	}

	static FundingBody of(FundingHistory history) {
		return new FundingBody(history.calls().stream().map(FundingBody::line).toList(), line(history.total()));
	}

	private static Line line(FundingHistory.Line line) {
		List<Year> years = line.cells()
			.stream()
			.flatMap((cell) -> Stream.ofNullable(cell.amount())
				.map((amount) -> new Year(cell.year(), amount.cents(), cell.grants())))
			.toList();
		return new Line(line.call(), years, line.sum().cents());
	}

}
