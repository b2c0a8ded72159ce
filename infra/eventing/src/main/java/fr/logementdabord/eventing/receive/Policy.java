package fr.logementdabord.eventing.receive;

import java.util.Set;

/**
 * A reaction: an event becomes a command. Named {@code When…Then…}. Must be harmless when
 * the same event comes again; the command's key is the event's id.
 */
public interface Policy {

	/**
	 * The public types it reacts to.
	 */
	Set<String> types();

	/**
	 * Reacts.
	 * @throws CannotHandle when the event breaks its contract
	 * @throws NotYet when something it needs has not arrived
	 */
	void on(ReceivedEvent event);

}
