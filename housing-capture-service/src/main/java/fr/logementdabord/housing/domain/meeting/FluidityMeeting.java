package fr.logementdabord.housing.domain.meeting;

import java.time.LocalDate;
import java.util.Set;

/**
 * Where a fluidity meeting stands.
 */
public sealed interface FluidityMeeting {

	/**
	 * Nobody has called it yet.
	 */
	record NotScheduled() implements FluidityMeeting {
	}

	/**
	 * A meeting that was called, whatever became of it.
	 */
	sealed interface Called extends FluidityMeeting {

		Scheduled meeting();

		/**
		 * The same for whom these cases do not exist.
		 * @param cases numbers of cases
		 */
		default Called withoutCases(Set<String> cases) {
			Scheduled seen = meeting().with(meeting().course().withoutCases(cases));
			return switch (this) {
				case Scheduled scheduled -> seen;
				case Closed closed -> new Closed(seen, closed.closedOn());
				case Cancelled cancelled -> new Cancelled(seen, cancelled.cancelledOn());
			};
		}

	}

	/**
	 * Called for a day, with its agenda in the order in which it was made.
	 */
	record Scheduled(String meetingId, String territory, LocalDate heldOn, Set<String> agenda,
			Course course) implements Called {

		public Scheduled(String meetingId, String territory, LocalDate heldOn, Set<String> agenda) {
			this(meetingId, territory, heldOn, agenda, Course.NOTHING_YET);
		}

		@Override
		public Scheduled meeting() {
			return this;
		}

		Scheduled with(Course newCourse) {
			return new Scheduled(this.meetingId, this.territory, this.heldOn, this.agenda, newCourse);
		}

	}

	/**
	 * Over: its decisions stand, only what was agreed to be done goes on.
	 */
	record Closed(Scheduled meeting, LocalDate closedOn) implements Called {
	}

	/**
	 * Will not take place.
	 */
	record Cancelled(Scheduled meeting, LocalDate cancelledOn) implements Called {
	}

}
