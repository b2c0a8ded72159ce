package fr.logementdabord.referral.application;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.CommandHandler;
import fr.logementdabord.eventing.store.Loaded;
import fr.logementdabord.eventing.store.Outcome;
import fr.logementdabord.referral.clock.Today;
import fr.logementdabord.referral.domain.referral.Protection;
import fr.logementdabord.referral.domain.referral.Referral;
import fr.logementdabord.referral.domain.referral.Referral.Known;
import fr.logementdabord.referral.domain.referral.ReferralCommand;
import fr.logementdabord.referral.domain.referral.ReferralCommand.LiftProtection;
import fr.logementdabord.referral.domain.referral.ReferralCommand.ProtectCase;
import fr.logementdabord.referral.domain.referral.ReferralEvent;
import fr.logementdabord.web.clearance.Clearance;
import fr.logementdabord.web.clearance.ProtectedThings;
import org.jspecify.annotations.Nullable;

/**
 * Protects cases and lifts their protection. The register of what is protected is a copy
 * of the stream: written before a referral that asks for protection exists, right after
 * any other word, and again when the word comes back over the log.
 */
public class CaseProtections {

	/**
	 * The reason for which not even the territory's coordinators are cleared at first.
	 */
	private static final String STAFF_RELATIVE = "STAFF_RELATIVE";

	private final CommandHandler<ReferralCommand, Referral, ReferralEvent> handler;

	private final ProtectedThings register;

	private final Today today;

	public CaseProtections(CommandHandler<ReferralCommand, Referral, ReferralEvent> handler, ProtectedThings register,
			Today today) {
		this.handler = handler;
		this.register = register;
		this.today = today;
	}

	/**
	 * The protection that a sender asks for. It is open to the sender and to the
	 * coordinators of the territory; where the household is close to somebody of the
	 * staff, to the sender alone, until the Department names who follows the case.
	 * @param reason code of the reason; null = none is asked for
	 */
	static @Nullable Protection asked(@Nullable String reason, String login, @Nullable String territory) {
		if (reason == null) {
			return null;
		}
		Set<String> cleared = new TreeSet<>(Set.of(Clearance.account(login)));
		if (territory != null && !STAFF_RELATIVE.equals(reason)) {
			cleared.add(Clearance.coordinators(territory));
		}
		return new Protection(reason, cleared);
	}

	/** Nothing lists the case that is about to exist for anybody who is not cleared. */
	void expect(String caseId, Protection protection, LocalDate since) {
		this.register.keep(caseId, protection.cleared(), since, 0);
	}

	/** Protects the case, or changes for whom it exists. */
	public Outcome<Referral> protect(String caseId, Protection protection, CommandContext context) {
		return noted(this.handler.handle(caseId, new ProtectCase(caseId, this.today.date(), protection), context),
				caseId);
	}

	/** Lifts the protection. */
	public Outcome<Referral> lift(String caseId, CommandContext context) {
		return noted(this.handler.handle(caseId, new LiftProtection(caseId, this.today.date()), context), caseId);
	}

	/** Writes the register as the stream says it now. */
	public void note(String caseId, LocalDate since) {
		Loaded<Referral> loaded = this.handler.load(caseId);
		if (loaded.state() instanceof Known referral) {
			Protection protection = referral.protection();
			this.register.keep(caseId, (protection != null) ? protection.cleared() : null, since, loaded.version());
		}
	}

	private Outcome<Referral> noted(Outcome<Referral> outcome, String caseId) {
		if (outcome instanceof Outcome.Accepted<Referral>) {
			note(caseId, this.today.date());
		}
		return outcome;
	}

}
