package fr.logementdabord.measure.config;

import fr.logementdabord.measure.note.NotesAreLocked;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says in two sentences why the service did not start, instead of a stack trace.
 */
class NotesAreLockedAnalyzer extends AbstractFailureAnalyzer<NotesAreLocked> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, NotesAreLocked cause) {
		return new FailureAnalysis("The support notes stay locked: " + cause.getMessage() + ".",
				"Let SUPPORT_NOTES_KEY_FILE name the key file these notes were written with.", cause);
	}

}
