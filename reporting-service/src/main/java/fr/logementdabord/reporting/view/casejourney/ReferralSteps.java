package fr.logementdabord.reporting.view.casejourney;

import fr.logementdabord.reporting.messaging.received.referral.ReferralEvent.CaseProtected;
import fr.logementdabord.reporting.messaging.received.referral.ReferralEvent.ProtectionLifted;
import fr.logementdabord.reporting.messaging.received.referral.ReferralEvent;
import fr.logementdabord.reporting.messaging.received.referral.ReferralEvent.CaseConferenceHeld;
import fr.logementdabord.reporting.messaging.received.referral.ReferralEvent.ClosureProposed;
import fr.logementdabord.reporting.messaging.received.referral.ReferralEvent.FactFindingCompleted;
import fr.logementdabord.reporting.messaging.received.referral.ReferralEvent.OrientationDecided;
import fr.logementdabord.reporting.messaging.received.referral.ReferralEvent.OrientationRevoked;
import fr.logementdabord.reporting.messaging.received.referral.ReferralEvent.ReferralAcknowledged;
import fr.logementdabord.reporting.messaging.received.referral.ReferralEvent.ReferralClosed;
import fr.logementdabord.reporting.messaging.received.referral.ReferralEvent.ReferralReopened;
import fr.logementdabord.reporting.messaging.received.referral.ReferralEvent.ReferralSubmitted;
import fr.logementdabord.reporting.messaging.received.referral.ReferralEvent.ReferralWithdrawn;

/**
 * Reads what referral-service tells as a step of the journey.
 */
final class ReferralSteps {

	private ReferralSteps() {
	}

	static Step of(Recorded where, ReferralEvent event) {
		return switch (event) {
			case ReferralSubmitted it -> submitted(where, it);
			case ReferralAcknowledged it ->
				StepDetails.at(where, it.territory()).step(StepKind.REFERRAL_ACKNOWLEDGED, it.acknowledgedOn());
			case FactFindingCompleted it -> StepDetails.at(where, it.territory())
				.with(Detail.IML_OUTCOME, it.imlOutcome())
				.step(StepKind.FACT_FINDING_COMPLETED, it.completedOn());
			case OrientationDecided it -> StepDetails.at(where, it.territory())
				.with(Detail.MEASURE_TYPE, it.measureType())
				.with(Detail.HOUSING_SOUGHT, (it.housing() != null) ? "true" : null)
				.with(Detail.OTHER_SOLUTION, it.otherSolution())
				.with(Detail.ADVICE_FOLLOWED, it.adviceFollowed())
				.with(Detail.OVERRIDE_MOTIVE, it.overrideMotive())
				.step(StepKind.ORIENTATION_DECIDED, it.decidedOn());
			case OrientationRevoked it -> StepDetails.at(where, it.territory())
				.with(Detail.REASON, it.reason())
				.step(StepKind.ORIENTATION_REVOKED, it.revokedOn());
			case CaseConferenceHeld it -> StepDetails.at(where, it.territory())
				.with(Detail.TOOK_PART, it.householdTookPart())
				.with(Detail.REASON, it.householdAbsence())
				.with(Detail.ORGANISATIONS, it.organisations())
				.step(StepKind.CASE_CONFERENCE_HELD, it.heldOn(), it.conferenceId());
			case ClosureProposed it ->
				StepDetails.at(where, it.territory()).step(StepKind.CLOSURE_PROPOSED, it.proposedOn());
			case ReferralWithdrawn it -> StepDetails.at(where, it.territory())
				.with(Detail.EXIT_REASON, it.reason())
				.step(StepKind.REFERRAL_WITHDRAWN, it.withdrawnOn());
			case ReferralClosed it -> StepDetails.at(where, it.territory())
				.with(Detail.EXIT_REASON, it.reason())
				.with(Detail.EXIT_DESTINATION, it.destination())
				.step(StepKind.REFERRAL_CLOSED, it.closedOn());
			case CaseProtected it -> StepDetails.at(where, it.territory())
				.with(Detail.CLEARED, it.cleared())
				.step(StepKind.CASE_PROTECTED, it.protectedOn());
			case ProtectionLifted it ->
				StepDetails.at(where, it.territory()).step(StepKind.PROTECTION_LIFTED, it.liftedOn());
			case ReferralReopened it -> StepDetails.at(where, it.territory())
				.with(Detail.REASON, it.reason())
				.with(Detail.RESUMED_IN, it.status())
				.step(StepKind.REFERRAL_REOPENED, it.reopenedOn());
		};
	}

	private static Step submitted(Recorded where, ReferralSubmitted it) {
		return StepDetails.at(where, it.territory())
			.with(Detail.HOUSEHOLD, it.householdId())
			.with(Detail.REFERRER, it.referrerOrganisation())
			.with(Detail.REFERRER_TYPE, it.referrerType())
			.with(Detail.COMPOSITION, it.composition())
			.with(Detail.DERIVED_COMPOSITION, it.derivedComposition())
			.with(Detail.BIRTH_YEARS, it.birthYears())
			.with(Detail.HOUSING_SITUATION, it.housingSituation())
			.with(Detail.MOTIVE, it.motive())
			.with(Detail.URGENCY, it.urgency())
			.with(Detail.NOT_COVERED_EPCI, it.notCoveredEpci())
			.with(Detail.CLEARED, it.cleared())
			.step(StepKind.REFERRAL_SUBMITTED, it.submittedOn());
	}

}
