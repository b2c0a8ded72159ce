package fr.logementdabord.reporting.messaging.received.measure;

import java.time.LocalDate;

import fr.logementdabord.reporting.messaging.received.AllowList;

/**
 * What measure-service tells about the support measure of a case. Agreements and their
 * places, grants and interventions are read apart: they are not, or not only, a case's.
 */
public sealed interface MeasureEvent {

	/**
	 * The types read here.
	 */
	AllowList<MeasureEvent> READ = AllowList.of("measure", MeasureEvent.class)
		.read("measure-requested", MeasureRequested.class)
		.read("measure-allocated", MeasureAllocated.class)
		.read("lead-worker-named", LeadWorkerNamed.class)
		.read("measure-started", MeasureStarted.class)
		.read("review-recorded", ReviewRecorded.class)
		.read("measure-ended", MeasureEnded.class)
		.read("measure-request-cancelled", MeasureRequestCancelled.class)
		.build();

	/**
	 * The case the event is about.
	 */
	String caseId();

	/**
	 * The measure of that case.
	 */
	String measureId();

	/**
	 * The territory that pays for it.
	 */
	String territory();

	/**
	 * The orientation asked for a measure: it waits for a place.
	 */
	record MeasureRequested(String measureId, String caseId, String territory, String measureType,
			LocalDate requestedOn) implements MeasureEvent {
	}

	/**
	 * An association with a free place received it.
	 */
	record MeasureAllocated(String measureId, String caseId, String territory, String measureType, String provider,
			LocalDate allocatedOn) implements MeasureEvent {
	}

	/**
	 * One person of the association leads the path.
	 */
	record LeadWorkerNamed(String measureId, String caseId, String territory,
			LocalDate namedOn) implements MeasureEvent {
	}

	/**
	 * The support began.
	 */
	record MeasureStarted(String measureId, String caseId, String territory, String measureType, String provider,
			LocalDate startedOn) implements MeasureEvent {
	}

	/**
	 * A bilan was held.
	 */
	record ReviewRecorded(String measureId, String caseId, String territory, String kind,
			LocalDate heldOn) implements MeasureEvent {
	}

	/**
	 * The support is over.
	 */
	record MeasureEnded(String measureId, String caseId, String territory, String measureType, String provider,
			LocalDate endedOn, String exitReason, String exitDestination) implements MeasureEvent {
	}

	/**
	 * The measure is no longer asked for.
	 */
	record MeasureRequestCancelled(String measureId, String caseId, String territory,
			LocalDate cancelledOn) implements MeasureEvent {
	}

}
