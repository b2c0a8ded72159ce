package fr.logementdabord.platform.database;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * An index that is not unique: its keys are the values followed by the document's
 * position, so that those with equal values stand together. A sparse one holds only
 * documents that have one of the fields.
 */
final class LookupIndex extends Index<Object> implements PrefixIndex {

	private final MVMap<KeyValue, Object> map;

	private final boolean onlyPresent;

	LookupIndex(MVMap<KeyValue, Object> map, String name, List<IndexKey> keys, boolean sparse) {
		super(name, keys, sparse);
		this.map = map;
		this.onlyPresent = sparse;
	}

	/**
	 * Whether a document that lacks the fields is left out.
	 */
	boolean holdsOnlyPresent() {
		return this.onlyPresent;
	}

	/** Tells the collection not to ask this index for the position of a document. */
	@Override
	protected boolean isSparse() {
		return true;
	}

	private Set<KeyValue> entries(Document document, Object position) {
		Set<KeyValue> entries = new LinkedHashSet<>();
		if (this.onlyPresent && lacksFields(document)) {
			return entries;
		}
		Set<KeyValue> values = getKeyValues(document);
		if (values.isEmpty()) {
			// an empty array is a present field without any value
			entries.add(
					entry(new KeyValue(new ArrayList<@Nullable Object>(getKeys().stream().map((key) -> null).toList())),
							position));
		}
		for (KeyValue value : values) {
			entries.add(entry(value, position));
		}
		return entries;
	}

	private boolean lacksFields(Document document) {
		return getKeys().stream()
			.allMatch((key) -> Utils.getSubdocumentValueCollectionAware(document, key.getKey()) instanceof Missing);
	}

	private static KeyValue entry(KeyValue values, Object position) {
		List<@Nullable Object> entry = new ArrayList<>(values.size() + 1);
		values.forEach(entry::add);
		entry.add(position);
		return new KeyValue(entry);
	}

	@Override
	public void collect(List<?> firstValues, Set<Object> positions) {
		PrefixIndex.collect(this.map, firstValues, positions);
	}

	/**
	 * The positions of all documents of a sparse index.
	 */
	Set<Object> all() {
		return new LinkedHashSet<>(this.map.values());
	}

	@Override
	public @Nullable Object getPosition(Document document) {
		return null;
	}

	@Override
	public void checkAdd(Document document, MongoCollection<Object> collection) {
		// refuses parallel arrays before anything is written
		getKeyValues(document);
	}

	@Override
	public void add(Document document, Object position, MongoCollection<Object> collection) {
		entries(document, position).forEach((entry) -> this.map.put(entry, position));
	}

	@Override
	public @Nullable Object remove(Document document) {
		Object position = DurableCollection.position(document);
		entries(document, position).forEach(this.map::remove);
		return null;
	}

	@Override
	public void checkUpdate(Document oldDocument, Document newDocument, MongoCollection<Object> collection) {
		getKeyValues(newDocument);
	}

	@Override
	public void updateInPlace(Document oldDocument, Document newDocument, Object position,
			MongoCollection<Object> collection) {
		Set<KeyValue> before = entries(oldDocument, position);
		Set<KeyValue> after = entries(newDocument, position);
		Set<KeyValue> gone = new HashSet<>(before);
		gone.removeAll(after);
		gone.forEach(this.map::remove);
		after.removeAll(before);
		after.forEach((entry) -> this.map.put(entry, position));
	}

	/** The plan decides, see {@link QueryPlan}. */
	@Override
	public boolean canHandle(Document query) {
		return false;
	}

	@Override
	public Iterable<Object> getPositions(Document query) {
		throw new UnsupportedOperationException();
	}

	@Override
	public long getCount() {
		return this.map.sizeAsLong();
	}

	@Override
	public long getDataSize() {
		return getCount();
	}

	@Override
	public void drop() {
		// the database removes the map
	}

}
