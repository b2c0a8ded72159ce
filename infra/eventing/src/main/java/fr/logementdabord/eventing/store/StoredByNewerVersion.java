package fr.logementdabord.eventing.store;

/**
 * A stream holds an event of a kind that this program does not know: a newer version of
 * the service decided it, and this one may decide nothing on top. Its name is what the
 * log tells, where messages are not written.
 */
public final class StoredByNewerVersion extends IllegalArgumentException {

	StoredByNewerVersion(String name) {
		super("The store holds an event '%s' that this version does not know: a newer version of the service wrote it. Start that version again."
			.formatted(name));
	}

}
