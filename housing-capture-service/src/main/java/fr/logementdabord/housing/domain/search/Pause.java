package fr.logementdabord.housing.domain.search;

import java.time.LocalDate;

/**
 * A time in which nothing is proposed.
 *
 * @param until last day of the pause
 */
public record Pause(LocalDate pausedOn, LocalDate until, PauseReason reason) {
}
