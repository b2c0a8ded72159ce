package fr.logementdabord.reporting.view.casejourney;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One thing that happened. The day it happened and the moment it was recorded are kept
 * apart: people enter things late, and a report may have been frozen in between.
 *
 * @param eventId id of the event, the same at each delivery
 * @param stream the stream that says it
 * @param version its place in that stream
 * @param kind what happened
 * @param on the business date
 * @param recordedAt when the owner recorded it
 * @param subject the measure, search or placement concerned
 * @param territory the territory the event names
 * @param details what else is known
 */
public record Step(String eventId, String stream, long version, StepKind kind, LocalDate on, Instant recordedAt,
		@Nullable String subject, @Nullable String territory, Map<Detail, String> details) {

	/** The order in which its owner decided, which is what a status follows. */
	public static final Comparator<Step> DECIDED = Comparator.comparing(Step::stream).thenComparingLong(Step::version);

	/**
	 * The order of a timeline, total and independent of arrival: business date, recording
	 * time, then event id, whose version counts as a number (10 after 9).
	 */
	public static final Comparator<Step> ORDER = Comparator.comparing(Step::on)
		.thenComparing(Step::recordedAt)
		.thenComparing(DECIDED);

	public Step {
		Map<Detail, String> known = new EnumMap<>(Detail.class);
		known.putAll(details);
		details = Collections.unmodifiableMap(known);
	}

	/**
	 * The same without its details: some of them, like the agreement that paid, tell the
	 * type of a measure.
	 */
	public Step withoutDetails() {
		return new Step(this.eventId, this.stream, this.version, this.kind, this.on, this.recordedAt, this.subject,
				this.territory, Map.of());
	}

	/**
	 * A detail, or null when the event does not say.
	 */
	public @Nullable String detail(Detail detail) {
		return this.details.get(detail);
	}

	/**
	 * A detail that is a day.
	 */
	public @Nullable LocalDate day(Detail detail) {
		String value = detail(detail);
		return (value == null) ? null : LocalDate.parse(value);
	}

}
