package fr.logementdabord.reporting.snapshot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

import fr.logementdabord.eventing.receive.CannotHandle;
import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.receive.ViewDefinition;
import fr.logementdabord.eventing.receive.Views;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * The documents of one view, held in memory. It is loaded once by a scan; after that,
 * each event that is heard names the document to read again, until that document has
 * taken the event in. While nothing is heard, it holds nothing and every question is a
 * scan.
 *
 * @param <D> the documents
 * @param <F> what is kept of one
 */
final class Book<D, F> {

	private static final int AT_ONCE = 256;

	private final ViewDefinition<D> view;

	private final Function<D, F> kept;

	private final MongoTemplate mongo;

	private final Views views;

	private final Map<String, Map<String, Long>> awaited = new HashMap<>();

	private @Nullable Map<String, F> pages;

	private String collection = "";

	private boolean listening;

	private long edition;

	Book(ViewDefinition<D> view, Function<D, F> kept, MongoTemplate mongo, Views views) {
		this.view = view;
		this.kept = kept;
		this.mongo = mongo;
		this.views = views;
	}

	/**
	 * From now on every event is heard, or none: what was held before may have missed
	 * some.
	 */
	synchronized void listening(boolean now) {
		this.listening = now;
		this.pages = null;
		this.awaited.clear();
	}

	/**
	 * What is known, and in which edition: the same edition has the same pages.
	 */
	synchronized Edition<F> read() {
		Map<String, F> current = current();
		return new Edition<>(this.edition, new TreeMap<>(current).values());
	}

	/**
	 * What is known, when an edition is at hand already.
	 */
	synchronized boolean isStill(long known) {
		current();
		return this.listening && this.edition == known;
	}

	private Map<String, F> current() {
		// one read by id: a rebuilt generation may have taken over
		String served = this.views.collection(this.view.collection());
		Map<String, F> known = this.pages;
		if (known == null || !this.listening || !served.equals(this.collection)) {
			known = scan(served);
			this.pages = known;
			this.collection = served;
			this.edition++;
		}
		return known;
	}

	private Map<String, F> scan(String served) {
		Map<String, F> found = new HashMap<>();
		try (Stream<D> documents = documents(served)) {
			documents.forEach((document) -> found.put(id(document), this.kept.apply(document)));
		}
		return found;
	}

	private String id(D document) {
		Object id = this.mongo.getConverter()
			.getMappingContext()
			.getRequiredPersistentEntity(this.view.document())
			.getIdentifierAccessor(document)
			.getRequiredIdentifier();
		return id.toString();
	}

	/**
	 * All documents of the view, one after the other, from the database.
	 */
	Stream<D> documents() {
		return documents(this.views.collection(this.view.collection()));
	}

	private Stream<D> documents(String served) {
		return this.mongo.stream(new Query(), this.view.document(), served);
	}

	/**
	 * An event was heard: its document is out of date until it has taken the event in.
	 */
	synchronized void heard(ReceivedEvent event) {
		if (!this.view.types().contains(event.type())) {
			return;
		}
		try {
			String id = this.view.idOf(event);
			if (id != null) {
				this.awaited.computeIfAbsent(id, (key) -> new HashMap<>())
					.merge(event.stream(), event.version(), Math::max);
			}
		}
		catch (CannotHandle ex) {
			// the view keeps it aside with its reason, and so does not take it in
		}
	}

	/**
	 * Reads the documents again that are out of date. Before the first scan too: what a
	 * scan does not find yet has to be asked for after it.
	 * @return whether something is known now that was not before
	 */
	synchronized boolean refresh() {
		if (this.awaited.isEmpty()) {
			return false;
		}
		Map<String, F> known = this.pages;
		String served = (known != null) ? this.collection : this.views.collection(this.view.collection());
		boolean changed = false;
		List<String> ids = new ArrayList<>(this.awaited.keySet());
		for (int from = 0; from < ids.size(); from += AT_ONCE) {
			List<String> some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
			Query query = Query.query(Criteria.where("_id").in(some));
			for (Document found : this.mongo.find(query, Document.class, served)) {
				String id = found.getString("_id");
				if (takeIn(found, this.awaited.getOrDefault(id, new HashMap<>())) && known != null) {
					known.put(id, this.kept.apply(this.mongo.getConverter().read(this.view.document(), found)));
					changed = true;
				}
			}
		}
		this.awaited.values().removeIf(Map::isEmpty);
		this.edition += changed ? 1 : 0;
		return changed;
	}

	private static boolean takeIn(Document found, Map<String, Long> versions) {
		return versions.entrySet().removeIf((hint) -> Views.reached(found, hint.getKey(), hint.getValue()));
	}

	/**
	 * Whether documents are out of date.
	 */
	synchronized boolean isOutOfDate() {
		return !this.awaited.isEmpty();
	}

	/**
	 * What was known at one time.
	 *
	 * @param <F> what is kept of a document
	 * @param number the edition
	 * @param pages what it holds, by id
	 */
	record Edition<F>(long number, Collection<F> pages) {
	}

}
