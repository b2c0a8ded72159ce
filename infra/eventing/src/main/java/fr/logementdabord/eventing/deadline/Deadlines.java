package fr.logementdabord.eventing.deadline;

import java.time.Instant;
import java.util.Map;

/**
 * Schedules and cancels deadlines.
 */
public interface Deadlines {

	/**
	 * Schedules a deadline. The same id again changes nothing, also once it is over.
	 */
	void schedule(String id, Instant due, String kind, Map<String, String> data);

	/**
	 * Cancels a deadline; one that is unknown or over stays as it is.
	 */
	void cancel(String id);

}
