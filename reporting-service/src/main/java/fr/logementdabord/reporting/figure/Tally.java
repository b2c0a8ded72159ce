package fr.logementdabord.reporting.figure;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What is printed of a figure: its values and those of its cells, read off its rows once,
 * without the rows. A thousandth of what the rows weigh, so that it can be kept.
 *
 * @param definition what it counts
 * @param period the days it is about
 * @param at what was known when it was computed
 * @param whole all rows together; its code is empty
 * @param cells the rows by code, for each breakdown of the definition, in the order of
 * the codes
 */
public record Tally(FigureDefinition definition, Period period, Instant at, Cell whole,
		Map<Breakdown, List<Cell>> cells) {

	/**
	 * Rows together.
	 *
	 * @param code the code they bear
	 * @param rows how many there are
	 * @param values what is read off them; none for the median of nothing
	 */
	public record Cell(String code, int rows, Map<Statistic, Long> values) {

		/**
		 * A value of these rows, null where there is none.
		 */
		public @Nullable Long value(Statistic statistic) {
			return this.values.get(statistic);
		}

	}

	static Tally of(Figure figure) {
		FigureDefinition definition = figure.definition();
		Map<Breakdown, List<Cell>> cells = new EnumMap<>(Breakdown.class);
		for (Breakdown breakdown : definition.breakdowns()) {
			cells.put(breakdown,
					figure.by(breakdown).stream().map((cell) -> cell(definition, cell.code(), cell.rows())).toList());
		}
		return new Tally(definition, figure.period(), figure.at(), cell(definition, "", figure.rows()),
				Collections.unmodifiableMap(cells));
	}

	private static Cell cell(FigureDefinition definition, String code, List<FigureRow> rows) {
		Map<Statistic, Long> values = new EnumMap<>(Statistic.class);
		for (Statistic statistic : definition.statistics()) {
			Long value = statistic.of(rows);
			if (value != null) {
				values.put(statistic, value);
			}
		}
		return new Cell(code, rows.size(), Collections.unmodifiableMap(values));
	}

	/**
	 * Its value; null for the median of nothing.
	 */
	public @Nullable Long value() {
		return value(this.definition.statistics().getFirst());
	}

	/**
	 * Another value of the same rows; null where the definition does not give it.
	 */
	public @Nullable Long value(Statistic statistic) {
		return this.whole.value(statistic);
	}

	/**
	 * How many rows it has.
	 */
	public int rows() {
		return this.whole.rows();
	}

	/**
	 * Its cells by a code, in the order of the codes; none where the definition is not
	 * grouped by it.
	 */
	public List<Cell> by(Breakdown breakdown) {
		return this.cells.getOrDefault(breakdown, List.of());
	}

	/**
	 * How many rows bear a code.
	 */
	public int rows(Breakdown breakdown, String code) {
		return by(breakdown).stream().filter((cell) -> cell.code().equals(code)).mapToInt(Cell::rows).sum();
	}

	/**
	 * The same, known to be so at a later instant too.
	 */
	public Tally at(Instant later) {
		return new Tally(this.definition, this.period, later, this.whole, this.cells);
	}

	/**
	 * How many cells it holds, itself included: what it weighs.
	 */
	public int size() {
		return 1 + this.cells.values().stream().mapToInt(List::size).sum();
	}

}
