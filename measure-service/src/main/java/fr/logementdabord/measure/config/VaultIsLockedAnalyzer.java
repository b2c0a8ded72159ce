package fr.logementdabord.measure.config;

import fr.logementdabord.vault.VaultIsLocked;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says in two sentences why the service did not start, instead of a stack trace.
 */
class VaultIsLockedAnalyzer extends AbstractFailureAnalyzer<VaultIsLocked> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, VaultIsLocked cause) {
		return new FailureAnalysis("The support notes stay locked: " + cause.getMessage() + ".",
				"Let SUPPORT_NOTES_KEY_FILE name the key file these notes were written with"
						+ " (one base64 AES-256 key per line, the first one encrypts).",
				cause);
	}

}
