package fr.logementdabord.bench.report;

import java.util.List;
import java.util.Locale;

/**
 * Repeated values.
 *
 * @param count how many there are
 * @param least the least
 * @param median the median
 * @param most the most
 */
public record Spread(int count, double least, double median, double most) {

	/** Nothing was measured. */
	public static final Spread NOTHING = new Spread(0, Double.NaN, Double.NaN, Double.NaN);

	/** The spread of some values. */
	public static Spread of(List<Double> values) {
		if (values.isEmpty()) {
			return NOTHING;
		}
		List<Double> sorted = values.stream().sorted().toList();
		int middle = sorted.size() / 2;
		double median = (sorted.size() % 2 == 1) ? sorted.get(middle)
				: (sorted.get(middle - 1) + sorted.get(middle)) / 2;
		return new Spread(sorted.size(), sorted.getFirst(), median, sorted.getLast());
	}

	/** For a table: the median, and the range where there is one. */
	public String text() {
		if (this.count == 0) {
			return "–";
		}
		return (this.count == 1) ? "**" + number(this.median) + "**"
				: "**" + number(this.median) + "** (" + number(this.least) + "–" + number(this.most) + ")";
	}

	/** With three digits that count. */
	static String number(double value) {
		if (Math.abs(value) >= 100) {
			return String.format(Locale.ROOT, "%,.0f", value).replace(',', ' ');
		}
		return String.format(Locale.ROOT, (Math.abs(value) >= 10) ? "%.1f" : "%.2f", value);
	}

}
