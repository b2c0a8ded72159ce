package fr.logementdabord.vault.access;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import fr.logementdabord.vault.access.AccessEntry.Link;
import fr.logementdabord.vault.access.AccessEntry.Reading;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Writes readings down, one after the other, whichever instance they happen at: an
 * entry's number is its {@code _id}, so that of two who want the same one gets it and the
 * other takes the next. Read by exact ids only.
 */
public final class AccessChain {

	private static final int AT_ONCE = 64;

	private static final int ATTEMPTS = 200;

	/** The last entry that was purged. */
	static final String ANCHOR = "anchor";

	/** The last entry that was written, or one shortly before after a crash. */
	static final String HEAD = "head";

	private final MongoCollection<Document> entries;

	private final MongoCollection<Document> links;

	private final Clock clock;

	private @Nullable Link head;

	/** The chain with this name. */
	public AccessChain(MongoDatabase database, String name, Clock clock) {
		this.entries = database.getCollection(name);
		this.links = database.getCollection(name + "_links");
		this.clock = clock;
	}

	/** Prepares the collections. */
	public void open() {
		this.entries.createIndex(Indexes.ascending("about"));
		this.entries.createIndex(Indexes.ascending("login"));
	}

	/** Writes a reading down; it is in the database when this returns. */
	public synchronized AccessEntry append(Reading reading) {
		for (int i = 0; i < ATTEMPTS; i++) {
			Link before = (this.head != null) ? this.head : lastLink();
			AccessEntry entry = AccessEntry.after(before, reading, this.clock.instant());
			if (insert(entry)) {
				this.head = entry.link();
				mark(HEAD, entry.link());
				return entry;
			}
			this.head = null;
		}
		throw new IllegalStateException("the access log is written by too many at once");
	}

	/** The last entry of the chain. */
	public Link lastLink() {
		Link last = marked(HEAD);
		List<AccessEntry> next = entries(last.number() + 1, last.number() + AT_ONCE);
		while (!next.isEmpty() && next.getFirst().number() == last.number() + 1) {
			for (AccessEntry entry : next) {
				if (entry.number() == last.number() + 1) {
					last = entry.link();
				}
			}
			next = entries(last.number() + 1, last.number() + AT_ONCE);
		}
		return last;
	}

	/** Where the chain begins: the last entry that was purged. */
	public Link anchor() {
		return marked(ANCHOR);
	}

	/**
	 * Forgets what is older. The link to the last forgotten entry is kept first, so that
	 * the rest can be verified from it whenever the purge stops.
	 * @return how many entries went
	 */
	public long purgeBefore(Instant limit) {
		Link anchor = anchor();
		Link keep = anchor;
		List<AccessEntry> some = entries(anchor.number() + 1, anchor.number() + AT_ONCE);
		while (!some.isEmpty() && some.getFirst().at().isBefore(limit)) {
			for (AccessEntry entry : some) {
				if (entry.at().isBefore(limit) && entry.number() == keep.number() + 1) {
					keep = entry.link();
				}
			}
			some = entries(keep.number() + 1, keep.number() + AT_ONCE);
		}
		mark(ANCHOR, keep);
		return this.entries.deleteMany(Filters.lte("_id", keep.number())).getDeletedCount();
	}

	/** Entries by number, in order; those that are missing are left out. */
	List<AccessEntry> entries(long from, long to) {
		List<AccessEntry> found = new ArrayList<>();
		this.entries.find(Filters.in("_id", LongStream.rangeClosed(from, to).boxed().toList()))
			.forEach((document) -> found.add(AccessEntry.read(document)));
		found.sort((a, b) -> Long.compare(a.number(), b.number()));
		return found;
	}

	MongoCollection<Document> links() {
		return this.links;
	}

	MongoCollection<Document> collection() {
		return this.entries;
	}

	private boolean insert(AccessEntry entry) {
		try {
			this.entries.insertOne(entry.document());
			return true;
		}
		catch (MongoWriteException ex) {
			if (ex.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
				return false;
			}
			throw ex;
		}
	}

	private Link marked(String id) {
		return Link.read(this.links.find(Filters.eq("_id", id)).first());
	}

	private void mark(String id, Link link) {
		this.links.replaceOne(Filters.eq("_id", id), link.document(id), new ReplaceOptions().upsert(true));
	}

}
