package fr.logementdabord.reporting.view.casejourney;

import fr.logementdabord.reporting.messaging.received.measure.MeasureEvent;
import fr.logementdabord.reporting.messaging.received.measure.MeasureEvent.AllocationRefused;
import fr.logementdabord.reporting.messaging.received.measure.MeasureEvent.EndDeferred;
import fr.logementdabord.reporting.messaging.received.measure.MeasureEvent.EndNoLongerDeferred;
import fr.logementdabord.reporting.messaging.received.measure.MeasureEvent.LeadWorkerNamed;
import fr.logementdabord.reporting.messaging.received.measure.MeasureEvent.MaintainedInHousingRead;
import fr.logementdabord.reporting.messaging.received.measure.MeasureEvent.MeasureAllocated;
import fr.logementdabord.reporting.messaging.received.measure.MeasureEvent.MeasureEnded;
import fr.logementdabord.reporting.messaging.received.measure.MeasureEvent.MeasureRequestCancelled;
import fr.logementdabord.reporting.messaging.received.measure.MeasureEvent.MeasureRequested;
import fr.logementdabord.reporting.messaging.received.measure.MeasureEvent.MeasureResumed;
import fr.logementdabord.reporting.messaging.received.measure.MeasureEvent.MeasureStarted;
import fr.logementdabord.reporting.messaging.received.measure.MeasureEvent.MeasureSuspended;
import fr.logementdabord.reporting.messaging.received.measure.MeasureEvent.MeasureTypeChanged;
import fr.logementdabord.reporting.messaging.received.measure.MeasureEvent.MeasureWaitlisted;
import fr.logementdabord.reporting.messaging.received.measure.MeasureEvent.ObstacleLifted;
import fr.logementdabord.reporting.messaging.received.measure.MeasureEvent.ObstacleRecorded;
import fr.logementdabord.reporting.messaging.received.measure.MeasureEvent.PlaceTaken;
import fr.logementdabord.reporting.messaging.received.measure.MeasureEvent.ReviewRecorded;
import fr.logementdabord.reporting.messaging.received.measure.MeasureEvent.TermAgreed;

/**
 * Reads what measure-service tells as a step of the journey.
 */
final class MeasureSteps {

	private MeasureSteps() {
	}

	static Step of(Recorded where, MeasureEvent event) {
		StepDetails details = StepDetails.at(where, event.territory());
		String measure = event.measureId();
		return switch (event) {
			case MeasureRequested it -> details.with(Detail.MEASURE_TYPE, it.measureType())
				.step(StepKind.MEASURE_REQUESTED, it.requestedOn(), measure);
			case MeasureWaitlisted it -> details.with(Detail.MEASURE_TYPE, it.measureType())
				.with(Detail.REFERRED_ON, it.referredOn())
				.step(StepKind.MEASURE_WAITLISTED, it.listedOn(), measure);
			case MeasureAllocated it -> details.with(Detail.MEASURE_TYPE, it.measureType())
				.with(Detail.PROVIDER, it.provider())
				.step(StepKind.MEASURE_ALLOCATED, it.allocatedOn(), measure);
			case AllocationRefused it -> details.with(Detail.MEASURE_TYPE, it.measureType())
				.with(Detail.PROVIDER, it.provider())
				.with(Detail.DECLINED_BY, it.by())
				.with(Detail.MOTIVE, it.motive())
				.step(StepKind.ALLOCATION_REFUSED, it.refusedOn(), measure);
			case PlaceTaken it -> details.with(Detail.MEASURE_TYPE, it.measureType())
				.with(Detail.PROVIDER, it.provider())
				.with(Detail.AGREEMENT, it.agreementId())
				.with(Detail.GRANTED_BY_EMPLOYEE_OF, it.grantedByEmployeeOf())
				.with(Detail.GRANT_MOTIVE, it.grantMotive())
				.with(Detail.WAITING_POSITION, it.waitingPosition())
				.step(StepKind.PLACE_TAKEN, it.takenOn(), measure);
			case LeadWorkerNamed it -> details.step(StepKind.LEAD_WORKER_NAMED, it.namedOn(), measure);
			case MeasureStarted it -> details.with(Detail.MEASURE_TYPE, it.measureType())
				.with(Detail.PROVIDER, it.provider())
				.step(StepKind.MEASURE_STARTED, it.startedOn(), measure);
			case TermAgreed it -> details.with(Detail.TERM, it.number())
				.with(Detail.UNTIL, it.until())
				.with(Detail.REVIEWS_DUE,
						it.reviewsDue().stream().map((due) -> due.kind() + "@" + due.dueOn()).toList())
				.step(StepKind.TERM_AGREED, it.from(), measure);
			case ReviewRecorded it ->
				details.with(Detail.REVIEW_KIND, it.kind()).step(StepKind.REVIEW_RECORDED, it.heldOn(), measure);
			case MeasureSuspended it -> details.step(StepKind.MEASURE_SUSPENDED, it.suspendedOn(), measure);
			case MeasureResumed it -> details.step(StepKind.MEASURE_RESUMED, it.resumedOn(), measure);
			case EndDeferred it ->
				details.with(Detail.REASON, it.because()).step(StepKind.END_DEFERRED, it.deferredOn(), measure);
			case EndNoLongerDeferred it -> details.step(StepKind.END_NO_LONGER_DEFERRED, it.liftedOn(), measure);
			case MeasureTypeChanged it -> details.with(Detail.MEASURE_TYPE, it.measureType())
				.with(Detail.PROVIDER, it.provider())
				.with(Detail.PREVIOUS_TYPE, it.previousType())
				.step(StepKind.MEASURE_TYPE_CHANGED, it.changedOn(), measure);
			case ObstacleRecorded it -> details.with(Detail.OBSTACLE, it.obstacle())
				.with(Detail.OBSTACLE_ID, it.obstacleId())
				.step(StepKind.OBSTACLE_RECORDED, it.recordedOn(), measure);
			case ObstacleLifted it -> details.with(Detail.OBSTACLE, it.obstacle())
				.with(Detail.OBSTACLE_ID, it.obstacleId())
				.step(StepKind.OBSTACLE_LIFTED, it.liftedOn(), measure);
			case MeasureEnded it -> details.with(Detail.MEASURE_TYPE, it.measureType())
				.with(Detail.PROVIDER, it.provider())
				.with(Detail.EXIT_REASON, it.exitReason())
				.with(Detail.EXIT_DESTINATION, it.exitDestination())
				.step(StepKind.MEASURE_ENDED, it.endedOn(), measure);
			case MeasureRequestCancelled it -> details.with(Detail.REASON, it.because())
				.step(StepKind.MEASURE_REQUEST_CANCELLED, it.cancelledOn(), measure);
			case MaintainedInHousingRead it -> details.with(Detail.MONTHS, it.months())
				.with(Detail.MAINTAINED, it.answer())
				.with(Detail.COUNTED_FROM, it.countedFrom())
				.step(StepKind.MAINTAINED_IN_HOUSING_READ, it.readOn(), measure);
		};
	}

}
