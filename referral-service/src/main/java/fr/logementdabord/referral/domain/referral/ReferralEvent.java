package fr.logementdabord.referral.domain.referral;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * The life of a referral, to be read as a story. These are the stored facts; what the
 * other services hear of them is in {@code messaging.published}.
 */
public sealed interface ReferralEvent {

	String caseId();

	record ReferralSubmitted(String caseId, ReferralFile file) implements ReferralEvent {
	}

	record ReferralAcknowledged(String caseId, LocalDate acknowledgedOn) implements ReferralEvent {
	}

	record FactFindingCompleted(String caseId, FactFinding factFinding) implements ReferralEvent {
	}

	record OrientationDecided(String caseId, Orientation orientation) implements ReferralEvent {
	}

	/** An association joins the few who may know the household. Stays internal. */
	record ProviderJoined(String caseId, String measureId, String provider) implements ReferralEvent {
	}

	/** An association leaves those who may know the household. Stays internal. */
	record ProviderLeft(String caseId, String measureId, String provider, LocalDate lastDay) implements ReferralEvent {
	}

	/** Stays internal: measure-service has already told everybody. */
	record MeasureOverNoted(String caseId, String measureId, LocalDate overOn, @Nullable String reason,
			@Nullable String destination) implements ReferralEvent {
	}

	/** Stays internal: housing-capture-service has already told everybody. */
	record MoveInNoted(String caseId, String placementId, LocalDate movedInOn) implements ReferralEvent {
	}

	/** Stays internal: housing-capture-service has already told everybody. */
	record HousingSearchOverNoted(String caseId, String searchId, LocalDate overOn,
			String outcome) implements ReferralEvent {
	}

	/** Nothing is awaited any more: the coordinator may close. */
	record ClosureProposed(String caseId, LocalDate proposedOn) implements ReferralEvent {
	}

	record ReferralWithdrawn(String caseId, LocalDate withdrawnOn, String reason) implements ReferralEvent {
	}

	record ReferralClosed(String caseId, LocalDate closedOn, String reason,
			String destination) implements ReferralEvent {
	}

	/** The orientation is taken back; another one is to be decided. */
	record OrientationRevoked(String caseId, LocalDate revokedOn, String reason) implements ReferralEvent {
	}

	/**
	 * From now on the case exists only for those who are cleared; also a change of them.
	 */
	record CaseProtected(String caseId, LocalDate protectedOn, Protection protection) implements ReferralEvent {
	}

	/** Ordinary rights are enough again. */
	record ProtectionLifted(String caseId, LocalDate liftedOn) implements ReferralEvent {
	}

	/** A case that was over is taken up again, where it can go on from. */
	record ReferralReopened(String caseId, LocalDate reopenedOn, String reason) implements ReferralEvent {
	}

}
