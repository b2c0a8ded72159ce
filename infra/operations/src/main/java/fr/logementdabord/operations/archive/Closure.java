package fr.logementdabord.operations.archive;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Predicate;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Completes the commits of several databases that were read one after the other while
 * people worked, so that together they are a moment that could have been: every commit
 * with those before it in its stream and with the event that caused it, and nothing that
 * a reader has taken in is missing at its owner. As commits are only ever added, a later
 * one may be taken in at any time; as an effect comes after its cause, there is an end.
 */
final class Closure {

	private final Map<String, CommitIndex> databases;

	private final BiFunction<String, String, @Nullable Document> find;

	private final BiConsumer<String, Document> keep;

	/**
	 * Completes commits.
	 * @param databases what was read, by database
	 * @param find the commit of a database by its id, nothing when it is not there
	 * @param keep adds a commit of a database to the archive
	 */
	Closure(Map<String, CommitIndex> databases, BiFunction<String, String, @Nullable Document> find,
			BiConsumer<String, Document> keep) {
		this.databases = databases;
		this.find = find;
		this.keep = keep;
	}

	/**
	 * Completes.
	 * @param reached what readers have taken in: stream to the sequence of a public event
	 */
	void complete(Map<String, Long> reached) {
		boolean changed = true;
		while (changed) {
			changed = false;
			for (String database : this.databases.keySet()) {
				changed |= fillHoles(database);
			}
			for (CommitIndex index : this.databases.values()) {
				for (String cause : index.causes()) {
					changed |= bringCause(cause);
				}
			}
			for (Map.Entry<String, Long> mark : reached.entrySet()) {
				changed |= bring(mark.getKey(), (last) -> last.sequence() >= mark.getValue());
			}
		}
	}

	private boolean fillHoles(String database) {
		boolean changed = false;
		CommitIndex index = index(database);
		for (String stream : List.copyOf(index.streams())) {
			while (index.hasHole(stream)) {
				changed |= bringNext(database, stream);
			}
		}
		return changed;
	}

	private boolean bringCause(String eventId) {
		int slash = eventId.lastIndexOf('/');
		if (slash < 0 || !eventId.substring(slash + 1).matches("\\d{1,18}")) {
			return false;
		}
		long version = Long.parseLong(eventId.substring(slash + 1));
		return bring(eventId.substring(0, slash), (last) -> last.version() >= version);
	}

	/**
	 * Adds the next commits of a stream until it stands where it must. A stream that no
	 * database has comes from outside.
	 */
	private boolean bring(String stream, Predicate<CommitIndex.Mark> farEnough) {
		boolean changed = false;
		for (String database : owners(stream)) {
			CommitIndex.@Nullable Mark last = index(database).last(stream);
			while (last == null || !farEnough.test(last)) {
				if (!bringNext(database, stream)) {
					break;
				}
				changed = true;
				last = index(database).last(stream);
			}
		}
		return changed;
	}

	/** The database that is known to have the stream, else all of them. */
	private Set<String> owners(String stream) {
		for (Map.Entry<String, CommitIndex> database : this.databases.entrySet()) {
			if (database.getValue().streams().contains(stream)) {
				return Set.of(database.getKey());
			}
		}
		return this.databases.keySet();
	}

	private boolean bringNext(String database, String stream) {
		String id = stream + "/" + index(database).firstMissing(stream);
		Document commit = this.find.apply(database, id);
		if (commit == null && index(database).hasHole(stream)) {
			throw new IllegalStateException("The store " + database + " has no commit " + id + ", but later ones");
		}
		if (commit == null) {
			return false;
		}
		index(database).add(commit);
		this.keep.accept(database, commit);
		return true;
	}

	private CommitIndex index(String database) {
		CommitIndex index = this.databases.get(database);
		if (index == null) {
			throw new IllegalArgumentException("No database " + database);
		}
		return index;
	}

}
