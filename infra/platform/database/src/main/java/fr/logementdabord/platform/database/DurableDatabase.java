package fr.logementdabord.platform.database;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * One database of the file: a map of documents per collection and a map per index, the
 * primary key needing none of its own.
 */
final class DurableDatabase extends AbstractSynchronizedMongoDatabase<Object> {

	private static final String DOCUMENTS = "documents.";

	private static final String INDEX = "index.";

	private final MVStore store;

	DurableDatabase(String name, MVStore store, CursorRegistry cursorRegistry) {
		super(name, cursorRegistry);
		this.store = store;
		initializeNamespacesAndIndexes();
	}

	/**
	 * The databases that the file holds.
	 */
	static Set<String> names(MVStore store) {
		Set<String> names = new TreeSet<>();
		for (String map : store.getMapNames()) {
			if (map.startsWith(DOCUMENTS)) {
				names.add(map.substring(DOCUMENTS.length(), map.indexOf('.', DOCUMENTS.length())));
			}
		}
		return names;
	}

	private MVMap<Object, Document> documents(String collectionName) {
		return this.store.openMap(DOCUMENTS + getFullCollectionNamespace(collectionName),
				new MVMap.Builder<Object, Document>().keyType(new KeyType()).valueType(new DocumentType()));
	}

	private String indexMap(String collectionName, String indexName) {
		return INDEX + getFullCollectionNamespace(collectionName) + "/" + indexName;
	}

	@Override
	protected MongoCollection<Object> openOrCreateCollection(String collectionName, CollectionOptions options) {
		return new DurableCollection(this, collectionName, options, documents(collectionName), this.cursorRegistry);
	}

	@Override
	protected Index<Object> openOrCreateUniqueIndex(String collectionName, String indexName, List<IndexKey> keys,
			boolean sparse) {
		if (keys.size() == 1 && keys.get(0).getKey().equals("_id")) {
			return new PrimaryKeyIndex(documents(collectionName), indexName, keys);
		}
		return new UniqueIndex(openIndex(collectionName, indexName), indexName, keys, sparse);
	}

	@Override
	protected Index<Object> openOrCreateSecondaryIndex(String collectionName, String indexName, List<IndexKey> keys,
			boolean sparse) {
		return new LookupIndex(openIndex(collectionName, indexName), indexName, keys, sparse);
	}

	private MVMap<KeyValue, Object> openIndex(String collectionName, String indexName) {
		return this.store.openMap(indexMap(collectionName, indexName),
				new MVMap.Builder<KeyValue, Object>().keyType(new KeyValueType()).valueType(new KeyType()));
	}

	@Override
	protected void dropIndex(MongoCollection<Object> collection, String indexName) {
		super.dropIndex(collection, indexName);
		remove(indexMap(collection.getCollectionName(), indexName));
	}

	@Override
	public void dropCollection(String collectionName, Oplog oplog) {
		super.dropCollection(collectionName, oplog);
		remove(DOCUMENTS + getFullCollectionNamespace(collectionName));
	}

	private void remove(String map) {
		if (this.store.hasMap(map)) {
			this.store.removeMap(map);
		}
	}

	@Override
	public void moveCollection(MongoDatabase oldDatabase, MongoCollection<?> collection, String newCollectionName) {
		String oldName = collection.getFullName();
		super.moveCollection(oldDatabase, collection, newCollectionName);
		String newName = getFullCollectionNamespace(newCollectionName);
		for (String map : Set.copyOf(this.store.getMapNames())) {
			if (map.equals(DOCUMENTS + oldName)) {
				rename(map, DOCUMENTS + newName);
			}
			else if (map.startsWith(INDEX + oldName + "/")) {
				rename(map, INDEX + newName + map.substring((INDEX + oldName).length()));
			}
		}
	}

	private void rename(String map, String newName) {
		this.store.renameMap(this.store.openMap(map), newName);
	}

	@Override
	protected long getFileSize() {
		return this.store.getFileStore().size();
	}

	@Override
	protected long getStorageSize() {
		return getFileSize();
	}

}
