package fr.logementdabord.reporting.view.dashboard;

import java.util.ArrayList;
import java.util.List;

import fr.logementdabord.reporting.view.dashboard.FigureAnswer.Share;

/**
 * One bar of a chart, in the units of its drawing.
 *
 * @param label what it stands for
 * @param value how much
 * @param y its upper edge
 * @param width its length
 */
public record Bar(String label, long value, int y, int width) {

	private static final int LONGEST = 340;

	private static final int STEP = 30;

	/**
	 * The bars of some shares; what is kept back has none.
	 */
	static List<Bar> of(List<Share> shares) {
		long most = shares.stream().mapToLong(Bar::value).max().orElse(0);
		List<Bar> bars = new ArrayList<>();
		for (Share share : shares) {
			if (share.value() != null) {
				int width = (most <= 0) ? 0 : (int) Math.max(0, value(share) * LONGEST / most);
				bars.add(new Bar(share.label(), share.value(), bars.size() * STEP, width));
			}
		}
		return bars;
	}

	private static long value(Share share) {
		return (share.value() != null) ? share.value() : 0;
	}

}
