package fr.logementdabord.inbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import fr.logementdabord.web.security.Roles;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.web.table.Page;
import fr.logementdabord.web.table.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Keeps what was received. A sender sees its own entries, the département sees all of
 * them, also those of unknown senders.
 */
public final class InboxEntries {

	/** Enough for a spreadsheet, bounded for the server. */
	private static final int MOST_ROWS = 10_000;

	private static final String ORGANISATION = "organisation";

	private static final Sort NEWEST_FIRST = Sort.by(Sort.Order.desc("receivedAt"), Sort.Order.asc("_id"));

	private final MongoTemplate mongo;

	private final String collection;

	private final KeptContent content;

	public InboxEntries(MongoTemplate mongo, String collection, KeptContent content) {
		this.mongo = mongo;
		this.collection = collection;
		this.content = content;
	}

	/** Prepares the collection. */
	public void open() {
		this.mongo.indexOps(this.collection).createIndex(new Index(ORGANISATION, Sort.Direction.ASC));
	}

	Optional<InboxEntry> find(String entryId) {
		return Optional.ofNullable(this.mongo.findById(entryId, InboxEntry.class, this.collection));
	}

	/**
	 * Keeps an entry.
	 * @return whether it is new; the first one stands
	 */
	boolean keep(InboxEntry entry) {
		try {
			this.mongo.insert(closed(entry), this.collection);
			return true;
		}
		catch (DuplicateKeyException ex) {
			return false;
		}
	}

	/**
	 * Erases what was refused before a moment: nobody corrected it.
	 * @return how many entries
	 */
	public long forgetRefused(Instant before) {
		Criteria old = Criteria.where("outcome").is(InboxEntry.REFUSED).and("receivedAt").lt(before);
		return this.mongo.remove(Query.query(old), this.collection).getDeletedCount();
	}

	/** One page, the newest first. */
	public Page<InboxEntry> page(Viewer viewer, Filter filter, PageRequest asked) {
		long total = this.mongo.count(query(viewer, filter), this.collection);
		Query query = query(viewer, filter).with(NEWEST_FIRST).skip(asked.offset()).limit(asked.size());
		return Page.of(this.mongo.find(query, InboxEntry.class, this.collection), asked, total);
	}

	/** Enough for a spreadsheet, the newest first. */
	public List<InboxEntry> all(Viewer viewer, Filter filter) {
		return this.mongo.find(query(viewer, filter).with(NEWEST_FIRST).limit(MOST_ROWS), InboxEntry.class,
				this.collection);
	}

	/** One entry, if this viewer may see it. */
	public Optional<InboxEntry> find(Viewer viewer, String entryId) {
		Criteria seen = new Criteria().andOperator(Criteria.where("_id").is(entryId), sight(viewer));
		return Optional.ofNullable(this.mongo.findOne(Query.query(seen), InboxEntry.class, this.collection));
	}

	/** What was sent, if this viewer may see the entry. */
	public Optional<String> content(Viewer viewer, String entryId) {
		return find(viewer, entryId).map((entry) -> this.content.read(viewer, entryId, entry.data()));
	}

	private InboxEntry closed(InboxEntry entry) {
		return new InboxEntry(entry.id(), entry.organisation(), entry.door(), entry.source(), entry.eventId(),
				entry.type(), entry.receivedAt(), entry.outcome(), entry.code(), entry.reason(), entry.errors(),
				entry.resultId(), entry.reference(), this.content.keep(entry.id(), entry.data()));
	}

	private static Query query(Viewer viewer, Filter filter) {
		List<Criteria> all = new ArrayList<>(List.of(sight(viewer)));
		if (filter.outcome() != null && !filter.outcome().isBlank()) {
			all.add(Criteria.where("outcome").is(filter.outcome()));
		}
		if (filter.q() != null && !filter.q().isBlank()) {
			String sought = filter.q().strip();
			all.add(new Criteria().orOperator(Criteria.where("reference").is(sought),
					Criteria.where("resultId").is(sought), Criteria.where("eventId").is(sought)));
		}
		return Query.query(new Criteria().andOperator(all));
	}

	private static Criteria sight(Viewer viewer) {
		if (viewer.is(Roles.DEPARTMENT)) {
			return Criteria.where("_id").exists(true);
		}
		String organisation = viewer.organisation();
		return organisation == null ? Criteria.where("_id").is("") : Criteria.where(ORGANISATION).is(organisation);
	}

	/**
	 * What somebody looks for.
	 *
	 * @param q a reference of the sender's, an event's id, or what it has become
	 * @param outcome ACCEPTED or REFUSED
	 */
	public record Filter(@Nullable String q, @Nullable String outcome) {
	}

}
