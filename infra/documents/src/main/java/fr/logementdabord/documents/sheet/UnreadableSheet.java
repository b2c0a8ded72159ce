package fr.logementdabord.documents.sheet;

/**
 * The file cannot be read as a spreadsheet. The message is a French sentence for the
 * person who sent it and repeats nothing of the file.
 */
public final class UnreadableSheet extends Exception {

	UnreadableSheet(String message) {
		super(message);
	}

	UnreadableSheet(String message, Throwable cause) {
		super(message, cause);
	}

}
