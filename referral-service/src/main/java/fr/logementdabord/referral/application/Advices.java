package fr.logementdabord.referral.application;

import java.util.List;

import fr.logementdabord.eventing.store.CommandHandler;
import fr.logementdabord.referral.clock.Today;
import fr.logementdabord.referral.domain.orientation.Assessment;
import fr.logementdabord.referral.domain.orientation.CaseFacts;
import fr.logementdabord.referral.domain.orientation.RuleSet;
import fr.logementdabord.referral.domain.referral.Orientation;
import fr.logementdabord.referral.domain.referral.Referral;
import fr.logementdabord.referral.domain.referral.Referral.Known;
import fr.logementdabord.referral.domain.referral.ReferralCommand;
import fr.logementdabord.referral.domain.referral.ReferralEvent;
import fr.logementdabord.referral.domain.referral.ReferralFacts;
import fr.logementdabord.referral.reference.OrientationRules;
import org.jspecify.annotations.Nullable;

/**
 * What the rules advise: for one referral, and for all those that another rule set would
 * advise otherwise. Nothing is changed here.
 */
public class Advices {

	private final CommandHandler<ReferralCommand, Referral, ReferralEvent> handler;

	private final OrientationRules rules;

	private final Today today;

	public Advices(CommandHandler<ReferralCommand, Referral, ReferralEvent> handler, OrientationRules rules,
			Today today) {
		this.handler = handler;
		this.rules = rules;
		this.today = today;
	}

	/** The rules in force today, null = none. */
	public @Nullable RuleSet inForce() {
		return this.rules.inForceOn(this.today.date());
	}

	/**
	 * What is advised for a referral: by the rules of its decision once there is one, by
	 * those of today before. Null where no rules were in force.
	 */
	public @Nullable Assessment of(Known referral) {
		Orientation decided = decided(referral);
		RuleSet set = (decided == null) ? inForce()
				: (decided.advice() == null) ? null : this.rules.version(decided.advice().ruleSet()).orElse(null);
		return (set != null) ? set.assess(ReferralFacts.of(referral)) : null;
	}

	/**
	 * The undecided referrals among these that another rule set would advise otherwise.
	 */
	public List<Change> changes(List<String> caseIds, RuleSet prepared) {
		RuleSet now = inForce();
		return caseIds.stream()
			.map((caseId) -> this.handler.load(caseId).state())
			.filter((state) -> state instanceof Referral.Unoriented)
			.map((state) -> change((Known) state, now, prepared))
			.filter(Change::isOne)
			.toList();
	}

	private static Change change(Known referral, @Nullable RuleSet now, RuleSet prepared) {
		CaseFacts facts = ReferralFacts.of(referral);
		Assessment before = (now != null) ? now.assess(facts) : new Assessment("—", List.of());
		return new Change(referral.caseId(), ReferralStatus.of(referral), referral.territory(), before,
				prepared.assess(facts));
	}

	private static @Nullable Orientation decided(Known referral) {
		return switch (referral) {
			case Referral.Unoriented early -> null;
			case Referral.Oriented oriented -> oriented.orientation();
			case Referral.ReadyToClose ready -> ready.was().orientation();
			case Referral.Withdrawn withdrawn -> decided(withdrawn.was());
			case Referral.Closed closed -> closed.was().was().orientation();
		};
	}

	/** What one referral is advised today, and would be. */
	public record Change(String caseId, String status, @Nullable String territory, Assessment before,
			Assessment after) {

		boolean isOne() {
			return !this.before.advisesTheSameAs(this.after);
		}

	}

}
