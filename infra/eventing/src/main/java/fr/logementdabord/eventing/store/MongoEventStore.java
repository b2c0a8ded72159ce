package fr.logementdabord.eventing.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import org.bson.Document;

/**
 * The event store on MongoDB. Reads by exact ids only, because that is the one access
 * path that every database we run on serves from an index (docs/adr/0010).
 */
public class MongoEventStore implements EventStore {

	/** The collection of commits. */
	public static final String COLLECTION = "commits";

	/** Well under the broker's 1 MiB, headers included. */
	static final int LARGEST_EVENT_BYTES = 512 * 1024;

	private static final int READ_AHEAD = 64;

	private final MongoCollection<Document> commits;

	private final CommitListener listener;

	public MongoEventStore(MongoCollection<Document> commits, CommitListener listener) {
		this.commits = commits;
		this.listener = listener;
	}

	@Override
	public List<Commit> read(String stream) {
		List<Commit> history = new ArrayList<>();
		List<Commit> page;
		long from = 1;
		do {
			page = readNumbers(stream, from, from + READ_AHEAD - 1);
			history.addAll(page);
			from += READ_AHEAD;
		}
		while (page.size() == READ_AHEAD);
		return history;
	}

	private List<Commit> readNumbers(String stream, long first, long last) {
		List<String> ids = LongStream.rangeClosed(first, last).mapToObj((number) -> Commit.id(stream, number)).toList();
		List<Commit> page = new ArrayList<>();
		for (Document document : this.commits.find(Filters.in("_id", ids))) {
			page.add(CommitDocuments.read(document));
		}
		page.sort(Comparator.comparingLong(Commit::number));
		return contiguous(page, first);
	}

	/**
	 * Two appends may fall between the steps of one cursor: what follows a hole belongs
	 * to a later read.
	 */
	private static List<Commit> contiguous(List<Commit> page, long first) {
		int length = 0;
		while (length < page.size() && page.get(length).number() == first + length) {
			length++;
		}
		return page.subList(0, length);
	}

	@Override
	public void append(Commit commit) {
		refuseOversized(commit);
		try {
			this.commits.insertOne(CommitDocuments.write(commit));
		}
		catch (MongoWriteException ex) {
			if (ex.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
				throw new ConcurrentAppend(commit.id());
			}
			throw ex;
		}
		if (!commit.publicEvents().isEmpty()) {
			this.listener.committed(commit);
		}
	}

	private static void refuseOversized(Commit commit) {
		for (RecordedEvent event : commit.events()) {
			int size = event.json().getBytes(StandardCharsets.UTF_8).length;
			if (size > LARGEST_EVENT_BYTES) {
				throw new OversizedEvent(commit.stream(), event.type(), size, LARGEST_EVENT_BYTES);
			}
		}
	}

}
