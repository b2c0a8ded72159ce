package fr.logementdabord.bench.life;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import fr.logementdabord.decider.Decision;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WorkloadTest {

	private static final int COMMANDS = 5000;

	@Test
	void the_same_seed_asks_for_the_same_things() {
		assertThat(commands(11)).isEqualTo(commands(11)).isNotEqualTo(commands(12));
	}

	@Test
	void every_case_goes_through_its_steps_in_order_so_that_nothing_is_refused() {
		LifeDecider decider = new LifeDecider();
		Map<String, LifeState> states = new HashMap<>();
		for (LifeCommand command : commands(11)) {
			LifeState state = states.getOrDefault(command.caseId(), LifeState.NEW);
			Decision<LifeEvent> decision = decider.decide(command, state);
			assertThat(decision).isInstanceOf(Decision.Accepted.class);
			if (decision instanceof Decision.Accepted<LifeEvent>(var events)) {
				for (LifeEvent event : events) {
					state = decider.evolve(state, event);
				}
			}
			states.put(command.caseId(), state);
		}
		assertThat(states.values()).anyMatch((state) -> state.steps() == LifeStep.count());
	}

	@Test
	void a_step_out_of_turn_is_refused() {
		assertThat(new LifeDecider().decide(new LifeCommand("C", LifeStep.EXIT, ""), LifeState.NEW))
			.isInstanceOf(Decision.Refused.class);
	}

	@Test
	void what_is_said_reads_back_as_it_was() {
		LifeTold told = new LifeTold("C", 2, "Oriented", "é");
		assertThat(LifeTold.of(told.json())).isEqualTo(told);
	}

	private static List<LifeCommand> commands(long seed) {
		Workload workload = new Workload("C", seed, 8);
		List<LifeCommand> commands = new ArrayList<>();
		for (int i = 0; i < COMMANDS; i++) {
			LifeCommand command = workload.next();
			commands.add(command);
			workload.accepted(command);
		}
		return commands;
	}

}
