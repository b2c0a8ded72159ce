package fr.logementdabord.bench.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Everything that was measured. An invalid run takes all the numbers of its subject and
 * round away.
 */
public final class Rows {

	private final List<Row> rows = new ArrayList<>();

	private final Map<String, String> invalid = new LinkedHashMap<>();

	private final Consumer<String> progress;

	/**
	 * No rows yet.
	 * @param progress is told of each row as it comes
	 */
	public Rows(Consumer<String> progress) {
		this.progress = progress;
	}

	/** Adds a value. */
	public void add(String section, String measure, String subject, int round, double value) {
		add(new Row(section, measure, subject, round, value));
	}

	/** Adds a value. */
	public void add(Row row) {
		this.rows.add(row);
		this.progress.accept(row.line());
	}

	/** A subject did something wrong: none of its numbers of this section counts. */
	public void invalid(String section, String subject, String reason) {
		this.invalid.putIfAbsent(section + ";" + subject, reason);
		this.progress.accept("INVALID " + subject + ": " + reason);
	}

	/** What is wrong with a subject of a section; empty when nothing is. */
	public String fault(String section, String subject) {
		return this.invalid.getOrDefault(section + ";" + subject, "");
	}

	/** Reasons by {@code section;subject}. */
	public Map<String, String> faults() {
		return Collections.unmodifiableMap(this.invalid);
	}

	/** All rows, in the order in which they were measured. */
	public List<Row> all() {
		return List.copyOf(this.rows);
	}

	/** The last round of a section so far; 0 when there is none. */
	public int lastRound(String section) {
		return this.rows.stream().filter((row) -> row.section().equals(section)).mapToInt(Row::round).max().orElse(0);
	}

	/** The sections, in their order. */
	public Set<String> sections() {
		Set<String> sections = new LinkedHashSet<>();
		this.rows.forEach((row) -> sections.add(row.section()));
		return sections;
	}

	/** The measures of a section, in their order. */
	public Set<String> measures(String section) {
		Set<String> measures = new LinkedHashSet<>();
		this.rows.stream().filter((row) -> row.section().equals(section)).forEach((row) -> measures.add(row.measure()));
		return measures;
	}

	/** The values of a measure by subject, in the order in which they came. */
	public Map<String, Spread> spreads(String section, String measure) {
		Map<String, List<Double>> values = new LinkedHashMap<>();
		this.rows.stream()
			.filter((row) -> row.section().equals(section) && row.measure().equals(measure))
			.forEach((row) -> values.computeIfAbsent(row.subject(), (subject) -> new ArrayList<>()).add(row.value()));
		Map<String, Spread> spreads = new LinkedHashMap<>();
		values.forEach((subject, all) -> {
			if (fault(section, subject).isEmpty()) {
				spreads.put(subject, Spread.of(all));
			}
		});
		return spreads;
	}

	/**
	 * The ratio of one subject to another, taken in each round both have.
	 * @return nothing measured when they share no round, or one of them is invalid
	 */
	public Spread ratio(String section, String measure, String subject, String other) {
		if (!fault(section, subject).isEmpty() || !fault(section, other).isEmpty()) {
			return Spread.NOTHING;
		}
		Map<Integer, Double> others = byRound(section, measure, other);
		List<Double> ratios = new ArrayList<>();
		byRound(section, measure, subject).forEach((round, value) -> {
			Double beside = others.get(round);
			if (beside != null) {
				ratios.add(value / beside);
			}
		});
		return Spread.of(ratios);
	}

	private Map<Integer, Double> byRound(String section, String measure, String subject) {
		Map<Integer, Double> values = new LinkedHashMap<>();
		this.rows.stream()
			.filter((row) -> row.section().equals(section) && row.measure().equals(measure)
					&& row.subject().equals(subject))
			.forEach((row) -> values.put(row.round(), row.value()));
		return values;
	}

}
