package fr.logementdabord.referral.web;

import fr.logementdabord.eventing.store.Outcome;
import fr.logementdabord.referral.application.ReferralStatus;
import fr.logementdabord.referral.domain.referral.Referral;
import fr.logementdabord.web.problem.CommandRefused;
import fr.logementdabord.web.problem.VersionMismatch;
import org.jspecify.annotations.Nullable;

/**
 * From the outcome of a command to what the sender reads.
 */
final class Answers {

	private Answers() {
	}

	/**
	 * The answer to an accepted command.
	 * @throws CommandRefused when the decider said no
	 * @throws VersionMismatch when the sender decided on an older version
	 */
	static CaseAnswer to(Outcome<Referral> outcome) {
		return switch (outcome) {
			case Outcome.Accepted<Referral> accepted -> answer((Referral.Known) accepted.state(), accepted.version());
			case Outcome.Refused<Referral> refused -> throw new CommandRefused(refused.why());
			case Outcome.VersionMismatch<Referral> mismatch ->
				throw new VersionMismatch(mismatch.expected(), mismatch.actual());
		};
	}

	private static CaseAnswer answer(Referral.Known referral, long version) {
		return new CaseAnswer(referral.caseId(), referral.territory(), ReferralStatus.of(referral), version);
	}

	/**
	 * Where the case stands after a command.
	 *
	 * @param territory null = not covered
	 */
	record CaseAnswer(String caseId, @Nullable String territory, String status, long version) {
	}

}
