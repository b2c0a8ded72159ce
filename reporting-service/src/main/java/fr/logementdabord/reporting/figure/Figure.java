package fr.logementdabord.reporting.figure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * A figure that was computed: its rows, and what is read off them.
 *
 * @param definition what it counts
 * @param period the days it is about
 * @param at what was known when it was computed
 * @param rows what it counts, one by one
 */
public record Figure(FigureDefinition definition, Period period, Instant at, List<FigureRow> rows) {

	public Figure {
		rows = List.copyOf(rows);
	}

	/**
	 * The rows that bear one code.
	 *
	 * @param code the code
	 * @param rows the rows
	 */
	public record Cell(String code, List<FigureRow> rows) {

		public Cell {
			rows = List.copyOf(rows);
		}

		/**
		 * A value of these rows, null where there is none.
		 */
		public @Nullable Long value(Statistic statistic) {
			return statistic.of(this.rows);
		}

	}

	/**
	 * Its value; null for the median of nothing.
	 */
	public @Nullable Long value() {
		return value(this.definition.statistics().getFirst());
	}

	/**
	 * Another value of the same rows.
	 */
	public @Nullable Long value(Statistic statistic) {
		return statistic.of(this.rows);
	}

	/**
	 * The same rows grouped by a code, in the order of the codes. A row with several
	 * codes is in several cells.
	 */
	public List<Cell> by(Breakdown breakdown) {
		Map<String, List<FigureRow>> cells = new TreeMap<>();
		for (FigureRow row : this.rows) {
			for (String code : row.codes(breakdown)) {
				cells.computeIfAbsent(code, (key) -> new ArrayList<>()).add(row);
			}
		}
		return cells.entrySet().stream().map((cell) -> new Cell(cell.getKey(), cell.getValue())).toList();
	}

	/**
	 * Its values and those of its cells.
	 */
	public Tally tally() {
		return Tally.of(this);
	}

	/**
	 * The cell of one code, empty when no row bears it.
	 */
	public Cell cell(Breakdown breakdown, String code) {
		return new Cell(code, this.rows.stream().filter((row) -> row.codes(breakdown).contains(code)).toList());
	}

}
