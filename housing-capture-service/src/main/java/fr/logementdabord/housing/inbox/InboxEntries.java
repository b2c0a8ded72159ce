package fr.logementdabord.housing.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import fr.logementdabord.housing.view.sight.Rows;
import fr.logementdabord.web.security.Roles;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.web.table.Page;
import fr.logementdabord.web.table.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Keeps what was received. A sender sees its own entries, the département sees all of
 * them, also those of unknown senders.
 */
public final class InboxEntries {

	static final String COLLECTION = "inbox-availabilities";

	private static final Sort NEWEST_FIRST = Sort.by(Sort.Order.desc("receivedAt"), Sort.Order.asc("_id"));

	private final MongoTemplate mongo;

	private final Rows<InboxEntry> rows;

	public InboxEntries(MongoTemplate mongo) {
		this.mongo = mongo;
		this.rows = new Rows<>(mongo, InboxEntry.class, () -> COLLECTION);
	}

	Optional<InboxEntry> find(String entryId) {
		return Optional.ofNullable(this.mongo.findById(entryId, InboxEntry.class, COLLECTION));
	}

	/**
	 * Keeps an entry.
	 * @return whether it is new; the first one stands
	 */
	boolean keep(InboxEntry entry) {
		try {
			this.mongo.insert(entry, COLLECTION);
			return true;
		}
		catch (DuplicateKeyException ex) {
			return false;
		}
	}

	public Page<InboxEntry> page(Viewer viewer, Filter filter, PageRequest asked) {
		return this.rows.page(criteria(viewer, filter), NEWEST_FIRST, asked);
	}

	public List<InboxEntry> all(Viewer viewer, Filter filter) {
		return this.rows.all(criteria(viewer, filter), NEWEST_FIRST);
	}

	public Optional<InboxEntry> find(Viewer viewer, String entryId) {
		return this.rows.one(entryId, sight(viewer));
	}

	private static List<Criteria> criteria(Viewer viewer, Filter filter) {
		List<Criteria> all = new ArrayList<>(List.of(sight(viewer)));
		all.addAll(Rows.being("outcome", filter.outcome()));
		all.addAll(Rows.being("reference", filter.q()));
		return all;
	}

	private static Criteria sight(Viewer viewer) {
		if (viewer.is(Roles.DEPARTMENT)) {
			return Criteria.where("_id").exists(true);
		}
		String organisation = viewer.organisation();
		return organisation == null ? Criteria.where("_id").is("") : Criteria.where("organisation").is(organisation);
	}

	/**
	 * What somebody looks for.
	 *
	 * @param q a landlord's reference
	 */
	public record Filter(@Nullable String q, @Nullable String outcome) {
	}

}
