package fr.logementdabord.platform.database;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * The documents of one collection. A stored document is never changed: an update puts a
 * changed copy in its place, so an answer that is still being sent cannot change.
 */
final class DurableCollection extends AbstractMongoCollection<Object> {

	private final MVMap<Object, Document> documents;

	/** Set only by a writer, which runs alone. */
	private boolean changing;

	private boolean changingOne;

	DurableCollection(MongoDatabase database, String name, CollectionOptions options, MVMap<Object, Document> documents,
			CursorRegistry cursorRegistry) {
		super(database, name, options, cursorRegistry);
		this.documents = documents;
	}

	@Override
	protected Object addDocumentInternal(Document document) {
		Object position = (getIdField() != null) ? normalized(Utils.getSubdocumentValue(document, getIdField()))
				: UUID.randomUUID();
		this.documents.put(position, document);
		return position;
	}

	/**
	 * The key of a document that has an {@code _id}.
	 */
	static Object position(Document document) {
		return normalized(document.get("_id"));
	}

	private static Object normalized(@Nullable Object id) {
		return Missing.ofNullable(new KeyValue(id).normalized().get(0));
	}

	@Override
	protected Document getDocument(Object position) {
		return this.documents.get(position);
	}

	@Override
	protected void handleUpdate(Object position, Document oldDocument, Document newDocument) {
		this.documents.put(position, newDocument);
	}

	@Override
	protected void removeDocument(Object position) {
		this.documents.remove(position);
	}

	@Override
	public Document updateDocuments(Document selector, Document updateQuery, ArrayFilters arrayFilters, boolean isMulti,
			boolean isUpsert, Oplog oplog) {
		this.changing = true;
		this.changingOne = !isMulti;
		try {
			return super.updateDocuments(selector, updateQuery, arrayFilters, isMulti, isUpsert, oplog);
		}
		finally {
			this.changing = false;
			this.changingOne = false;
		}
	}

	@Override
	public Document findAndModify(Document query) {
		this.changing = true;
		try {
			return super.findAndModify(query);
		}
		finally {
			this.changing = false;
		}
	}

	@Override
	protected QueryResult queryDocuments(Document query, Document orderBy, int numberToSkip, int limit, int batchSize,
			Document fieldSelector) {
		if (!this.changing) {
			return candidates(query, orderBy, numberToSkip, limit, batchSize, fieldSelector);
		}
		List<Document> copies = new ArrayList<>();
		for (Document document : candidates(query, orderBy, numberToSkip, this.changingOne ? 1 : limit, 0,
				fieldSelector)) {
			copies.add(document.cloneDeeply());
		}
		return new QueryResult(copies);
	}

	private QueryResult candidates(Document query, Document orderBy, int numberToSkip, int limit, int batchSize,
			Document fieldSelector) {
		Collection<Object> candidates = QueryPlan.candidates(query, getIndexes(), this.documents);
		if (candidates == null) {
			return matchDocuments(query, orderBy, numberToSkip, limit, batchSize, fieldSelector);
		}
		return matchDocuments(query, candidates, orderBy, numberToSkip, limit, batchSize, fieldSelector);
	}

	@Override
	protected QueryResult matchDocuments(Document query, Document orderBy, int numberToSkip, int numberToReturn,
			int batchSize, Document fieldSelector) {
		Stream<Document> stream = isNaturalDescending(orderBy) ? backwards() : this.documents.values().stream();
		return matchDocumentsFromStream(stream, query, orderBy, numberToSkip, numberToReturn, batchSize, fieldSelector);
	}

	private Stream<Document> backwards() {
		List<Document> all = new ArrayList<>(this.documents.values());
		return all.reversed().stream();
	}

	@Override
	protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
		return this.documents.entrySet()
			.stream()
			.map((entry) -> new DocumentWithPosition<>(entry.getValue(), entry.getKey()));
	}

	@Override
	public Stream<Document> queryAllAsStream() {
		return copied(super.handleQueryAsStream(AggregationInput.takeMatch()));
	}

	@Override
	public Stream<Document> handleQueryAsStream(Document query) {
		return copied(super.handleQueryAsStream(query));
	}

	private static Stream<Document> copied(Stream<Document> documents) {
		return AggregationInput.needsCopies() ? documents.map(Document::cloneDeeply) : documents;
	}

	@Override
	public int count() {
		return this.documents.size();
	}

	@Override
	public boolean isEmpty() {
		return this.documents.isEmpty();
	}

	/** The size would cost a second map write with every document. */
	@Override
	protected boolean tracksDataSize() {
		return false;
	}

	@Override
	protected void updateDataSize(int sizeDelta) {
		// not tracked
	}

	@Override
	protected int getDataSize() {
		return 0;
	}

}
