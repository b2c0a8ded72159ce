package fr.logementdabord.eventing.receive;

/**
 * Something the event needs has not arrived: its stream waits and is tried again.
 */
public class NotYet extends RuntimeException {

	public NotYet(String reason) {
		super(reason);
	}

}
