package fr.logementdabord.housing.view.tension;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Demand and offer of one month.
 *
 * @param countedOn the day on which open searches are counted
 * @param total each search and each dwelling once
 * @param byTypology the smallest first: they are short for single people (seed:740). A
 * search counts under each typology it accepts, so the lines do not add up
 * @param byCommune the most wanted first; a search counts under each commune it wishes
 * @param byMonth the last twelve months, the newest first
 */
public record Tension(YearMonth month, @Nullable String territory, LocalDate countedOn, Line total,
		List<Line> byTypology, List<Line> byCommune, List<Line> byMonth) {

	/**
	 * One figure each of demand and offer.
	 *
	 * @param key typology, INSEE code or month
	 * @param demand searches that are open at the end of the month, pauses included
	 * @param offer dwellings that were announced, or announced again, in the month
	 */
	public record Line(String key, long demand, long offer) {

		/**
		 * Searches per dwelling to two decimals half-up, absent when nothing was offered.
		 */
		public @Nullable BigDecimal perOffer() {
			return this.offer == 0 ? null
					: BigDecimal.valueOf(this.demand).divide(BigDecimal.valueOf(this.offer), 2, RoundingMode.HALF_UP);
		}

	}

}
