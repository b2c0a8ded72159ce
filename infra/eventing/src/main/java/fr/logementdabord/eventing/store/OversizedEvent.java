package fr.logementdabord.eventing.store;

/**
 * An event is larger than a topic accepts.
 */
public class OversizedEvent extends RuntimeException {

	public OversizedEvent(String stream, String type, int bytes, int limit) {
		super("Event " + type + " of " + stream + " has " + bytes + " bytes, the limit is " + limit);
	}

}
