package fr.logementdabord.reporting.activity;

import fr.logementdabord.reporting.figure.Breakdown;
import fr.logementdabord.reporting.figure.FigureDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Which numbers a reader is not told because they could tell of a few people.
 */
public interface KeptBack {

	/** For those who may read the rows anyway. */
	KeptBack NOTHING = new KeptBack() {

		@Override
		public boolean leavesOut(FigureDefinition figure, Breakdown breakdown) {
			return false;
		}

		@Override
		public boolean keeps(FigureDefinition figure, @Nullable Breakdown breakdown, @Nullable String code) {
			return false;
		}

	};

	/**
	 * Whether a whole table is left out: which lines it has would tell already.
	 */
	boolean leavesOut(FigureDefinition figure, Breakdown breakdown);

	/**
	 * Whether a number is kept back.
	 * @param breakdown null for the figure as a whole
	 * @param code null for the figure as a whole
	 */
	boolean keeps(FigureDefinition figure, @Nullable Breakdown breakdown, @Nullable String code);

}
