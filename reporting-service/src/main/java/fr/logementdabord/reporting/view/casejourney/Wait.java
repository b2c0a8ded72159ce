package fr.logementdabord.reporting.view.casejourney;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Something the case waits for.
 *
 * @param kind what
 * @param since since which day
 * @param dueOn until which day, when there is a limit
 * @param subject the measure or placement concerned
 */
public record Wait(WaitKind kind, LocalDate since, @Nullable LocalDate dueOn, @Nullable String subject) {
}
