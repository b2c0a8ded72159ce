package fr.logementdabord.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class PageTest {

	private static final String MEASURE = "commands/s, 8 clients";

	@TempDir
	private Path folder;

	@Test
	void a_ratio_is_taken_within_each_round() {
		Spread ratio = measured().ratio("commands", MEASURE, "this suite", "a peer");
		assertThat(ratio.least()).isCloseTo(2, within(1e-9));
		assertThat(ratio.median()).isCloseTo(3, within(1e-9));
		assertThat(ratio.most()).isCloseTo(4, within(1e-9));
	}

	@Test
	void the_page_has_medians_ratios_charts_and_what_became_of_the_goals() throws IOException {
		Rows rows = measured();
		List<Goal> goals = List.of(
				new Goal("to a peer", rows.ratio("commands", MEASURE, "this suite", "a peer"), 5, true),
				new Goal("to itself", rows.ratio("commands", MEASURE, "this suite", "this suite"), 1, false));
		new Page(this.folder).write(rows, Map.of("processor", "a fast one"), goals, "abc1234", 0.2);
		String page = Files.readString(this.folder.resolve("README.md"));
		assertThat(page).contains("| this suite | **300** (200–400) | 1 |")
			.contains("| to a peer | ≥ 5.00 | **3.00** (2.00–4.00) | **missed** |")
			.contains("| met |")
			.contains("a fast one")
			.doesNotContain("shared and busy");
		assertThat(this.folder.resolve("commands-commands-s-8-clients.svg")).content().contains("this suite");
		assertThat(this.folder.resolve("history.csv")).content().contains("abc1234;0.2;to a peer;3.000");
	}

	@Test
	void a_busy_machine_is_told() throws IOException {
		new Page(this.folder).write(measured(), Map.of(), List.of(), "abc1234", 17);
		assertThat(this.folder.resolve("README.md")).content().contains("shared and busy").contains("17.0");
	}

	@Test
	void an_invalid_contestant_has_no_numbers_but_its_reason() throws IOException {
		Rows rows = measured();
		rows.invalid("commands", "a peer", "lost: C1-1");
		new Page(this.folder).write(rows, Map.of(), List.of(), "abc1234", 0);
		assertThat(this.folder.resolve("README.md")).content()
			.contains("INVALID: a peer")
			.contains("lost: C1-1")
			.doesNotContain("| a peer |");
		assertThat(rows.ratio("commands", MEASURE, "this suite", "a peer")).isEqualTo(Spread.NOTHING);
	}

	@Test
	void a_run_in_parts_goes_on_from_the_rows_that_are_there() {
		Rows rows = measured();
		rows.invalid("commands", "a peer", "lost: C1-1");
		new Page(this.folder).write(rows, Map.of(), List.of(), "abc1234", 0);
		Rows again = new Rows(new ArrayList<String>()::add);
		new Page(this.folder).readInto(again);
		assertThat(again.all()).isEqualTo(rows.all());
		assertThat(again.faults()).isEqualTo(rows.faults());
	}

	private static Rows measured() {
		Rows rows = new Rows(new ArrayList<String>()::add);
		rows.add("commands", MEASURE, "this suite", 1, 200);
		rows.add("commands", MEASURE, "a peer", 1, 100);
		rows.add("commands", MEASURE, "a peer", 2, 100);
		rows.add("commands", MEASURE, "this suite", 2, 400);
		rows.add("commands", MEASURE, "this suite", 3, 300);
		rows.add("commands", MEASURE, "a peer", 3, 100);
		return rows;
	}

}
