package fr.logementdabord.referral.application;

import java.util.List;

import fr.logementdabord.eventing.store.CommandHandler;
import fr.logementdabord.eventing.store.Loaded;
import fr.logementdabord.referral.clock.CaseClocks;
import fr.logementdabord.referral.clock.RunningClock;
import fr.logementdabord.referral.domain.referral.Referral;
import fr.logementdabord.referral.domain.referral.Referral.Known;
import fr.logementdabord.referral.domain.referral.ReferralCommand;
import fr.logementdabord.referral.domain.referral.ReferralEvent;
import org.jspecify.annotations.Nullable;

/**
 * The clocks that run for a case, straight from its streams.
 */
public class RunningClocks {

	private final CommandHandler<ReferralCommand, Referral, ReferralEvent> referrals;

	private final CaseClocks clocks;

	public RunningClocks(CommandHandler<ReferralCommand, Referral, ReferralEvent> referrals, CaseClocks clocks) {
		this.referrals = referrals;
		this.clocks = clocks;
	}

	/** A case as it is now; an unknown one has no territory and no clocks. */
	public Case of(String caseId) {
		Loaded<Referral> loaded = this.referrals.load(caseId);
		if (!(loaded.state() instanceof Known referral)) {
			return new Case(null, null, List.of(), 0);
		}
		return new Case(referral, referral.territory(), RunningClock.of(referral, this.clocks).stream().toList(),
				loaded.version());
	}

	/**
	 * A case and its clocks.
	 *
	 * @param events how many events its streams have
	 */
	public record Case(@Nullable Known referral, @Nullable String territory, List<RunningClock> clocks, long events) {

		public Case {
			clocks = List.copyOf(clocks);
		}

	}

}
