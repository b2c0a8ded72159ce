package fr.logementdabord.measure.domain.erasure;

import java.time.LocalDate;

/**
 * What became of the notes of a case.
 */
public sealed interface ErasureEvent {

	record NotesErased(String caseId, String batchId, long notes, long waitingEvents,
			LocalDate erasedOn) implements ErasureEvent {
	}

}
