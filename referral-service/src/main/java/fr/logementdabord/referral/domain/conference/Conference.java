package fr.logementdabord.referral.domain.conference;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One conference.
 *
 * @param startsAt day and hour in Paris
 * @param minutes how long, at least 15
 * @param invited ids of the organisations, never people's names
 * @param revision how often it was moved, from 0; calendars keep the highest
 * @param cancelledBecause code; null = not cancelled
 * @param held what happened; null = not held
 */
public record Conference(String conferenceId, LocalDateTime startsAt, int minutes, List<String> invited, int revision,
		@Nullable String cancelledBecause, @Nullable Held held) {

	public Conference {
		invited = invited.stream().distinct().sorted().toList();
	}

	/** A conference that people are invited to. */
	public static Conference planned(String conferenceId, LocalDateTime startsAt, int minutes, List<String> invited) {
		return new Conference(conferenceId, startsAt, minutes, invited, 0, null, null);
	}

	/** Whether it is still to come. */
	public boolean isPlanned() {
		return this.cancelledBecause == null && this.held == null;
	}

	/** Its day. */
	public LocalDate day() {
		return this.startsAt.toLocalDate();
	}

	/**
	 * What happened.
	 *
	 * @param attended ids of the organisations that were there
	 * @param householdAbsence why the household was not there, a code; null = it was
	 * @param householdChoice what it said of what was proposed, a code
	 */
	public record Held(LocalDate on, List<String> attended, @Nullable String householdAbsence, String householdChoice) {

		public Held {
			attended = attended.stream().distinct().sorted().toList();
		}

		/** Whether the household took part. */
		public boolean householdTookPart() {
			return this.householdAbsence == null;
		}

	}

}
