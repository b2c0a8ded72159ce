package fr.logementdabord.referral.reminder;

import java.time.LocalDate;

import fr.logementdabord.referral.clock.RunningClock;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;

/**
 * Something that is due, or was.
 *
 * @param id the deadline's own: the same one never reminds twice
 * @param clock code of the clock
 * @param raisedOn the day people are reminded
 * @param handledOn the day it was taken care of; null = still to do
 * @param handledBy who ticked it off; null = the step was taken, so nothing was left to
 * do
 */
public record Reminder(@Id String id, String caseId, String territory, String clock, LocalDate dueOn,
		LocalDate raisedOn, @Nullable LocalDate handledOn, @Nullable String handledBy) {

	/** Whether it reminds of this clock. */
	boolean isAbout(RunningClock running) {
		return running.clock().name().equals(this.clock) && running.dueOn().equals(this.dueOn);
	}

}
