package fr.logementdabord.testkit.spec;

import java.util.ArrayList;
import java.util.List;

import fr.logementdabord.decider.Decider;
import fr.logementdabord.decider.Decision;
import fr.logementdabord.decider.Refusal;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A story about a decider: given events, when a command, then events or a refusal.
 *
 * @param <C> the commands
 * @param <S> the state
 * @param <E> the events
 */
public final class DeciderSpec<C, S, E> {

	private final Decider<C, S, E> decider;

	private final List<E> history;

	private DeciderSpec(Decider<C, S, E> decider, List<E> history) {
		this.decider = decider;
		this.history = history;
	}

	@SafeVarargs
	public static <C, S, E> DeciderSpec<C, S, E> given(Decider<C, S, E> decider, E... history) {
		return new DeciderSpec<>(decider, List.of(history));
	}

	public static <C, S, E> DeciderSpec<C, S, E> given(Decider<C, S, E> decider, List<? extends E> history) {
		return new DeciderSpec<>(decider, List.copyOf(history));
	}

	/**
	 * The same story with more of the past.
	 */
	@SafeVarargs
	public final DeciderSpec<C, S, E> and(E... more) {
		List<E> longer = new ArrayList<>(this.history);
		longer.addAll(List.of(more));
		return new DeciderSpec<>(this.decider, longer);
	}

	public Then when(C command) {
		return new Then(this.decider.decide(command, this.decider.fold(this.history)));
	}

	/**
	 * The end of the story.
	 */
	public final class Then {

		private final Decision<E> decision;

		private Then(Decision<E> decision) {
			this.decision = decision;
		}

		@SafeVarargs
		public final void thenEvents(E... expected) {
			assertThat(this.decision).isEqualTo(new Decision.Accepted<>(List.of(expected)));
		}

		public void thenRefused(Refusal expected) {
			assertThat(this.decision).isEqualTo(new Decision.Refused<>(expected));
		}

		/**
		 * The events, for what equality cannot say.
		 */
		public List<E> events() {
			assertThat(this.decision).isInstanceOf(Decision.Accepted.class);
			return ((Decision.Accepted<E>) this.decision).events();
		}

	}

}
