package fr.logementdabord.measure.note;

/**
 * Notes cannot be sealed or opened: the key is missing or wrong, or a note was changed.
 */
public class NotesAreLocked extends RuntimeException {

	private static final long serialVersionUID = 1L;

	NotesAreLocked(String message) {
		super(message);
	}

}
