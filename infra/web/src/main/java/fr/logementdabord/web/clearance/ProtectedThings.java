package fr.logementdabord.web.clearance;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

import fr.logementdabord.web.security.Viewer;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * The register of what is protected, by number. Few things are, so that a query names
 * those it leaves out: a list is cut into pages and counted without them, whatever else
 * its documents hold and however late they are.
 */
public class ProtectedThings {

	/** Where it is written down. */
	public static final String COLLECTION = "protected_things";

	private final MongoTemplate mongo;

	public ProtectedThings(MongoTemplate mongo) {
		this.mongo = mongo;
	}

	/**
	 * Writes down whom a thing is open to. Of two words the one of the higher version
	 * stays, in whatever order they come.
	 * @param cleared marks of a {@link Clearance}; null = it is not protected, or no
	 * longer
	 * @param version of the stream that said so
	 */
	public void keep(String id, @Nullable Collection<String> cleared, LocalDate since, long version) {
		// what was never protected is not written down
		boolean first = cleared != null;
		Entry entry = new Entry(id, (cleared != null) ? List.copyOf(cleared) : null, since, version);
		Query older = Query.query(Criteria.where("_id").is(id).and("version").lt(version));
		try {
			FindAndReplaceOptions options = FindAndReplaceOptions.options();
			this.mongo.findAndReplace(older, entry, first ? options.upsert() : options, COLLECTION);
		}
		catch (DuplicateKeyException newer) {
			// the same or a newer word is there
		}
	}

	/** Whether a thing does not exist for a viewer. */
	public boolean hides(Viewer viewer, String id) {
		Entry entry = this.mongo.findById(id, Entry.class, COLLECTION);
		return entry != null && !Clearance.lets(viewer, entry.cleared());
	}

	/** Whether a thing exists for all who bear a mark. */
	public boolean isOpenTo(String id, String mark) {
		Entry entry = this.mongo.findById(id, Entry.class, COLLECTION);
		return entry == null || !entry.isProtected() || entry.marks().contains(mark);
	}

	/**
	 * The marks of those whom a thing is open to.
	 * @return null when it is not protected, as a thing without a number
	 */
	public @Nullable List<String> clearedFor(@Nullable String id) {
		Entry entry = (id != null) ? this.mongo.findById(id, Entry.class, COLLECTION) : null;
		return (entry != null) ? entry.cleared() : null;
	}

	/** The part of a query that keeps out what does not exist for a viewer. */
	public Criteria seenBy(Viewer viewer, String field) {
		return Criteria.where(field).nin(hiddenFrom(viewer));
	}

	/** The numbers of what does not exist for a viewer. */
	public List<String> hiddenFrom(Viewer viewer) {
		return all().stream().filter((entry) -> !Clearance.lets(viewer, entry.cleared())).map(Entry::id).toList();
	}

	/** The numbers of what is protected and open to a viewer by one of its marks. */
	public List<String> openTo(Viewer viewer) {
		return all().stream().filter((entry) -> Clearance.lets(viewer, entry.cleared())).map(Entry::id).toList();
	}

	/** Everything that is protected now. */
	public List<Entry> all() {
		return this.mongo.findAll(Entry.class, COLLECTION).stream().filter(Entry::isProtected).toList();
	}

	/**
	 * What is written down of one thing.
	 *
	 * @param cleared marks; null = no longer protected
	 * @param since day since which it stands this way
	 */
	public record Entry(@Id String id, @Nullable List<String> cleared, LocalDate since, long version) {

		boolean isProtected() {
			return this.cleared != null;
		}

		/** Marks of those whom a protected thing is open to. */
		public List<String> marks() {
			return Objects.requireNonNull(this.cleared);
		}

	}

}
