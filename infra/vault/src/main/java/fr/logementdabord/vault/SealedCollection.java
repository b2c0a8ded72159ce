package fr.logementdabord.vault;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes over one collection with sealed fields, document by document. A document says by
 * itself under which keys it is, so that the work can stop and begin again anywhere.
 */
final class SealedCollection {

	private static final Logger logger = LoggerFactory.getLogger(SealedCollection.class);

	/** A sealed file may have some megabytes. */
	private static final int AT_ONCE = 10;

	private final SealedDocuments told;

	private final MongoCollection<Document> documents;

	private final FieldCipher cipher;

	SealedCollection(SealedDocuments told, MongoCollection<Document> documents, FieldCipher cipher) {
		this.told = told;
		this.documents = documents;
		this.cipher = cipher;
	}

	String name() {
		return this.told.collection();
	}

	/** The ids of what is there now. What comes later is under the current key. */
	List<Object> ids() {
		List<Object> ids = new ArrayList<>();
		this.documents.find()
			.projection(Projections.include("_id"))
			.forEach((document) -> ids.add(document.get("_id")));
		return ids;
	}

	/** About how many documents there are. */
	long size() {
		return this.documents.estimatedDocumentCount();
	}

	/** Shows these documents, a few at a time. */
	void forEach(List<Object> ids, Consumer<Document> action) {
		for (int from = 0; from < ids.size(); from += AT_ONCE) {
			List<Object> some = ids.subList(from, Math.min(from + AT_ONCE, ids.size()));
			this.documents.find(Filters.in("_id", some)).batchSize(AT_ONCE).forEach(action);
		}
	}

	/**
	 * Seals a document anew where it is not under the current key. A field that somebody
	 * writes meanwhile stays as they wrote it.
	 * @return whether something was sealed anew
	 */
	boolean renew(Document document) {
		List<Bson> unchanged = new ArrayList<>(List.of(Filters.eq("_id", document.get("_id"))));
		List<Bson> renewed = new ArrayList<>();
		this.told.places().apply(document).forEach((field, place) -> {
			String sealed = valueAt(document, field);
			if (sealed != null) {
				String now = renewed(sealed, place);
				if (!now.equals(sealed)) {
					unchanged.add(Filters.eq(field, sealed));
					renewed.add(Updates.set(field, now));
				}
			}
		});
		boolean done = !renewed.isEmpty()
				&& this.documents.updateOne(Filters.and(unchanged), Updates.combine(renewed)).getMatchedCount() == 1;
		derive(document);
		return done;
	}

	/** How many fields of a document are under which key. */
	Map<String, Long> keys(Document document) {
		Map<String, Long> keys = new HashMap<>();
		this.told.places().apply(document).keySet().forEach((field) -> {
			String sealed = valueAt(document, field);
			String key = (sealed != null) ? FieldCipher.keyOf(sealed) : null;
			if (key != null) {
				keys.merge(key, 1L, Long::sum);
			}
		});
		return keys;
	}

	/** A value that does not open must not keep the others under an old key. */
	private String renewed(String sealed, String place) {
		try {
			return this.cipher.renewed(sealed, place);
		}
		catch (VaultIsLocked locked) {
			logger.error("{}: {}", name(), locked.getMessage());
			return sealed;
		}
	}

	private void derive(Document document) {
		try {
			this.told.derived().accept(document);
		}
		catch (VaultIsLocked locked) {
			logger.error("{} {}: {}", name(), document.get("_id"), locked.getMessage());
		}
	}

	private static @Nullable String valueAt(Document document, String path) {
		Object value = document;
		for (String step : path.split("\\.")) {
			value = switch (value) {
				case Document inner -> inner.get(step);
				case List<?> list -> list.get(Integer.parseInt(step));
				case null, default -> null;
			};
		}
		return (value instanceof String text) ? text : null;
	}

}
