package fr.logementdabord.bench.matching;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import fr.logementdabord.bench.report.Rows;
import fr.logementdabord.housing.application.MatchingRuleBook;
import fr.logementdabord.housing.assignment.LibraryAssignments;
import fr.logementdabord.housing.domain.matching.Board;
import fr.logementdabord.housing.domain.matching.Snapshot;
import org.jgrapht.alg.matching.MaximumWeightBipartiteMatching;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/**
 * A proposal for 500 searches and 200 dwellings, every pair judged rule by rule, beside
 * the library's solver alone on the same weights.
 */
public final class MatchingBench {

	/** The name of the section. */
	public static final String SECTION = "matching";

	private static final int SEARCHES = 500;

	private static final int DWELLINGS = 200;

	private static final int WARM_UP = 5;

	private static final int ROUNDS = 15;

	private static final LocalDate DAY = LocalDate.of(2026, 12, 7);

	private MatchingBench() {
	}

	/** Measures both. */
	public static void measure(Rows rows) {
		Snapshot snapshot = new Town(42, DAY, new MatchingRuleBook().on(DAY)).snapshot(DWELLINGS, SEARCHES);
		LibraryAssignments library = new LibraryAssignments();
		long[][][] weights = new long[1][][];
		new Board(snapshot, (worth) -> {
			weights[0] = worth;
			return library.best(worth);
		}).best();
		SimpleWeightedGraph<Integer, DefaultWeightedEdge> graph = graph(weights[0]);
		String measure = "%d searches and %d dwellings, %d possible pairs, ms".formatted(SEARCHES, DWELLINGS,
				graph.edgeSet().size());
		rows.add(SECTION, measure, "whole proposal", 1, median(() -> new Board(snapshot, library).best().total()));
		rows.add(SECTION, measure, "bare solver", 1, median(() -> new MaximumWeightBipartiteMatching<>(graph,
				numbers(0, DWELLINGS), numbers(DWELLINGS, DWELLINGS + SEARCHES))
			.getMatching()));
	}

	/** Milliseconds, after some rounds that do not count. */
	private static double median(Supplier<Object> work) {
		double[] times = new double[ROUNDS];
		for (int round = -WARM_UP; round < ROUNDS; round++) {
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

	private static SimpleWeightedGraph<Integer, DefaultWeightedEdge> graph(long[][] weights) {
		SimpleWeightedGraph<Integer, DefaultWeightedEdge> graph = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
		IntStream.range(0, DWELLINGS + SEARCHES).forEach(graph::addVertex);
		for (int row = 0; row < weights.length; row++) {
			for (int column = 0; column < weights[row].length; column++) {
				if (weights[row][column] > 0) {
					graph.setEdgeWeight(graph.addEdge(row, DWELLINGS + column), weights[row][column]);
				}
			}
		}
		return graph;
	}

	private static Set<Integer> numbers(int from, int to) {
		return IntStream.range(from, to).boxed().collect(Collectors.toSet());
	}

}
