package fr.logementdabord.reporting.figure;

import java.util.List;
import java.util.Set;

/**
 * What a figure counts, said once for dashboard, report and open data.
 *
 * @param key stable name, part of addresses
 * @param theme its heading
 * @param label French title
 * @param definition French text: what one unit is, what is left out, which day counts
 * @param unit what one row is
 * @param timing how it relates to the period
 * @param statistics how its values are read off its rows, the first one first
 * @param sensitivity what it discloses by itself
 * @param audience who is given it
 * @param breakdowns by which codes it can be grouped
 * @param rows where its rows come from
 */
public record FigureDefinition(String key, Theme theme, String label, String definition, Unit unit, Timing timing,
		List<Statistic> statistics, Sensitivity sensitivity, Audience audience, List<Breakdown> breakdowns,
		RowSource rows) {

	public FigureDefinition {
		statistics = List.copyOf(statistics);
		breakdowns = List.copyOf(breakdowns);
	}

	/**
	 * Where rows come from; the snapshot holds only what is to be counted.
	 */
	@FunctionalInterface
	public interface RowSource {

		/**
		 * The rows of a period.
		 */
		List<FigureRow> of(CountySnapshot snapshot, Period period);

	}

	/**
	 * Starts a definition that counts its rows.
	 */
	public static DefinitionBuilder of(String key, Theme theme, String label, String definition) {
		return new DefinitionBuilder(key, theme, label, definition);
	}

	/**
	 * Whether its rows are no household's: places, dwellings, sessions.
	 */
	public boolean aboutNobody() {
		return Set.of(Unit.PLACES, Unit.AGREEMENTS, Unit.DWELLINGS, Unit.SESSIONS, Unit.GRANTS, Unit.CENTS)
			.contains(this.unit);
	}

	/**
	 * Computes the figure.
	 */
	public Figure in(CountySnapshot snapshot, Period period) {
		return new Figure(this, period, snapshot.at(), this.rows.of(snapshot, period));
	}

}
