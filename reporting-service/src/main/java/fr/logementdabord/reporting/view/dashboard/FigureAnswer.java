package fr.logementdabord.reporting.view.dashboard;

import java.time.LocalDate;
import java.util.List;

import fr.logementdabord.reporting.figure.Theme;
import fr.logementdabord.reporting.figure.Timing;
import fr.logementdabord.reporting.figure.Unit;
import org.jspecify.annotations.Nullable;

/**
 * One figure as it is told.
 *
 * @param key stable name
 * @param theme its heading
 * @param label French title
 * @param counts what it counts, in French
 * @param unit what one row is
 * @param timing how it relates to the period
 * @param value the value; null for the median of nothing
 * @param ninthDecile nine of ten do not exceed it; null where it makes no sense
 * @param from the first day
 * @param to the last day
 * @param asOf the day it was computed
 * @param page its own page, with its breakdowns
 * @param link the page with its rows
 * @param rows the same rows for programs
 * @param byTerritory the same figure by territory
 */
public record FigureAnswer(String key, Theme theme, String label, String counts, Unit unit, Timing timing,
		@Nullable Long value, @Nullable Long ninthDecile, LocalDate from, LocalDate to, LocalDate asOf, String page,
		String link, String rows, List<Share> byTerritory) {

	/**
	 * The rows that bear one code.
	 *
	 * @param code the code
	 * @param label French word
	 * @param value the value; null for the median of nothing, or where it is kept back
	 * @param ninthDecile nine of ten do not exceed it
	 * @param keptBack whether it is too small to be told
	 * @param link the page with its rows; null where these may not be read
	 * @param rows the same rows for programs
	 */
	public record Share(String code, String label, @Nullable Long value, @Nullable Long ninthDecile, boolean keptBack,
			@Nullable String link, @Nullable String rows) {
	}

	/**
	 * The share of a territory, null when it has no row.
	 */
	public @Nullable Share in(String territory) {
		return this.byTerritory.stream().filter((share) -> share.code().equals(territory)).findFirst().orElse(null);
	}

}
