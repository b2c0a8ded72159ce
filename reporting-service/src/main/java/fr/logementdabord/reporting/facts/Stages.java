package fr.logementdabord.reporting.facts;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Where something stood on each day. The stages are in the order in which they were
 * decided; on a day stands the last one that had begun by then.
 *
 * @param <S> the kind of stage
 * @param all the stages
 */
public record Stages<S>(List<Stage<S>> all) {

	public Stages {
		all = List.copyOf(all);
	}

	/**
	 * One stage.
	 *
	 * @param <S> the kind of stage
	 * @param reached what was reached
	 * @param on since which day
	 */
	public record Stage<S>(S reached, LocalDate on) {
	}

	/**
	 * The stage at the end of a day, null before the first.
	 */
	public @Nullable S at(LocalDate day) {
		S reached = null;
		for (Stage<S> stage : this.all) {
			if (!stage.on().isAfter(day)) {
				reached = stage.reached();
			}
		}
		return reached;
	}

	/**
	 * The stage that stands when nothing more is known, null when nothing is.
	 */
	public @Nullable S last() {
		return this.all.isEmpty() ? null : this.all.getLast().reached();
	}

}
