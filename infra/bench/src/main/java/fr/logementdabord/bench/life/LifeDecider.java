package fr.logementdabord.bench.life;

import java.util.ArrayList;
import java.util.List;

import fr.logementdabord.decider.Decider;
import fr.logementdabord.decider.Decision;
import fr.logementdabord.decider.Refusal;

/**
 * The rules: a case goes through its steps in their order, each once.
 */
public final class LifeDecider implements Decider<LifeCommand, LifeState, LifeEvent> {

	@Override
	public LifeState initialState() {
		return LifeState.NEW;
	}

	@Override
	public Decision<LifeEvent> decide(LifeCommand command, LifeState state) {
		if (command.step().ordinal() != state.steps()) {
			return Decision.refuse(new StepIsNotNext(command.step()));
		}
		List<LifeEvent> events = new ArrayList<>();
		List<String> kinds = command.step().kinds();
		for (int i = 0; i < kinds.size(); i++) {
			events.add(new LifeEvent.Told(command.caseId(), kinds.get(i), i == kinds.size() - 1, command.detail()));
		}
		return new Decision.Accepted<>(events);
	}

	@Override
	public LifeState evolve(LifeState state, LifeEvent event) {
		return switch (event) {
			case LifeEvent.Told told -> new LifeState(state.steps() + (told.last() ? 1 : 0), state.events() + 1);
		};
	}

	/**
	 * The step is done already, or another comes before it.
	 */
	record StepIsNotNext(LifeStep step) implements Refusal {

		@Override
		public String code() {
			return "step-is-not-next";
		}

		@Override
		public String detail() {
			return "Cette étape n’est pas la suivante.";
		}

	}

}
