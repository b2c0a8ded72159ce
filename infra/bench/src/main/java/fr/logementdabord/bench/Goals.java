package fr.logementdabord.bench;

import java.util.ArrayList;
import java.util.List;

import fr.logementdabord.bench.contestant.Contestant;
import fr.logementdabord.bench.load.Bout;
import fr.logementdabord.bench.load.Growth;
import fr.logementdabord.bench.load.Limits;
import fr.logementdabord.bench.report.Goal;
import fr.logementdabord.bench.report.Rows;
import fr.logementdabord.bench.report.Spread;
import fr.logementdabord.bench.reporting.ReportingRun;
import fr.logementdabord.bench.start.StartRun;
import org.jspecify.annotations.Nullable;

/**
 * What the suite promises of its speed, as ratios within one run.
 */
final class Goals {

	private static final String SUITE = Contestant.SUITE.title();

	private Goals() {
	}

	static List<Goal> of(Rows rows, Settings settings) {
		List<Goal> goals = new ArrayList<>();
		for (int clients : settings.clients()) {
			goals.add(new Goal("accepted commands to inserts behind the same front, %d clients".formatted(clients),
					rows.ratio(Bout.SECTION, Bout.commands(clients), SUITE, Contestant.BARE.title()), 0.7, true));
		}
		for (int clients : settings.clients()) {
			goals.add(visible(rows, clients, Contestant.MODULITH_TUNED, 5));
			goals.add(visible(rows, clients, Contestant.PLAIN_TUNED, 2));
		}
		goals.add(new Goal("due to visible p99 at half load, to bare produce–consume p99",
				across(rows.spreads(Bout.SECTION, Bout.VISIBLE_P99).get(SUITE),
						rows.spreads(Limits.SECTION, Limits.ROUND_TRIP_P99).get(Limits.BARE)),
				3, false));
		for (String measure : rows.measures(ReportingRun.SECTION)) {
			if (measure.startsWith("events/s")) {
				goals.add(new Goal(measure + ", to bare poll and bulk write",
						rows.ratio(ReportingRun.SECTION, measure, ReportingRun.SERVICE, ReportingRun.BARE), 0.8, true));
			}
			if (measure.endsWith("p99, ms")) {
				goals.add(new Goal(measure.replace(", ms", "") + ", most cases to fewest",
						last(rows, ReportingRun.SECTION, measure), 3, false));
			}
		}
		for (String measure : rows.measures(Growth.SECTION)) {
			if (measure.startsWith("processor")) {
				goals.add(new Goal("cost of a command in a grown store, to that at 10 000 commits",
						last(rows, Growth.SECTION, measure), 1.1, false));
			}
		}
		goals.add(new Goal("start of the whole suite, to that of one service from its jar",
				rows.ratio(StartRun.SECTION, StartRun.READY, StartRun.SUITE, StartRun.PLAIN), 2, false));
		return goals;
	}

	private static Goal visible(Rows rows, int clients, Contestant peer, double bound) {
		return new Goal("commands until visible, to %s, %d clients".formatted(peer.title(), clients),
				rows.ratio(Bout.SECTION, Bout.visible(clients), SUITE, peer.title()), bound, true);
	}

	/** The ratio of the last subject of a measure to the first. */
	private static Spread last(Rows rows, String section, String measure) {
		List<String> subjects = List.copyOf(rows.spreads(section, measure).keySet());
		return (subjects.size() < 2) ? Spread.NOTHING
				: rows.ratio(section, measure, subjects.getLast(), subjects.getFirst());
	}

	private static Spread across(@Nullable Spread one, @Nullable Spread other) {
		return (one == null || other == null) ? Spread.NOTHING : new Spread(1, one.median() / other.median(),
				one.median() / other.median(), one.median() / other.median());
	}

}
