package fr.logementdabord.eventing.deadline;

/**
 * Work that one instance of a service looks after at intervals. Looking is quick; long
 * work goes on in a thread of its own, and two instances may do it at once when the lease
 * changes hands.
 */
@FunctionalInterface
public interface Chore {

	/**
	 * Looks whether there is something to begin or to go on with.
	 */
	void round();

}
