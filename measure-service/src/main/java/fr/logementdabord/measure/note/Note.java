package fr.logementdabord.measure.note;

import java.time.Instant;

/**
 * A note, opened.
 *
 * @param author login of who wrote it
 */
public record Note(String noteId, String author, Instant writtenAt, String text) {
}
