package fr.logementdabord.reporting.messaging.received.measure;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

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
		.read("measure-waitlisted", MeasureWaitlisted.class)
		.read("allocation-refused", AllocationRefused.class)
		.read("place-taken", PlaceTaken.class)
		.read("term-agreed", TermAgreed.class)
		.read("measure-suspended", MeasureSuspended.class)
		.read("measure-resumed", MeasureResumed.class)
		.read("end-deferred", EndDeferred.class)
		.read("end-no-longer-deferred", EndNoLongerDeferred.class)
		.read("measure-type-changed", MeasureTypeChanged.class)
		.read("obstacle-recorded", ObstacleRecorded.class)
		.read("obstacle-lifted", ObstacleLifted.class)
		.read("maintained-in-housing-read", MaintainedInHousingRead.class)
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
	record MeasureRequestCancelled(String measureId, String caseId, String territory, LocalDate cancelledOn,
			String because) implements MeasureEvent {
	}

	/**
	 * It joined the waiting list; refusals do not change its seniority.
	 */
	record MeasureWaitlisted(String measureId, String caseId, String territory, String measureType,
			LocalDate referredOn, LocalDate listedOn) implements MeasureEvent {
	}

	/**
	 * The association or the household said no before the start: it waits again.
	 */
	record AllocationRefused(String measureId, String caseId, String territory, String measureType, String provider,
			String by, String motive, LocalDate refusedOn) implements MeasureEvent {
	}

	/**
	 * A place of an agreement was taken: who granted it, why, and from which position.
	 * Said by the agreement, not by the measure.
	 */
	record PlaceTaken(String agreementId, String measureId, String caseId, String territory, String measureType,
			String provider, LocalDate takenOn, @Nullable String grantedByEmployeeOf, @Nullable String grantMotive,
			@Nullable Integer waitingPosition) implements MeasureEvent {
	}

	/**
	 * A term begins; it replaces every review that earlier terms announced.
	 */
	record TermAgreed(String measureId, String caseId, String territory, Integer number, LocalDate from,
			LocalDate until, List<ReviewDue> reviewsDue) implements MeasureEvent {
	}

	/**
	 * A review and the day it is due.
	 */
	record ReviewDue(String kind, LocalDate dueOn) {
	}

	/**
	 * The support is interrupted.
	 */
	record MeasureSuspended(String measureId, String caseId, String territory,
			LocalDate suspendedOn) implements MeasureEvent {
	}

	/**
	 * The support goes on.
	 */
	record MeasureResumed(String measureId, String caseId, String territory,
			LocalDate resumedOn) implements MeasureEvent {
	}

	/**
	 * The end waits for a place or a dwelling.
	 */
	record EndDeferred(String measureId, String caseId, String territory, LocalDate deferredOn,
			String because) implements MeasureEvent {
	}

	/**
	 * The end waits no longer.
	 */
	record EndNoLongerDeferred(String measureId, String caseId, String territory,
			LocalDate liftedOn) implements MeasureEvent {
	}

	/**
	 * The measure goes on as another type.
	 */
	record MeasureTypeChanged(String measureId, String caseId, String territory, String measureType, String provider,
			LocalDate changedOn, String previousType) implements MeasureEvent {
	}

	/**
	 * Something stands in the way; disability does not travel.
	 */
	record ObstacleRecorded(String measureId, String caseId, String territory, String obstacleId, String obstacle,
			LocalDate recordedOn) implements MeasureEvent {
	}

	/**
	 * It stands in the way no longer.
	 */
	record ObstacleLifted(String measureId, String caseId, String territory, String obstacleId, String obstacle,
			LocalDate liftedOn) implements MeasureEvent {
	}

	/**
	 * Whether the household still lives there 6, 12 or 24 months after it entered.
	 */
	record MaintainedInHousingRead(String measureId, String caseId, String territory, Integer months, String answer,
			LocalDate countedFrom, LocalDate readOn) implements MeasureEvent {
	}

}
