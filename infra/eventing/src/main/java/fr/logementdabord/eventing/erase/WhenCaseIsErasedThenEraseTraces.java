package fr.logementdabord.eventing.erase;

import java.util.List;
import java.util.Set;

import fr.logementdabord.eventing.receive.CannotHandle;
import fr.logementdabord.eventing.receive.Policy;
import fr.logementdabord.eventing.receive.ReceivedEvent;

/**
 * Erases what a service keeps of a case that is erased by its owner.
 */
public class WhenCaseIsErasedThenEraseTraces implements Policy {

	private final String type;

	private final Erasures erasures;

	private final List<Traces> places;

	/**
	 * A policy for one service.
	 * @param type the public event by which the owner says so
	 * @param places all that the service keeps
	 */
	public WhenCaseIsErasedThenEraseTraces(String type, Erasures erasures, List<? extends Traces> places) {
		this.type = type;
		this.erasures = erasures;
		this.places = List.copyOf(places);
	}

	@Override
	public Set<String> types() {
		return Set.of(this.type);
	}

	@Override
	public void on(ReceivedEvent event) {
		String caseId = event.caseId();
		if (caseId == null) {
			throw new CannotHandle(event.type() + " names no case");
		}
		this.erasures.erase(caseId, this.places);
	}

}
