package fr.logementdabord.bench;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import fr.logementdabord.housing.application.MatchingRuleBook;
import fr.logementdabord.housing.assignment.LibraryAssignments;
import fr.logementdabord.housing.domain.matching.Board;
import fr.logementdabord.housing.domain.matching.Proposal;
import fr.logementdabord.housing.domain.matching.Snapshot;
import org.jgrapht.alg.matching.MaximumWeightBipartiteMatching;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/**
 * A proposal for 500 searches and 200 dwellings, every pair judged rule by rule, beside
 * the library's solver alone on the same weights.
 */
public final class MatchingBench {

	private static final int SEARCHES = 500;

	private static final int DWELLINGS = 200;

	private static final int WARM_UP = 5;

	private static final int ROUNDS = 15;

	private static final LocalDate DAY = LocalDate.of(2026, 12, 7);

	private MatchingBench() {
	}

	public static void main(String[] arguments) {
		Snapshot snapshot = new Town(42, DAY, new MatchingRuleBook().on(DAY)).snapshot(DWELLINGS, SEARCHES);
		LibraryAssignments library = new LibraryAssignments();
		long[][][] weights = new long[1][][];
		Proposal proposal = new Board(snapshot, (worth) -> {
			weights[0] = worth;
			return library.best(worth);
		}).best();
		double whole = median(() -> new Board(snapshot, library).best().total());
		SimpleWeightedGraph<Integer, DefaultWeightedEdge> graph = graph(weights[0]);
		double bare = median(() -> new MaximumWeightBipartiteMatching<>(graph, numbers(0, DWELLINGS),
				numbers(DWELLINGS, DWELLINGS + SEARCHES))
			.getMatching());
		System.out.printf(Locale.ROOT,
				"matching: %d searches x %d dwellings, %d possible pairs, %d households housed%n"
						+ "whole proposal %.1f ms, bare solver %.1f ms, ratio %.1f (medians of %d)%n",
				SEARCHES, DWELLINGS, graph.edgeSet().size(), proposal.total().households(), whole, bare, whole / bare,
				ROUNDS);
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
