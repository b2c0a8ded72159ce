package fr.logementdabord.eventing.deadline;

/**
 * What happens at the deadlines of one kind. At least once: its command carries a key
 * made from the deadline's id.
 */
public interface DeadlineAction {

	/**
	 * The kind of deadlines it is for.
	 */
	String kind();

	/**
	 * The deadline is due. A thrown exception lets it be tried again later.
	 */
	void due(Deadline deadline);

}
