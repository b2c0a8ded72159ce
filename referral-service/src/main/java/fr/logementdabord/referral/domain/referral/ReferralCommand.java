package fr.logementdabord.referral.domain.referral;

import java.time.LocalDate;
import java.util.Set;

import fr.logementdabord.referral.domain.orientation.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked of a referral. The first ten come from people, the others from what
 * the two other services made known.
 */
public sealed interface ReferralCommand {

	String caseId();

	/** A partner sends the referral to the platform of a territory (seed:461-463). */
	record SubmitReferral(String caseId, ReferralFile file) implements ReferralCommand {
	}

	/** The coordinator tells the referrer that it has arrived. */
	record AcknowledgeReferral(String caseId, LocalDate on) implements ReferralCommand {
	}

	/** The coordinator has completed and substantiated the file (seed:466). */
	record CompleteFactFinding(String caseId, FactFinding factFinding) implements ReferralCommand {
	}

	/**
	 * The coordinator decides what is sought for the household (seed:466-468).
	 *
	 * @param rules the rules in force that day; null = none, then nothing is advised
	 * @param overrideMotive why the decision departs from the advice, if it does
	 * @param measureTypes the measures that could be chosen that day
	 */
	record DecideOrientation(String caseId, Orientation orientation, @Nullable RuleSet rules,
			@Nullable String overrideMotive, Set<String> measureTypes) implements ReferralCommand {
	}

	/** The case stops before its end. */
	record WithdrawReferral(String caseId, LocalDate on, String reason) implements ReferralCommand {
	}

	/** The coordinator confirms the closure that was proposed. */
	record CloseReferral(String caseId, LocalDate on, String reason, String destination) implements ReferralCommand {
	}

	/**
	 * The coordinator takes the orientation back to decide another one, after a contest
	 * (seed:466-468). What was asked of the other services is released.
	 */
	record RevokeOrientation(String caseId, LocalDate on, String reason) implements ReferralCommand {
	}

	/**
	 * The coordinator takes up a case that was over.
	 *
	 * @param withinDays how many days after its end this is possible; a local rule
	 */
	record ReopenReferral(String caseId, LocalDate on, String reason, int withinDays) implements ReferralCommand {
	}

	/**
	 * The coordinator or the Department lets only some know of the case, or changes who
	 * they are.
	 */
	record ProtectCase(String caseId, LocalDate on, Protection protection) implements ReferralCommand {
	}

	/** The case is no longer protected. */
	record LiftProtection(String caseId, LocalDate on) implements ReferralCommand {
	}

	/** An association was given the measure: it may now know the household. */
	record ShareWithProvider(String caseId, String measureId, String provider) implements ReferralCommand {
	}

	/**
	 * The association no longer has the measure: it ended, or it was refused or cancelled
	 * before it began.
	 *
	 * @param lastDay last day on which the association may know the household
	 */
	record EndSharing(String caseId, String measureId, LocalDate lastDay) implements ReferralCommand {
	}

	/**
	 * The measure is over, or its request was cancelled: then there is neither reason nor
	 * destination.
	 */
	record NoteMeasureOver(String caseId, String measureId, LocalDate on, @Nullable String reason,
			@Nullable String destination) implements ReferralCommand {
	}

	/** The household moved in. */
	record NoteMoveIn(String caseId, String placementId, LocalDate on) implements ReferralCommand {
	}

	/** The housing search is over, whatever it gave. */
	record NoteHousingSearchOver(String caseId, String searchId, LocalDate on,
			String outcome) implements ReferralCommand {
	}

}
