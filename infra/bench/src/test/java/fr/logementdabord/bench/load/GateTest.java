package fr.logementdabord.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import fr.logementdabord.bench.life.LifeStep;
import fr.logementdabord.bench.life.LifeTold;
import fr.logementdabord.bench.life.LifeView;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class GateTest {

	private static final String CASE = "C1-1";

	private static final int STEPS = 3;

	@Test
	void a_run_that_shows_everything_once_and_in_order_is_valid() {
		assertThat(verdict(told(), told())).isEmpty();
	}

	@Test
	void a_record_that_comes_again_is_no_fault() {
		List<LifeTold> again = told();
		again.add(3, again.get(2));
		again.add(again.getFirst());
		assertThat(verdict(again, told())).isEmpty();
	}

	@Test
	void an_event_that_is_missing_on_the_topic_makes_it_invalid() {
		List<LifeTold> fewer = told();
		fewer.removeLast();
		assertThat(verdict(fewer, told())).hasValueSatisfying((why) -> assertThat(why).startsWith("lost"));
	}

	@Test
	void an_event_that_overtakes_on_the_topic_makes_it_invalid() {
		List<LifeTold> swapped = told();
		swapped.add(1, swapped.remove(2));
		assertThat(verdict(swapped, told())).hasValueSatisfying((why) -> assertThat(why).startsWith("out of order"));
	}

	@Test
	void an_event_without_effect_makes_it_invalid() {
		List<LifeTold> fewer = told();
		fewer.removeLast();
		assertThat(verdict(told(), fewer)).hasValueSatisfying((why) -> assertThat(why).startsWith("lost"));
	}

	@Test
	void an_event_with_two_effects_makes_it_invalid() {
		List<LifeTold> twice = told();
		twice.add(twice.getLast());
		assertThat(verdict(told(), twice)).hasValueSatisfying((why) -> assertThat(why).startsWith("doubled"));
	}

	@Test
	void events_folded_in_another_order_make_it_invalid() {
		List<LifeTold> swapped = told();
		swapped.add(1, swapped.remove(2));
		assertThat(verdict(told(), swapped)).hasValueSatisfying((why) -> assertThat(why).startsWith("folded out"));
	}

	private static Optional<String> verdict(List<LifeTold> onTopic, List<LifeTold> folded) {
		Gate gate = new Gate(Map.of(CASE, STEPS, "C1-2", 0));
		onTopic.forEach(gate::sent);
		LifeView view = LifeView.unknown(CASE);
		for (LifeTold told : folded) {
			view = view.with(told);
		}
		return gate.verdict(Map.of(CASE, view));
	}

	private static List<LifeTold> told() {
		List<LifeTold> told = new ArrayList<>();
		for (int step = 0; step < STEPS; step++) {
			for (String kind : LifeStep.after(step).kinds()) {
				told.add(new LifeTold(CASE, told.size() + 1, kind, "detail"));
			}
		}
		return told;
	}

}
