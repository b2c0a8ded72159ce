package fr.logementdabord.referral.domain.referral;

import java.time.LocalDate;

import fr.logementdabord.decider.Decision;
import fr.logementdabord.referral.domain.referral.Referral.Closed;
import fr.logementdabord.referral.domain.referral.Referral.Known;
import fr.logementdabord.referral.domain.referral.Referral.Oriented;
import fr.logementdabord.referral.domain.referral.Referral.Over;
import fr.logementdabord.referral.domain.referral.Referral.ReadyToClose;
import fr.logementdabord.referral.domain.referral.Referral.Substantiated;
import fr.logementdabord.referral.domain.referral.Referral.Unoriented;
import fr.logementdabord.referral.domain.referral.Referral.Withdrawn;
import fr.logementdabord.referral.domain.referral.ReferralCommand.ReopenReferral;
import fr.logementdabord.referral.domain.referral.ReferralCommand.RevokeOrientation;
import fr.logementdabord.referral.domain.referral.ReferralEvent.OrientationRevoked;
import fr.logementdabord.referral.domain.referral.ReferralEvent.ReferralReopened;

import static fr.logementdabord.decider.Decision.accept;
import static fr.logementdabord.decider.Decision.refuse;

/**
 * The two ways back: an orientation that is taken back, and a case that is taken up again
 * after its end. Both lead to a decision that is still to be made, because the other
 * services have released what they held.
 */
final class SecondChances {

	/** The only reason to reopen a case that a death ended. */
	static final String MISTAKE = "CLOSED_BY_MISTAKE";

	private SecondChances() {
	}

	static Decision<ReferralEvent> revoke(RevokeOrientation command, Known state) {
		return switch (state) {
			case Substantiated again when again.former() != null -> accept();
			case Unoriented early -> refuse(new ReferralRefusal.OrientationIsNotDecided());
			case Oriented oriented -> revokeDecided(command, oriented);
			case ReadyToClose ready -> revokeDecided(command, ready);
			case Withdrawn withdrawn -> refuse(new ReferralRefusal.CaseIsWithdrawn());
			case Closed closed -> refuse(new ReferralRefusal.CaseIsAlreadyClosed());
		};
	}

	private static Decision<ReferralEvent> revokeDecided(RevokeOrientation command, Known state) {
		return command.on().isBefore(state.lastStepOn()) ? ReferralDecider.tooEarly(state)
				: accept(new OrientationRevoked(command.caseId(), command.on(), command.reason()));
	}

	/** What is open is open already. */
	static Decision<ReferralEvent> reopen(ReopenReferral command, Known state) {
		return switch (state) {
			case Unoriented open -> accept();
			case Oriented open -> accept();
			case ReadyToClose open -> accept();
			case Over over -> reopenEnded(command, over);
		};
	}

	private static Decision<ReferralEvent> reopenEnded(ReopenReferral command, Over ended) {
		LocalDate lastDay = ended.lastStepOn().plusDays(command.withinDays());
		if (command.on().isAfter(lastDay)) {
			return refuse(new EndRefusal.ReopeningIsTooLate(lastDay));
		}
		if (ReferralDecider.DEATH.equals(ended.reason()) && !MISTAKE.equals(command.reason())) {
			return refuse(new EndRefusal.DeathIsFinal());
		}
		return command.on().isBefore(ended.lastStepOn()) ? ReferralDecider.tooEarly(ended)
				: accept(new ReferralReopened(command.caseId(), command.on(), command.reason()));
	}

}
