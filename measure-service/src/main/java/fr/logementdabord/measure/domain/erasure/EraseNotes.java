package fr.logementdabord.measure.domain.erasure;

import java.time.LocalDate;

/**
 * Erases the notes of a case.
 *
 * @param batchId batch in which it was approved
 * @param notes how many there are
 */
public record EraseNotes(String caseId, String batchId, long notes, LocalDate on) {
}
