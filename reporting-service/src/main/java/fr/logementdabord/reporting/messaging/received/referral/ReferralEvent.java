package fr.logementdabord.reporting.messaging.received.referral;

import java.time.LocalDate;

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
		.build();

	/**
	 * The case the event is about.
	 */
	String caseId();

	/**
	 * A referrer sent a saisine; without a territory, the commune is not covered.
	 */
	record ReferralSubmitted(String caseId, @Nullable String householdId, @Nullable String territory,
			String referrerOrganisation, @Nullable String referrerType,
			LocalDate submittedOn) implements ReferralEvent {
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
			@Nullable HousingSought housing) implements ReferralEvent {
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
	record ReferralWithdrawn(String caseId, @Nullable String territory,
			LocalDate withdrawnOn) implements ReferralEvent {
	}

	/**
	 * The coordinator closed the file.
	 */
	record ReferralClosed(String caseId, String territory, LocalDate closedOn) implements ReferralEvent {
	}

}
