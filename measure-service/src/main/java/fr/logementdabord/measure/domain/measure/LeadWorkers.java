package fr.logementdabord.measure.domain.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who has led the household's path, in order. A newcomer ends the turn of the one before,
 * so that there is never more than one lead worker (seed:323, seed:698).
 *
 * @param turns the dated history, the last one being the current one
 */
public record LeadWorkers(List<Turn> turns) {

	public LeadWorkers {
		turns = List.copyOf(turns);
	}

	/**
	 * Nobody yet.
	 */
	public static LeadWorkers none() {
		return new LeadWorkers(List.of());
	}

	/**
	 * Who leads now.
	 */
	public Optional<Turn> current() {
		return this.turns.isEmpty() ? Optional.empty() : Optional.of(this.turns.getLast());
	}

	LeadWorkers naming(String workerId, LocalDate from, LocalDate handoverUntil) {
		List<Turn> after = new ArrayList<>(this.turns);
		if (!after.isEmpty()) {
			after.add(after.removeLast().until(from, handoverUntil));
		}
		after.add(new Turn(workerId, from, Optional.empty(), Optional.empty()));
		return new LeadWorkers(after);
	}

	/**
	 * One person's time as lead worker.
	 *
	 * @param until the day the next one took over, not included
	 * @param besideUntil how long this person stayed beside the next one, who already led
	 */
	public record Turn(String workerId, LocalDate from, Optional<LocalDate> until, Optional<LocalDate> besideUntil) {

		Turn until(LocalDate day, LocalDate handoverUntil) {
			return new Turn(this.workerId, this.from, Optional.of(day),
					Optional.of(handoverUntil).filter((last) -> last.isAfter(day)));
		}

	}

}
