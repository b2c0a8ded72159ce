package fr.logementdabord.eventing.receive;

/**
 * The event breaks its contract: it is kept as a dead letter with this reason, and later
 * events of its stream wait behind it. The reason holds no data of the event.
 */
public class CannotHandle extends RuntimeException {

	public CannotHandle(String reason) {
		super(reason);
	}

}
