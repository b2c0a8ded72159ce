package fr.logementdabord.measure.policy;

import java.time.Instant;
import java.util.Map;

import fr.logementdabord.eventing.deadline.Deadlines;

/**
 * Everything happens on one day: no deadline comes.
 */
final class NoDeadlines implements Deadlines {

	@Override
	public void schedule(String id, Instant due, String kind, Map<String, String> data) {
		// the day never comes
	}

	@Override
	public void cancel(String id) {
		// none was kept
	}

}
