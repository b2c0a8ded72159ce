package fr.logementdabord.referral.web;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import fr.logementdabord.eventing.store.Outcome;
import fr.logementdabord.referral.application.ReferralStatus;
import fr.logementdabord.referral.domain.referral.Referral;
import fr.logementdabord.referral.reference.WhereToGo;
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
			case Outcome.Accepted<Referral> accepted -> of((Referral.Known) accepted.state(), accepted.version());
			case Outcome.Refused<Referral> refused -> throw new CommandRefused(refused.why());
			case Outcome.VersionMismatch<Referral> mismatch ->
				throw new VersionMismatch(mismatch.expected(), mismatch.actual());
		};
	}

	/** Where a case stands. */
	static CaseAnswer of(Referral.Known referral, long version) {
		return new CaseAnswer(referral.caseId(), referral.territory(), ReferralStatus.of(referral), version, List.of());
	}

	/**
	 * Where the case stands after a command.
	 *
	 * @param territory null = not covered
	 * @param whereToGo whom to turn to instead, where no platform covers the commune
	 */
	record CaseAnswer(String caseId, @Nullable String territory, String status, long version,
			@JsonInclude(Include.NON_EMPTY) List<WhereToGo.Place> whereToGo) {

		CaseAnswer with(List<WhereToGo.Place> places) {
			return new CaseAnswer(this.caseId, this.territory, this.status, this.version, places);
		}

	}

}
