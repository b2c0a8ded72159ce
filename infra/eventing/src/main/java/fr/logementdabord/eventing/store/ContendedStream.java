package fr.logementdabord.eventing.store;

/**
 * A command lost the race for its stream too many times; asking again later is right.
 */
public class ContendedStream extends RuntimeException {

	public ContendedStream(String stream, int attempts) {
		super("Stream " + stream + " was still contended after " + attempts + " attempts");
	}

}
