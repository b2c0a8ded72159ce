package fr.logementdabord.reporting.activity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import fr.logementdabord.reporting.figure.Breakdown;
import fr.logementdabord.reporting.figure.Figure;
import fr.logementdabord.reporting.figure.FigureDefinition;
import fr.logementdabord.reporting.figure.FigureRow;
import fr.logementdabord.reporting.figure.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A figure over the same period as it was known at two moments, and every row that makes
 * the difference.
 *
 * @param figure its key in the catalogue
 * @param label its French title
 * @param unit what one row is
 * @param before its value then
 * @param after its value now
 * @param rows the rows that differ, by case
 */
public record FigureChange(String figure, String label, Unit unit, @Nullable Long before, @Nullable Long after,
		List<RowChange> rows) {

	public FigureChange {
		rows = List.copyOf(rows);
	}

	/** How a row differs. */
	public enum Kind {

		/** It counts only at the later moment. */
		ADDED,
		/** It counted only at the earlier one. */
		REMOVED,
		/** It counts at both, under another code, day or amount. */
		CHANGED

	}

	/**
	 * A row that differs.
	 *
	 * @param subject what is counted
	 * @param caseId the case it belongs to, null for what has none
	 * @param before as it counted, null where it did not
	 * @param after as it counts, null where it does not
	 */
	public record RowChange(String subject, @Nullable String caseId, @Nullable FigureRow before,
			@Nullable FigureRow after) {

		/** How it differs. */
		public Kind kind() {
			return (this.before == null) ? Kind.ADDED : (this.after == null) ? Kind.REMOVED : Kind.CHANGED;
		}

		/** The codes by which it counts differently. */
		public List<Breakdown> codes() {
			FigureRow was = this.before;
			FigureRow is = this.after;
			if (was == null || is == null) {
				return List.of();
			}
			return Arrays.stream(Breakdown.values())
				.filter((breakdown) -> !was.codes(breakdown).equals(is.codes(breakdown)))
				.toList();
		}

	}

	/**
	 * Compares the same figure at two moments.
	 */
	public static FigureChange between(Figure before, Figure after) {
		Map<String, FigureRow> was = bySubject(before);
		Map<String, FigureRow> is = bySubject(after);
		List<RowChange> changes = new ArrayList<>();
		was.forEach((subject, row) -> {
			FigureRow now = is.get(subject);
			if (!row.equals(now)) {
				changes.add(new RowChange(subject, row.caseId(), row, now));
			}
		});
		is.forEach((subject, row) -> {
			if (!was.containsKey(subject)) {
				changes.add(new RowChange(subject, row.caseId(), null, row));
			}
		});
		changes.sort(Comparator.comparing((RowChange change) -> Objects.requireNonNullElse(change.caseId(), ""))
			.thenComparing(RowChange::subject));
		FigureDefinition definition = after.definition();
		return new FigureChange(definition.key(), definition.label(), definition.unit(), before.value(), after.value(),
				changes);
	}

	/** Whether nothing differs. */
	public boolean none() {
		return this.rows.isEmpty();
	}

	private static Map<String, FigureRow> bySubject(Figure figure) {
		Map<String, FigureRow> rows = new LinkedHashMap<>();
		figure.rows().forEach((row) -> rows.put(row.subject(), row));
		return rows;
	}

}
