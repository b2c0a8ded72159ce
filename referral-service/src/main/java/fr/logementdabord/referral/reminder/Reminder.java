package fr.logementdabord.referral.reminder;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;

/**
 * Something that is due, or was.
 *
 * @param id the deadline's own: the same one never reminds twice
 * @param clock code of the clock
 * @param raisedOn the day people are reminded
 * @param handledOn the day somebody took care of it; null = still to do
 */
public record Reminder(@Id String id, String caseId, String territory, String clock, LocalDate dueOn,
		LocalDate raisedOn, @Nullable LocalDate handledOn, @Nullable String handledBy) {
}
