package fr.logementdabord.reporting.view.figures;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One count, with what is counted and the rows behind it.
 *
 * @param key stable name
 * @param value the count
 * @param label French title
 * @param counts what one unit of it is, in French
 * @param asOf the day it was counted
 * @param link the page with as many rows
 * @param rows the same rows for programs
 * @param byTerritory the same count by territory
 */
public record Figure(String key, long value, String label, String counts, LocalDate asOf, String link, String rows,
		List<Share> byTerritory) {

	/**
	 * The share of one territory.
	 *
	 * @param territory its key
	 * @param value the count
	 * @param link the page with as many rows
	 * @param rows the same rows for programs
	 */
	public record Share(String territory, long value, String link, String rows) {
	}

	/**
	 * The share of a territory, null when it is not shown to this viewer.
	 */
	public @Nullable Share in(String territory) {
		return this.byTerritory.stream()
			.filter((share) -> share.territory().equals(territory))
			.findFirst()
			.orElse(null);
	}

}
