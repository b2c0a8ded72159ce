package fr.logementdabord.bench.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The report: a page, its charts, the raw rows and the history. Nothing in it is written
 * by hand.
 */
public final class Page {

	private static final String RAW = "raw.csv";

	private static final String FAULTS = "invalid.csv";

	private static final String HISTORY = "history.csv";

	private static final double BUSY = 1.5;

	private final Path folder;

	public Page(Path folder) {
		this.folder = folder;
	}

	/** Takes over what an earlier part of the same run left. */
	public void readInto(Rows rows) {
		lines(RAW).stream().skip(1).map(Row::of).forEach(rows::add);
		for (String line : lines(FAULTS)) {
			String[] cells = line.split(";", 3);
			rows.invalid(cells[0], cells[1], cells[2]);
		}
	}

	/**
	 * Writes everything.
	 * @param facts what the machine is
	 * @param goals what was promised
	 * @param commit of the sources
	 * @param load average of the machine over the run
	 */
	public void write(Rows rows, Map<String, String> facts, List<Goal> goals, String commit, double load) {
		try {
			Files.createDirectories(this.folder);
			StringBuilder raw = new StringBuilder(Row.HEADER).append('\n');
			rows.all().forEach((row) -> raw.append(row.line()).append('\n'));
			put(RAW, raw.toString());
			StringBuilder faults = new StringBuilder();
			rows.faults().forEach((who, why) -> faults.append(who).append(';').append(why).append('\n'));
			put(FAULTS, faults.toString());
			put("README.md", page(rows, facts, goals, commit, load));
			history(goals, commit, load);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String page(Rows rows, Map<String, String> facts, List<Goal> goals, String commit, double load)
			throws IOException {
		StringBuilder page = new StringBuilder();
		page.append("# Measured\n\nWritten by `infra/bench/run` on %s from commit %s; the rows are in [%s](%s).%n"
			.formatted(Instant.now().truncatedTo(ChronoUnit.MINUTES), commit, RAW, RAW));
		page.append("Bold is the median, the range is in brackets; a ratio is taken within each repetition.\n");
		if (load > BUSY) {
			page.append(
					"""

							> **The machine was shared and busy** (load average %.1f when this run ended): read the ratios, not the
							> numbers, and the ratios as an order of magnitude: so short a run on so busy a machine also ends before
							> the programs are warm. `infra/bench/run --full` on a quiet machine is the measurement.
							"""
						.formatted(load)
						.indent(0));
		}
		page.append("\n| machine | |\n|---|---|\n");
		facts.forEach((name, value) -> page.append("| %s | %s |%n".formatted(name, value)));
		page.append("\n## Goals\n\n| ratio | goal | measured | |\n|---|---|---|---|\n");
		goals.forEach((goal) -> page.append(goal.row()));
		for (String section : rows.sections()) {
			section(page, rows, section);
		}
		return page.toString();
	}

	private void section(StringBuilder page, Rows rows, String section) throws IOException {
		page.append("\n## %s%n".formatted(Character.toUpperCase(section.charAt(0)) + section.substring(1)));
		rows.faults().forEach((who, why) -> {
			if (who.startsWith(section + ";")) {
				page.append("%n**INVALID: %s** – %s. It has no numbers.%n"
					.formatted(who.substring(section.length() + 1), why));
			}
		});
		for (String measure : rows.measures(section)) {
			Map<String, Spread> spreads = rows.spreads(section, measure);
			if (spreads.isEmpty()) {
				continue;
			}
			String first = spreads.keySet().iterator().next();
			page.append("\n### %s%n%n".formatted(measure));
			if (spreads.size() > 1) {
				String file = (section + "-" + measure).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + ".svg";
				put(file, BarChart.of(measure, spreads));
				page.append(
						"![%s](%s)%n%n| | median (range) | to %s |%n|---|---|---|%n".formatted(measure, file, first));
				spreads.forEach((subject, spread) -> page.append("| %s | %s | %s |%n".formatted(subject, spread.text(),
						subject.equals(first) ? "1" : rows.ratio(section, measure, subject, first).text())));
			}
			else {
				page.append("%s: %s%n".formatted(first, spreads.get(first).text()));
			}
		}
	}

	private void history(List<Goal> goals, String commit, double load) throws IOException {
		Path file = this.folder.resolve(HISTORY);
		StringBuilder lines = new StringBuilder();
		if (!Files.exists(file)) {
			lines.append("when;commit;load;ratio;median;least;most\n");
		}
		for (Goal goal : goals) {
			if (goal.reached().count() > 0) {
				lines.append(String.format(Locale.ROOT, "%s;%s;%.1f;%s;%.3f;%.3f;%.3f%n",
						Instant.now().truncatedTo(ChronoUnit.MINUTES), commit, load, goal.text(),
						goal.reached().median(), goal.reached().least(), goal.reached().most()));
			}
		}
		Files.writeString(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
	}

	private List<String> lines(String name) {
		try {
			Path file = this.folder.resolve(name);
			return Files.exists(file) ? Files.readAllLines(file) : List.of();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void put(String name, String content) throws IOException {
		Files.write(this.folder.resolve(name), content.getBytes(StandardCharsets.UTF_8));
	}

}
