package fr.logementdabord.measure.messaging.published;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * The notes of an erased case are erased too.
 */
public record SupportNotesErasedV1(String caseId, String batchId, long notes, @Nullable Long waitingEvents,
		LocalDate erasedOn) {

	/** Public type. */
	public static final String TYPE = "fr.logementdabord.measure.support-notes-erased.v1";

}
