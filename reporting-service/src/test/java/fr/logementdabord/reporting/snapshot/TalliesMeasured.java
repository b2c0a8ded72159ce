package fr.logementdabord.reporting.snapshot;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

import fr.logementdabord.reporting.Journeys;
import fr.logementdabord.reporting.RandomCounty;
import fr.logementdabord.reporting.figure.CountySnapshot;
import fr.logementdabord.reporting.figure.Extract;
import fr.logementdabord.reporting.figure.FigureCatalogue;
import fr.logementdabord.reporting.figure.Period;
import fr.logementdabord.reporting.figure.Tally;
import fr.logementdabord.reporting.view.casejourney.Scope;
import fr.logementdabord.web.security.Viewer;
import org.junit.jupiter.api.Test;

/**
 * Measures, when it is named, what keeping the values of figures saves; see infra/bench.
 * Not a test: nothing fails by a time.
 */
class TalliesMeasured {

	private static final int CASES = 10_000;

	private static final int ROUNDS = 7;

	private static final Instant NOW = Instant.parse("2100-01-01T00:00:00Z");

	private long edition;

	@Test
	void measure() {
		CountySnapshot county = Journeys.county(RandomCounty.events(1, CASES), NOW);
		Tallies tallies = new Tallies(new Tallies.Source() {

			@Override
			public Tallies.Edition edition() {
				return new Tallies.Edition(TalliesMeasured.this.edition, county);
			}

			@Override
			public CountySnapshot asOf(Instant instant) {
				return county;
			}

		});
		for (String role : List.of("department", "state")) {
			Extract extract = Extract.readIn(Scope.of(new Viewer(role, role, Set.of(role), Set.of(), "somebody")));
			double anew = median(() -> {
				this.edition++;
				return figures(tallies, extract);
			});
			double kept = median(() -> figures(tallies, extract));
			int cells = figures(tallies, extract).stream().mapToInt(Tally::size).sum();
			System.out.printf(Locale.ROOT, "%s: %d cases, %d figures, %d cells: computed %.0f ms, kept %.2f ms%n", role,
					CASES, FigureCatalogue.all().size(), cells, anew, kept);
		}
	}

	private static List<Tally> figures(Tallies tallies, Extract extract) {
		return tallies.of(FigureCatalogue.all(), extract, Period.year(2025), null);
	}

	/** Milliseconds, after as many rounds that do not count. */
	private static double median(Supplier<Object> work) {
		double[] times = new double[ROUNDS];
		for (int round = -ROUNDS; round < ROUNDS; round++) {
			long start = System.nanoTime();
			if (work.get() == null) {
				throw new IllegalStateException("nothing was computed");
			}
			if (round >= 0) {
				times[round] = (System.nanoTime() - start) / 1e6;
			}
		}
		Arrays.sort(times);
		return times[ROUNDS / 2];
	}

}
