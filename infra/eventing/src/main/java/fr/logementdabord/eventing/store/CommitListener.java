package fr.logementdabord.eventing.store;

/**
 * Is told of a commit right after its insert. Only a hint: the marker in the document is
 * the truth.
 */
@FunctionalInterface
public interface CommitListener {

	/**
	 * A commit with public events was written. Must neither block nor throw.
	 */
	void committed(Commit commit);

}
