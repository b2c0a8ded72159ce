package fr.logementdabord.measure.domain.erasure;

import java.time.LocalDate;

/**
 * Erases the notes of a case.
 *
 * @param batchId batch in which it was approved
 * @param notes how many there are
 * @param waitingEvents events of the case that cannot be handled, as many as wait
 */
public record EraseNotes(String caseId, String batchId, long notes, long waitingEvents, LocalDate on) {
}
