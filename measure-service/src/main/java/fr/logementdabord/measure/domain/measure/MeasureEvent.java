package fr.logementdabord.measure.domain.measure;

import java.time.LocalDate;

/**
 * What has happened to a support measure.
 */
public sealed interface MeasureEvent {

	/**
	 * A measure is awaited for a case.
	 */
	record MeasureRequested(String measureId, String caseId, String territory, String measureType,
			LocalDate requestedOn) implements MeasureEvent {
	}

	/**
	 * An association has the measure, on a place of its agreement.
	 */
	record MeasureAllocated(String agreementId, String provider, LocalDate allocatedOn) implements MeasureEvent {
	}

	/**
	 * One person leads from this day on.
	 */
	record LeadWorkerNamed(String workerId, LocalDate namedOn) implements MeasureEvent {
	}

	/**
	 * The support has begun.
	 */
	record MeasureStarted(LocalDate startedOn) implements MeasureEvent {
	}

	/**
	 * A review was held.
	 */
	record ReviewRecorded(String kind, LocalDate heldOn) implements MeasureEvent {
	}

	/**
	 * The support is over.
	 *
	 * @param because who ended it: the association, or the closing of the file
	 */
	record MeasureEnded(LocalDate endedOn, String exitReason, String exitDestination,
			String because) implements MeasureEvent {
	}

	/**
	 * The measure will not begin.
	 */
	record MeasureRequestCancelled(LocalDate cancelledOn, String because) implements MeasureEvent {
	}

}
