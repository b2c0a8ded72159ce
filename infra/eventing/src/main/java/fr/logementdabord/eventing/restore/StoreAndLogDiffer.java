package fr.logementdabord.eventing.restore;

import java.util.Map;

/**
 * The store does not know what its topic holds, or the topic no longer holds what the
 * store has sent. To go on would give the place of an event in its stream a second time,
 * or leave a hole that no reader can fill: nothing may be decided or sent until a person
 * has acted (docs/runbooks/restore.md).
 */
public class StoreAndLogDiffer extends IllegalStateException {

	private static final long serialVersionUID = 1L;

	private static final String WAY_OUT = " Nothing is sent. The way out: docs/runbooks/restore.md, \"%s\"";

	private StoreAndLogDiffer(String what, String chapter) {
		super(what + WAY_OUT.formatted(chapter));
	}

	/**
	 * The store was restored from a moment before the topic's last events.
	 * @param unknown stream to the version that the topic holds and the store does not
	 */
	static StoreAndLogDiffer storeIsOlder(String topic, Map<String, Long> unknown) {
		String example = unknown.keySet().stream().sorted().findFirst().orElseThrow();
		return new StoreAndLogDiffer(
				"The store is older than %s: it does not know events of %d streams, among them %s/%d. The next decisions would bear numbers that readers have already seen."
					.formatted(topic, unknown.size(), example, unknown.get(example)),
				"The store is older than the log");
	}

	/**
	 * The topic was deleted and made anew while the store believes its events sent.
	 */
	static StoreAndLogDiffer logWasMadeAnew(String topic) {
		return new StoreAndLogDiffer(topic + " was made anew and does not hold the events that this store has sent.",
				"The log is lost");
	}

	/**
	 * The topic ends before what the broker had acknowledged.
	 */
	static StoreAndLogDiffer logIsShorter(String topic, int partition, long end, long sent) {
		return new StoreAndLogDiffer(
				"%s ends at record %d of partition %d, and had %d: the broker lost what it acknowledged."
					.formatted(topic, end, partition, sent),
				"The log is lost");
	}

}
