package fr.logementdabord.operations.archive;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Which commits of a database are in an archive, and what of other commits they rest on.
 * A commit rests on all that come before it in its stream and on the one that caused it.
 */
final class CommitIndex {

	private final Map<String, TreeMap<Long, Mark>> streams = new HashMap<>();

	private final Set<String> causes = new HashSet<>();

	/**
	 * Where a stream stands after a commit.
	 *
	 * @param version of its last event
	 * @param sequence of its last public event
	 */
	record Mark(long version, long sequence) {
	}

	/**
	 * Adds a commit.
	 * @return false when it was there
	 */
	boolean add(Document commit) {
		long number = number(commit.get("number"));
		long version = commit.getList("events", Document.class)
			.stream()
			.mapToLong((event) -> number(event.get("version")))
			.max()
			.orElse(0);
		boolean isNew = this.streams.computeIfAbsent(commit.getString("stream"), (stream) -> new TreeMap<>())
			.put(number, new Mark(version, number(commit.get("sequence")))) == null;
		String cause = commit.getString("causationId");
		if (cause != null) {
			this.causes.add(cause);
		}
		return isNew;
	}

	/** The ids of the events that caused commits. */
	Set<String> causes() {
		return Set.copyOf(this.causes);
	}

	/** The streams, in no order. */
	Set<String> streams() {
		return this.streams.keySet();
	}

	/** How many commits there are. */
	long size() {
		return this.streams.values().stream().mapToLong(Map::size).sum();
	}

	/**
	 * The lowest number that is missing in a stream: a hole, or the one after the last.
	 */
	long firstMissing(String stream) {
		TreeMap<Long, Mark> commits = this.streams.get(stream);
		long next = 1;
		while (commits != null && commits.containsKey(next)) {
			next++;
		}
		return next;
	}

	/** Whether a stream has a hole. */
	boolean hasHole(String stream) {
		TreeMap<Long, Mark> commits = this.streams.get(stream);
		return commits != null && commits.size() < commits.lastKey();
	}

	/** Where a stream stands, nothing when it is not there. */
	@Nullable Mark last(String stream) {
		TreeMap<Long, Mark> commits = this.streams.get(stream);
		return (commits == null) ? null : commits.lastEntry().getValue();
	}

	private static long number(Object value) {
		return ((Number) value).longValue();
	}

}
