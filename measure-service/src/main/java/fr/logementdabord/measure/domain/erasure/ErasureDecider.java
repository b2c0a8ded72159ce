package fr.logementdabord.measure.domain.erasure;

import fr.logementdabord.decider.Decider;
import fr.logementdabord.decider.Decision;
import fr.logementdabord.measure.domain.erasure.ErasureEvent.NotesErased;

/**
 * Asked again, the first answer stands: the second time there is nothing to count.
 */
public final class ErasureDecider implements Decider<EraseNotes, Erasure, ErasureEvent> {

	@Override
	public Erasure initialState() {
		return new Erasure(false);
	}

	@Override
	public Decision<ErasureEvent> decide(EraseNotes asked, Erasure state) {
		return state.done() ? Decision.accept() : Decision
			.accept(new NotesErased(asked.caseId(), asked.batchId(), asked.notes(), asked.waitingEvents(), asked.on()));
	}

	@Override
	public Erasure evolve(Erasure state, ErasureEvent event) {
		return switch (event) {
			case NotesErased erased -> new Erasure(true);
		};
	}

}
