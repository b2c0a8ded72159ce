package fr.logementdabord.reporting.facts;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A search for a dwelling.
 *
 * @param searchId its id
 * @param territory where
 * @param opened when it began
 * @param typologies what is sought now; one of them is enough
 * @param ageBand age band of the adults
 * @param urgency how pressing
 * @param closed when it ended
 * @param outcome how: HOUSED or CANCELLED
 * @param stages where it stood on each day
 */
public record SearchFacts(String searchId, @Nullable String territory, @Nullable Dated opened, List<String> typologies,
		@Nullable String ageBand, @Nullable String urgency, @Nullable Dated closed, @Nullable String outcome,
		Stages<State> stages) {

	public SearchFacts {
		typologies = List.copyOf(typologies);
	}

	/** Where a search stands. */
	public enum State {

		/** A dwelling is sought. */
		OPEN,
		/** It rests until a day. */
		PAUSED,
		/** It is over. */
		CLOSED

	}

	/**
	 * Whether a dwelling is sought at the end of a day; a search that rests is still
	 * open.
	 */
	public boolean openOn(LocalDate day) {
		State state = this.stages.at(day);
		return state == State.OPEN || state == State.PAUSED;
	}

}
