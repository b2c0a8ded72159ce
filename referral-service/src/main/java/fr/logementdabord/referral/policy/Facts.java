package fr.logementdabord.referral.policy;

import fr.logementdabord.eventing.receive.CannotHandle;
import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.CommandHandler;
import fr.logementdabord.eventing.store.Outcome;
import fr.logementdabord.referral.domain.referral.Referral;
import fr.logementdabord.referral.domain.referral.Referral.Known;
import fr.logementdabord.referral.domain.referral.ReferralCommand;
import fr.logementdabord.referral.domain.referral.ReferralEvent;

/**
 * Notes a fact on the case it concerns. A fact about a case that we never oriented breaks
 * the contract: the other service can only know the case from our own event, which is in
 * our store before it is on a topic.
 */
public class Facts {

	private final CommandHandler<ReferralCommand, Referral, ReferralEvent> handler;

	public Facts(CommandHandler<ReferralCommand, Referral, ReferralEvent> handler) {
		this.handler = handler;
	}

	/**
	 * Whether something ended only because the case itself did, or its orientation was
	 * taken back: the other service answers our own event. It may come after another
	 * orientation, of which it says nothing.
	 */
	static boolean isOurOwnEcho(ReceivedEvent event) {
		String cause = event.causationId();
		return cause != null && cause.startsWith("referral-");
	}

	/**
	 * Notes a fact.
	 * @return the case afterwards
	 * @throws CannotHandle when the case is unknown or not oriented
	 */
	Known note(ReferralCommand fact, ReceivedEvent event) {
		return note(fact, event, CommandContext.causedBy(event));
	}

	/**
	 * Notes a fact beside another one that the same event tells.
	 * @param purpose keeps the two apart
	 */
	Known noteBeside(ReferralCommand fact, ReceivedEvent event, String purpose) {
		return note(fact, event, CommandContext.causedBy(event, purpose));
	}

	private Known note(ReferralCommand fact, ReceivedEvent event, CommandContext context) {
		return switch (this.handler.handle(fact.caseId(), fact, context)) {
			// noted now, before, or too late to matter
			case Outcome.Accepted<Referral> done -> (Known) done.state();
			case Outcome.Refused<Referral> refused ->
				throw new CannotHandle(event.type() + ": " + refused.why().code());
			case Outcome.VersionMismatch<Referral> mismatch ->
				throw new IllegalStateException("a policy expects no version");
		};
	}

}
