package fr.logementdabord.eventing.receive;

import java.util.List;

/**
 * Asks the owner of a stream for public events that did not arrive.
 */
@FunctionalInterface
public interface MissingEvents {

	/**
	 * The public events of a stream after a sequence, in order; empty when the owner
	 * cannot be reached now.
	 * @param source the owner, as in the events' source attribute
	 */
	List<ReceivedEvent> after(String source, String stream, long sequence);

}
