package fr.logementdabord.inbox;

import fr.logementdabord.eventing.store.CommandContext;

/**
 * What a service decides about the events of its inbox.
 */
public interface InboxRules {

	/**
	 * Takes out of an event what neither the inbox nor a topic may hold and puts it where
	 * it belongs, before anything else happens. Only the door that nobody reads along
	 * with, HTTP, has such events.
	 * @return what is left, which is judged and kept
	 */
	default IncomingEvent admit(Sender sender, IncomingEvent event, String entryId) {
		return event;
	}

	/**
	 * Decides. Called again with the same context after a crash: the command it makes
	 * carries the key of the context.
	 */
	Judgement judge(Sender sender, IncomingEvent event, String entryId, CommandContext context);

}
