package fr.logementdabord.reporting.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Small counts under attack: by hand where a reader can follow, then on random tables,
 * where brute force tries every way the hidden counts may be filled in.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SuppressionTest {

	private static final int THRESHOLD = 5;

	@Test
	void counts_that_are_large_enough_are_all_published() {
		assertThat(Suppression.of(row(5, 12, 30, 0))).isEmpty();
	}

	@Test
	void a_small_count_is_not_undone_by_subtraction_from_its_total() {
		Set<String> keptBack = Suppression.of(row(3, 12, 30));

		assertThat(keptBack).containsExactlyInAnyOrder("part-0", "part-1");
	}

	@Test
	void two_small_counts_that_their_sum_would_tell_need_a_third() {
		// 1 + 1 = 2, and nobody hides a zero: both would be known
		assertThat(Suppression.of(row(1, 1, 40))).contains("part-0", "part-1", "part-2");
	}

	@Test
	void a_zero_is_published() {
		assertThat(Suppression.of(row(2, 0, 9, 9))).doesNotContain("part-1");
	}

	@Test
	void a_small_total_hides_all_that_would_tell_it() {
		assertThat(Suppression.of(row(2, 1))).containsExactlyInAnyOrder("part-0", "part-1", "total");
	}

	@Test
	void the_higher_of_two_thresholds_holds_for_the_same_figure() {
		LinkedCounts counts = new LinkedCounts().count("vial", 7, 5).count("vial", 7, 11);

		assertThat(Suppression.of(counts)).containsExactly("vial");
	}

	@Test
	void the_same_figure_in_two_tables_is_hidden_in_both() {
		LinkedCounts counts = new LinkedCounts();
		counts.count("artois", 14, THRESHOLD).count("boulonnais", 30, THRESHOLD).count("county", 44, THRESHOLD);
		counts.sum("county", List.of("artois", "boulonnais"));
		counts.count("women-artois", 2, THRESHOLD).count("men-artois", 12, THRESHOLD);
		counts.sum("artois", List.of("women-artois", "men-artois"));

		Set<String> keptBack = Suppression.of(counts);

		assertThat(keptBack).contains("women-artois").doesNotContain("county");
		assertThat(Suppression.isSafe(counts, keptBack, "women-artois")).isTrue();
	}

	@Test
	void tables_that_contradict_each_other_are_refused() {
		assertThatThrownBy(() -> new LinkedCounts().count("a", 1, 5).count("a", 2, 5))
			.isInstanceOf(IllegalArgumentException.class);
		assertThatThrownBy(() -> new LinkedCounts().count("a", 1, 5).count("t", 2, 5).sum("t", List.of("a")))
			.isInstanceOf(IllegalArgumentException.class);
	}

	static Stream<Long> seeds() {
		return IntStream.range(0, 60).mapToObj(Long::valueOf);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void no_cell_of_a_random_table_is_recovered_by_trying_everything(long seed) {
		Random random = new Random(seed);
		long[][] cells = new long[2][2 + random.nextInt(2)];
		for (long[] row : cells) {
			Arrays.setAll(row, (column) -> (random.nextInt(3) == 0) ? random.nextInt(5) : random.nextInt(10));
		}
		LinkedCounts counts = table(cells);

		Set<String> keptBack = Suppression.of(counts);

		for (Count count : counts.counts()) {
			if (count.isSmall()) {
				assertThat(keptBack).contains(count.key());
				Set<Long> possible = new Guesses(cells, keptBack, count.key()).possible();
				assertThat(possible).as("%s of %s, kept back %s", count, counts.counts(), keptBack)
					.hasSizeGreaterThan(1)
					.anyMatch((value) -> value >= THRESHOLD);
			}
		}
	}

	private static LinkedCounts row(long... parts) {
		LinkedCounts counts = new LinkedCounts();
		List<String> keys = new ArrayList<>();
		for (int i = 0; i < parts.length; i++) {
			counts.count("part-" + i, parts[i], THRESHOLD);
			keys.add("part-" + i);
		}
		return counts.count("total", Arrays.stream(parts).sum(), THRESHOLD).sum("total", keys);
	}

	private static LinkedCounts table(long[][] cells) {
		LinkedCounts counts = new LinkedCounts();
		List<String> rows = new ArrayList<>();
		for (int r = 0; r < cells.length; r++) {
			List<String> keys = new ArrayList<>();
			for (int c = 0; c < cells[r].length; c++) {
				counts.count(r + "/" + c, cells[r][c], THRESHOLD);
				keys.add(r + "/" + c);
			}
			counts.count(r + "/*", Arrays.stream(cells[r]).sum(), THRESHOLD).sum(r + "/*", keys);
			rows.add(r + "/*");
		}
		List<String> columns = new ArrayList<>();
		for (int c = 0; c < cells[0].length; c++) {
			int column = c;
			List<String> keys = IntStream.range(0, cells.length).mapToObj((r) -> r + "/" + column).toList();
			counts.count("*/" + c, Arrays.stream(cells).mapToLong((row) -> row[column]).sum(), THRESHOLD)
				.sum("*/" + c, keys);
			columns.add("*/" + c);
		}
		long total = Arrays.stream(cells).flatMapToLong(Arrays::stream).sum();
		return counts.count("*/*", total, THRESHOLD).sum("*/*", rows).sum("*/*", columns);
	}

	/**
	 * Tries every way of filling in the hidden cells of a table until it has seen enough
	 * values of one count.
	 */
	private static final class Guesses {

		private static final long MOST = 10;

		private final long[][] truth;

		private final long[][] guess;

		private final Set<String> keptBack;

		private final String wanted;

		private final Set<Long> found = new HashSet<>();

		Guesses(long[][] truth, Set<String> keptBack, String wanted) {
			this.truth = truth;
			this.guess = new long[truth.length][truth[0].length];
			this.keptBack = keptBack;
			this.wanted = wanted;
		}

		Set<Long> possible() {
			fill(0);
			return this.found;
		}

		private void fill(int next) {
			if (this.found.size() > 1 && this.found.stream().anyMatch((value) -> value >= THRESHOLD)) {
				return;
			}
			int columns = this.truth[0].length;
			if (next == this.truth.length * columns) {
				if (agrees("*/*", total(this.truth), total(this.guess))) {
					this.found.add(value(this.guess));
				}
				return;
			}
			int row = next / columns;
			int column = next % columns;
			boolean hidden = this.keptBack.contains(row + "/" + column);
			long least = hidden ? 1 : this.truth[row][column];
			long most = hidden ? MOST : this.truth[row][column];
			for (long value = least; value <= most; value++) {
				this.guess[row][column] = value;
				boolean rowEnds = column == columns - 1;
				boolean columnEnds = row == this.truth.length - 1;
				if ((!rowEnds || agrees(row + "/*", row(this.truth, row), row(this.guess, row))) && (!columnEnds
						|| agrees("*/" + column, column(this.truth, column, row), column(this.guess, column, row)))) {
					fill(next + 1);
				}
			}
			this.guess[row][column] = 0;
		}

		private boolean agrees(String key, long truth, long guess) {
			return this.keptBack.contains(key) || truth == guess;
		}

		private long value(long[][] cells) {
			String[] place = this.wanted.split("/");
			boolean anyRow = place[0].equals("*");
			boolean anyColumn = place[1].equals("*");
			if (anyRow && anyColumn) {
				return total(cells);
			}
			if (anyColumn) {
				return row(cells, Integer.parseInt(place[0]));
			}
			int column = Integer.parseInt(place[1]);
			return anyRow ? column(cells, column, cells.length - 1) : cells[Integer.parseInt(place[0])][column];
		}

		private static long row(long[][] cells, int row) {
			return Arrays.stream(cells[row]).sum();
		}

		private static long column(long[][] cells, int column, int lastRow) {
			return IntStream.rangeClosed(0, lastRow).mapToLong((row) -> cells[row][column]).sum();
		}

		private static long total(long[][] cells) {
			return Arrays.stream(cells).flatMapToLong(Arrays::stream).sum();
		}

	}

}
