package fr.logementdabord.reporting.view.casejourney;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import fr.logementdabord.reporting.messaging.received.housing.HousingEvent;
import fr.logementdabord.reporting.messaging.received.measure.MeasureEvent;
import fr.logementdabord.reporting.messaging.received.referral.ReferralEvent;

/**
 * Reads a received event as a step of the journey.
 */
final class JourneySteps {

	private JourneySteps() {
	}

	static Step of(Recorded where, ReferralEvent event) {
		return switch (event) {
			case ReferralEvent.ReferralSubmitted it -> step(where, StepKind.REFERRAL_SUBMITTED, it.submittedOn(), null,
					it.territory(), details(Detail.HOUSEHOLD, it.householdId(), Detail.REFERRER,
							it.referrerOrganisation(), Detail.REFERRER_TYPE, it.referrerType()));
			case ReferralEvent.ReferralAcknowledged it ->
				step(where, StepKind.REFERRAL_ACKNOWLEDGED, it.acknowledgedOn(), null, it.territory(), details());
			case ReferralEvent.FactFindingCompleted it -> step(where, StepKind.FACT_FINDING_COMPLETED, it.completedOn(),
					null, it.territory(), details(Detail.IML_OUTCOME, it.imlOutcome()));
			case ReferralEvent.OrientationDecided it -> step(where, StepKind.ORIENTATION_DECIDED, it.decidedOn(), null,
					it.territory(), details(Detail.MEASURE_TYPE, it.measureType(), Detail.HOUSING_SOUGHT,
							(it.housing() != null) ? "true" : null));
			case ReferralEvent.ClosureProposed it ->
				step(where, StepKind.CLOSURE_PROPOSED, it.proposedOn(), null, it.territory(), details());
			case ReferralEvent.ReferralWithdrawn it ->
				step(where, StepKind.REFERRAL_WITHDRAWN, it.withdrawnOn(), null, it.territory(), details());
			case ReferralEvent.ReferralClosed it ->
				step(where, StepKind.REFERRAL_CLOSED, it.closedOn(), null, it.territory(), details());
		};
	}

	static Step of(Recorded where, MeasureEvent event) {
		return switch (event) {
			case MeasureEvent.MeasureRequested it -> step(where, StepKind.MEASURE_REQUESTED, it.requestedOn(),
					it.measureId(), it.territory(), details(Detail.MEASURE_TYPE, it.measureType()));
			case MeasureEvent.MeasureAllocated it ->
				step(where, StepKind.MEASURE_ALLOCATED, it.allocatedOn(), it.measureId(), it.territory(),
						details(Detail.MEASURE_TYPE, it.measureType(), Detail.PROVIDER, it.provider()));
			case MeasureEvent.LeadWorkerNamed it ->
				step(where, StepKind.LEAD_WORKER_NAMED, it.namedOn(), it.measureId(), it.territory(), details());
			case MeasureEvent.MeasureStarted it -> step(where, StepKind.MEASURE_STARTED, it.startedOn(), it.measureId(),
					it.territory(), details(Detail.MEASURE_TYPE, it.measureType(), Detail.PROVIDER, it.provider()));
			case MeasureEvent.ReviewRecorded it -> step(where, StepKind.REVIEW_RECORDED, it.heldOn(), it.measureId(),
					it.territory(), details(Detail.REVIEW_KIND, it.kind()));
			case MeasureEvent.MeasureEnded it -> step(where, StepKind.MEASURE_ENDED, it.endedOn(), it.measureId(),
					it.territory(), details(Detail.MEASURE_TYPE, it.measureType(), Detail.PROVIDER, it.provider(),
							Detail.EXIT_REASON, it.exitReason(), Detail.EXIT_DESTINATION, it.exitDestination()));
			case MeasureEvent.MeasureRequestCancelled it -> step(where, StepKind.MEASURE_REQUEST_CANCELLED,
					it.cancelledOn(), it.measureId(), it.territory(), details());
		};
	}

	static Step of(Recorded where, HousingEvent event) {
		return switch (event) {
			case HousingEvent.HousingSearchOpened it ->
				step(where, StepKind.HOUSING_SEARCH_OPENED, it.openedOn(), it.searchId(), it.territory(), details());
			case HousingEvent.HousingSearchClosed it -> step(where, StepKind.HOUSING_SEARCH_CLOSED, it.closedOn(),
					it.searchId(), it.territory(), details(Detail.OUTCOME, it.outcome()));
			case HousingEvent.PlacementProposed it -> step(where, StepKind.PLACEMENT_PROPOSED, it.proposedOn(),
					it.placementId(), it.territory(), details(Detail.ANSWER_DUE_ON, it.answerDueOn()));
			case HousingEvent.LandlordAnswered it -> step(where, StepKind.LANDLORD_ANSWERED, it.answeredOn(),
					it.placementId(), it.territory(), details(Detail.ACCEPTED, it.accepted()));
			case HousingEvent.CommitteeDecided it -> step(where, StepKind.COMMITTEE_DECIDED, it.decidedOn(),
					it.placementId(), it.territory(), details(Detail.OUTCOME, it.outcome(), Detail.RANK, it.rank()));
			case HousingEvent.PlacementDeclined it -> step(where, StepKind.PLACEMENT_DECLINED, it.declinedOn(),
					it.placementId(), it.territory(), details(Detail.DECLINED_BY, it.by()));
			case HousingEvent.PlacementExpired it ->
				step(where, StepKind.PLACEMENT_EXPIRED, it.expiredOn(), it.placementId(), it.territory(), details());
			case HousingEvent.PlacementReleased it ->
				step(where, StepKind.PLACEMENT_RELEASED, where.day(), it.placementId(), it.territory(), details());
			case HousingEvent.LeaseSigned it ->
				step(where, StepKind.LEASE_SIGNED, it.signedOn(), it.placementId(), it.territory(),
						details(Detail.LEASE_KIND, it.kind(), Detail.PLANNED_SLIDE_ON, it.plannedSlideOn()));
			case HousingEvent.HouseholdMovedIn it ->
				step(where, StepKind.HOUSEHOLD_MOVED_IN, it.movedInOn(), it.placementId(), it.territory(), details());
		};
	}

	private static Step step(Recorded where, StepKind kind, LocalDate on, @Nullable String subject,
			@Nullable String territory, Map<Detail, String> details) {
		return new Step(where.eventId(), where.stream(), where.version(), kind, on, where.at(), subject, territory,
				details);
	}

	// Pairs of a detail and its value; a value that the event does not carry is left out.
	private static Map<Detail, String> details(@Nullable Object... pairs) {
		Map<Detail, String> details = new EnumMap<>(Detail.class);
		for (int i = 0; i < pairs.length; i += 2) {
			Object value = pairs[i + 1];
			if (value != null && pairs[i] instanceof Detail detail) {
				details.put(detail, value.toString());
			}
		}
		return details;
	}

}
