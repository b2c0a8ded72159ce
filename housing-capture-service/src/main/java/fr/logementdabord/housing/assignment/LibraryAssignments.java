package fr.logementdabord.housing.assignment;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import fr.logementdabord.housing.domain.matching.Assignments;
import org.jgrapht.alg.matching.MaximumWeightBipartiteMatching;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/**
 * JGraphT's maximum weight bipartite matching: it adds weights as big decimals, so whole
 * numbers below 2^53 stay exact, and it looks at possible pairs only.
 */
public final class LibraryAssignments implements Assignments {

	@Override
	public int[] best(long[][] worth) {
		int rows = worth.length;
		int columns = rows == 0 ? 0 : worth[0].length;
		int[] columnOfRow = new int[rows];
		Arrays.fill(columnOfRow, -1);
		SimpleWeightedGraph<Integer, DefaultWeightedEdge> graph = graph(worth, rows, columns);
		new MaximumWeightBipartiteMatching<>(graph, numbers(0, rows), numbers(rows, rows + columns)).getMatching()
			.getEdges()
			.forEach((pair) -> columnOfRow[graph.getEdgeSource(pair)] = graph.getEdgeTarget(pair) - rows);
		return columnOfRow;
	}

	/** Rows are numbered first, then columns. */
	private static SimpleWeightedGraph<Integer, DefaultWeightedEdge> graph(long[][] worth, int rows, int columns) {
		SimpleWeightedGraph<Integer, DefaultWeightedEdge> graph = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
		IntStream.range(0, rows + columns).forEach(graph::addVertex);
		for (int row = 0; row < rows; row++) {
			for (int column = 0; column < columns; column++) {
				if (worth[row][column] > 0) {
					graph.setEdgeWeight(graph.addEdge(row, rows + column), worth[row][column]);
				}
			}
		}
		return graph;
	}

	private static Set<Integer> numbers(int from, int to) {
		return IntStream.range(from, to).boxed().collect(Collectors.toCollection(LinkedHashSet::new));
	}

}
