package fr.logementdabord.gateway.home;

import java.util.List;

/**
 * What needs somebody now.
 *
 * @param lines what there is, the most pressing first
 * @param silent what its owner did not count in time: it may still be opened
 */
record WaitingWork(List<Line> lines, List<Duty> silent) {

	WaitingWork {
		lines = List.copyOf(lines);
		silent = List.copyOf(silent);
	}

	/** What somebody waits for. */
	public List<Line> now() {
		return this.lines.stream().filter(Line::pressing).toList();
	}

	/** What goes its way. */
	public List<Line> next() {
		return this.lines.stream().filter((line) -> !line.pressing()).toList();
	}

	/**
	 * So many things of one kind, and the page with exactly these.
	 */
	record Line(long count, String sentence, String page, boolean pressing) {

		static Line of(Duty duty, long count) {
			return new Line(count, duty.sentence(count), duty.page(), duty.pressing());
		}

	}

}
