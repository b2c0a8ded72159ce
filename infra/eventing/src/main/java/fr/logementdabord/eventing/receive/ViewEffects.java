package fr.logementdabord.eventing.receive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import fr.logementdabord.eventing.store.ContendedStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/**
 * Folds a batch into the documents of a view and writes them with one bulk write. Each
 * document holds the version reached of every stream that feeds it ({@code _marks}) and a
 * revision: the write carries its own duplicate check, and of two writers one starts
 * again.
 *
 * @param <D> the document
 */
final class ViewEffects<D> implements Effects {

	static final String MARKS = "_marks";

	static final String REVISION = "_revision";

	private static final int ATTEMPTS = 64;

	private static final int DUPLICATE_KEY = 11000;

	private final ViewDefinition<D> view;

	private final MongoCollection<Document> documents;

	private final MongoConverter converter;

	ViewEffects(ViewDefinition<D> view, MongoCollection<Document> documents, MongoConverter converter) {
		this.view = view;
		this.documents = documents;
		this.converter = converter;
	}

	@Override
	public Map<String, Failure> apply(List<ReceivedEvent> events) {
		Map<String, Failure> failures = new HashMap<>();
		Map<String, List<ReceivedEvent>> byDocument = byDocument(events, failures);
		for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
			if (byDocument.isEmpty() || write(fold(byDocument, failures))) {
				return failures;
			}
		}
		throw new ContendedStream(this.view.collection(), ATTEMPTS);
	}

	@Override
	public int portion() {
		// one bulk write for the whole batch
		return Integer.MAX_VALUE;
	}

	private Map<String, List<ReceivedEvent>> byDocument(List<ReceivedEvent> events, Map<String, Failure> failures) {
		Map<String, List<ReceivedEvent>> byDocument = new LinkedHashMap<>();
		for (ReceivedEvent event : events) {
			if (this.view.types().contains(event.type()) && !failures.containsKey(event.stream())) {
				try {
					String id = this.view.idOf(event);
					if (id != null) {
						byDocument.computeIfAbsent(id, (key) -> new ArrayList<>()).add(event);
					}
				}
				catch (RuntimeException ex) {
					failures.put(event.stream(), Failures.of(event, ex));
				}
			}
		}
		return byDocument;
	}

	private List<WriteModel<Document>> fold(Map<String, List<ReceivedEvent>> byDocument,
			Map<String, Failure> failures) {
		Map<String, Document> current = new HashMap<>();
		for (Document document : this.documents.find(Filters.in("_id", byDocument.keySet()))) {
			current.put(document.getString("_id"), document);
		}
		List<WriteModel<Document>> writes = new ArrayList<>();
		byDocument.forEach((id, events) -> foldOne(id, current.get(id), events, failures, writes));
		return writes;
	}

	private void foldOne(String id, @Nullable Document current, List<ReceivedEvent> events,
			Map<String, Failure> failures, List<WriteModel<Document>> writes) {
		D folded = (current == null) ? this.view.initial(id) : this.converter.read(this.view.document(), current);
		Document marks = (current == null) ? new Document() : current.get(MARKS, Document.class);
		boolean changed = false;
		for (ReceivedEvent event : events) {
			Failure failure = failures.get(event.stream());
			boolean stopped = failure != null && failure.event().version() <= event.version();
			if (!stopped && versionReached(marks, event.stream()) < event.version()) {
				try {
					folded = this.view.evolve(folded, event);
					marks.put(event.stream(), event.version());
					changed = true;
				}
				catch (RuntimeException ex) {
					failures.put(event.stream(), Failures.of(event, ex));
				}
			}
		}
		if (changed) {
			writes.add(write(id, folded, marks, current));
		}
	}

	static long versionReached(Document marks, String stream) {
		Number reached = (Number) marks.get(stream);
		return (reached == null) ? 0 : reached.longValue();
	}

	private WriteModel<Document> write(String id, D folded, Document marks, @Nullable Document current) {
		Document document = new Document();
		this.converter.write(folded, document);
		document.put("_id", id);
		document.put(MARKS, marks);
		if (current == null) {
			document.put(REVISION, 1L);
			return new InsertOneModel<>(document);
		}
		long revision = current.getLong(REVISION);
		document.put(REVISION, revision + 1);
		return new ReplaceOneModel<>(Filters.and(Filters.eq("_id", id), Filters.eq(REVISION, revision)), document);
	}

	/**
	 * Writes all documents.
	 * @return false when another writer was faster on one of them
	 */
	private boolean write(List<WriteModel<Document>> writes) {
		if (writes.isEmpty()) {
			return true;
		}
		try {
			var result = this.documents.bulkWrite(writes, new BulkWriteOptions().ordered(false));
			return result.getInsertedCount() + result.getMatchedCount() == writes.size();
		}
		catch (MongoBulkWriteException ex) {
			for (BulkWriteError error : ex.getWriteErrors()) {
				if (error.getCode() != DUPLICATE_KEY) {
					throw ex;
				}
			}
			return false;
		}
	}

}
