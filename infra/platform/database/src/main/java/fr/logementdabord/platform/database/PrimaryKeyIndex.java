package fr.logementdabord.platform.database;

import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.List;
import java.util.Map.Entry;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * The index on {@code _id}: the map of documents itself, so that a document and its
 * primary key cannot disagree.
 */
final class PrimaryKeyIndex extends AbstractUniqueIndex<Object> {

	private final MVMap<Object, Document> documents;

	PrimaryKeyIndex(MVMap<Object, Document> documents, String name, List<IndexKey> keys) {
		super(name, keys, false);
		this.documents = documents;
	}

	@Override
	protected @Nullable Object getPosition(KeyValue keyValue) {
		Object position = Missing.ofNullable(keyValue.get(0));
		return this.documents.containsKey(position) ? position : null;
	}

	@Override
	public synchronized void checkAdd(Document document, MongoCollection<Object> collection) {
		DocumentType.check(document);
		super.checkAdd(document, collection);
	}

	@Override
	public synchronized void checkUpdate(Document oldDocument, Document newDocument,
			MongoCollection<Object> collection) {
		DocumentType.check(newDocument);
		super.checkUpdate(oldDocument, newDocument, collection);
	}

	@Override
	public synchronized void add(Document document, Object position, MongoCollection<Object> collection) {
		// the document is already in the map
	}

	@Override
	protected boolean putKeyPosition(KeyValue keyValue, Object position) {
		return true;
	}

	@Override
	protected @Nullable Object removeDocument(KeyValue keyValue) {
		// the collection removes the document from the map
		return getPosition(keyValue);
	}

	@Override
	protected Iterable<Entry<KeyValue, Object>> getIterable() {
		return this.documents.keySet()
			.stream()
			.map((position) -> (Entry<KeyValue, Object>) new SimpleImmutableEntry<>(new KeyValue(position), position))
			.toList();
	}

	@Override
	public long getCount() {
		return this.documents.sizeAsLong();
	}

	@Override
	public long getDataSize() {
		return 0;
	}

}
