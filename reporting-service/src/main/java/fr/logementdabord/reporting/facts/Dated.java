package fr.logementdabord.reporting.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import fr.logementdabord.reporting.view.casejourney.Step;
import org.jspecify.annotations.Nullable;

/**
 * A day something happened, and the moment it was recorded.
 *
 * @param on the business date, Europe/Paris
 * @param recordedAt when its owner recorded it
 */
public record Dated(LocalDate on, Instant recordedAt) {

	static @Nullable Dated of(@Nullable Step step) {
		return (step != null) ? new Dated(step.on(), step.recordedAt()) : null;
	}

	/**
	 * The days from an earlier day to this one; negative when it came before.
	 */
	public long daysSince(Dated earlier) {
		return ChronoUnit.DAYS.between(earlier.on(), this.on);
	}

}
