package fr.logementdabord.reporting.figure;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How the value of a figure is read off its rows.
 */
public enum Statistic {

	/** How many rows there are. */
	COUNT {
		@Override
		Long of(List<FigureRow> rows) {
			return (long) rows.size();
		}
	},
	/** The sum of their amounts. */
	SUM {
		@Override
		Long of(List<FigureRow> rows) {
			return rows.stream().mapToLong(FigureRow::amountOrZero).sum();
		}
	},
	/** The smallest amount that half of the rows do not exceed; none without rows. */
	MEDIAN {
		@Override
		@Nullable Long of(List<FigureRow> rows) {
			return nearestRank(rows, 50);
		}
	},
	/** The smallest amount that nine rows of ten do not exceed; none without rows. */
	NINTH_DECILE {
		@Override
		@Nullable Long of(List<FigureRow> rows) {
			return nearestRank(rows, 90);
		}
	};

	/**
	 * The value of these rows.
	 */
	abstract @Nullable Long of(List<FigureRow> rows);

	// Nearest rank: the value is always the amount of one of the rows, so it can be found
	// in the list.
	private static @Nullable Long nearestRank(List<FigureRow> rows, int percent) {
		if (rows.isEmpty()) {
			return null;
		}
		long[] amounts = rows.stream().mapToLong(FigureRow::amountOrZero).sorted().toArray();
		return amounts[Math.max(0, (amounts.length * percent + 99) / 100 - 1)];
	}

}
