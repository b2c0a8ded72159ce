package fr.logementdabord.measure.domain.intervention;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What has happened in an intervention.
 */
public sealed interface InterventionEvent {

	/** A visit (VEJ). */
	record VisitRecorded(String interventionId, String provider, String territory, @Nullable String caseId,
			LocalDate judgedOn, LocalDate visitedOn, String contact) implements InterventionEvent {
	}

	/**
	 * The mobile team steps in (PEX).
	 *
	 * @param rule version of the rule that allowed it
	 */
	record TeamInterventionOpened(String interventionId, String provider, String territory, @Nullable String caseId,
			LocalDate requestedOn, long debtCents, String rule) implements InterventionEvent {
	}

	/** What was seen of the household later. */
	record StatusObserved(String status, LocalDate observedOn) implements InterventionEvent {
	}

}
