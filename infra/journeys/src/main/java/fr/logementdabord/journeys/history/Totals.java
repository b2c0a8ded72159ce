package fr.logementdabord.journeys.history;

import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * What the reports must count when the cases have been played.
 *
 * @param lastDay the last day on which anything happens
 */
record Totals(int saisines, int closed, int withdrawn, int measures, int movedIn, LocalDate lastDay) {

	private static final Totals NONE = new Totals(0, 0, 0, 0, 0, LocalDate.MIN);

	/** The cases are looked at one after the other. */
	static Totals of(Stream<CaseStory> cases) {
		return cases.map(Totals::of).reduce(NONE, Totals::plus);
	}

	private static Totals of(CaseStory story) {
		Totals all = new Totals(1, 0, 0, 0, 0, story.saisine().on());
		for (Step step : story.steps()) {
			all = all.plus(switch (step) {
				case Step.Close end -> new Totals(0, 1, 0, 0, 0, end.on());
				case Step.Withdraw end -> new Totals(0, 0, 1, 0, 0, end.on());
				case Step.StartMeasure start -> new Totals(0, 0, 0, 1, 0, start.on());
				case Step.MoveIn in -> new Totals(0, 0, 0, 0, 1, in.on());
				default -> new Totals(0, 0, 0, 0, 0, step.on());
			});
		}
		return all;
	}

	private Totals plus(Totals more) {
		return new Totals(this.saisines + more.saisines, this.closed + more.closed, this.withdrawn + more.withdrawn,
				this.measures + more.measures, this.movedIn + more.movedIn,
				this.lastDay.isAfter(more.lastDay) ? this.lastDay : more.lastDay);
	}

}
