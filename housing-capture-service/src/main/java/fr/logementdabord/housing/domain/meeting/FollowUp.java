package fr.logementdabord.housing.domain.meeting;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Something the table agreed must be done by a day. Only codes: notes about people stay
 * elsewhere.
 *
 * @param by the role that does it
 * @param dwellingId what it is about, if a dwelling
 * @param doneOn absent while to do
 */
public record FollowUp(String followUpId, FollowUpTask task, FollowUpBy by, @Nullable String dwellingId,
		LocalDate dueOn, @Nullable LocalDate doneOn) {

	/**
	 * Whether its day has passed without it being done.
	 */
	public boolean isLateOn(LocalDate day) {
		return this.doneOn == null && day.isAfter(this.dueOn);
	}

}
