package fr.logementdabord.reporting.messaging.received.referral;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import fr.logementdabord.reporting.messaging.received.AllowList;

/**
 * What referral-service tells about a case.
 */
public sealed interface ReferralEvent {

	/**
	 * The types read here.
	 */
	AllowList<ReferralEvent> READ = AllowList.of("referral", ReferralEvent.class)
		.read("referral-submitted", ReferralSubmitted.class)
		.read("referral-acknowledged", ReferralAcknowledged.class)
		.read("fact-finding-completed", FactFindingCompleted.class)
		.read("orientation-decided", OrientationDecided.class)
		.read("closure-proposed", ClosureProposed.class)
		.read("referral-withdrawn", ReferralWithdrawn.class)
		.read("referral-closed", ReferralClosed.class)
		.read("orientation-revoked", OrientationRevoked.class)
		.read("referral-reopened", ReferralReopened.class)
		.read("case-protected", CaseProtected.class)
		.read("protection-lifted", ProtectionLifted.class)
		.read("case-conference-held", CaseConferenceHeld.class)
		.build();

	/**
	 * The case the event is about.
	 */
	String caseId();

	/**
	 * A referrer sent a saisine; without a territory, the commune is not covered.
	 */
	record ReferralSubmitted(String caseId, @Nullable String householdId, @Nullable String territory,
			String referrerOrganisation, @Nullable String referrerType, LocalDate submittedOn, String composition,
			@Nullable String derivedComposition, List<Integer> birthYears, String housingSituation, String motive,
			@Nullable String urgency, @Nullable String notCoveredEpci,
			@Nullable List<String> cleared) implements ReferralEvent {
	}

	/**
	 * The coordinator told the referrer that the saisine is in hand.
	 */
	record ReferralAcknowledged(String caseId, String territory, LocalDate acknowledgedOn) implements ReferralEvent {
	}

	/**
	 * The file is complete and substantiated.
	 */
	record FactFindingCompleted(String caseId, String territory, LocalDate completedOn,
			@Nullable String imlOutcome) implements ReferralEvent {
	}

	/**
	 * The coordinator decided: a measure, a dwelling, both or neither.
	 */
	record OrientationDecided(String caseId, String territory, LocalDate decidedOn, @Nullable String measureType,
			@Nullable HousingSought housing, @Nullable String otherSolution, @Nullable Boolean adviceFollowed,
			@Nullable String overrideMotive) implements ReferralEvent {
	}

	/**
	 * That a dwelling is sought; what kind of dwelling is not ours to know.
	 */
	record HousingSought() {
	}

	/**
	 * Every awaited branch is over: the coordinator is asked to confirm.
	 */
	record ClosureProposed(String caseId, String territory, LocalDate proposedOn) implements ReferralEvent {
	}

	/**
	 * The household or the referrer gave up.
	 */
	record ReferralWithdrawn(String caseId, @Nullable String territory, LocalDate withdrawnOn,
			String reason) implements ReferralEvent {
	}

	/**
	 * The coordinator closed the file.
	 */
	record ReferralClosed(String caseId, String territory, LocalDate closedOn, String reason,
			String destination) implements ReferralEvent {
	}

	/**
	 * The coordinator took the orientation back; another one follows.
	 */
	record OrientationRevoked(String caseId, String territory, LocalDate revokedOn,
			String reason) implements ReferralEvent {
	}

	/**
	 * A case that was over is taken up again, in an earlier status.
	 */
	record ReferralReopened(String caseId, @Nullable String territory, LocalDate reopenedOn, String reason,
			String status) implements ReferralEvent {
	}

	/**
	 * The case exists only for those who bear one of these marks; the last word counts.
	 */
	record CaseProtected(String caseId, @Nullable String territory, LocalDate protectedOn,
			List<String> cleared) implements ReferralEvent {
	}

	/**
	 * The case is no longer protected.
	 */
	record ProtectionLifted(String caseId, @Nullable String territory, LocalDate liftedOn) implements ReferralEvent {
	}

	/**
	 * A case conference took place, with the household or without.
	 */
	record CaseConferenceHeld(String conferenceId, String caseId, String territory, LocalDate heldOn,
			Boolean householdTookPart, @Nullable String householdAbsence,
			Integer organisations) implements ReferralEvent {
	}

}
