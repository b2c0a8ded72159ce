package fr.logementdabord.eventing.store;

/**
 * Another decision took the commit's number first.
 */
public class ConcurrentAppend extends RuntimeException {

	public ConcurrentAppend(String commitId) {
		super("Commit " + commitId + " already exists");
	}

}
