package fr.logementdabord.platform.database;

import java.util.List;
import java.util.Map.Entry;
import java.util.Set;

import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A unique index: each combination of values leads to one document.
 */
final class UniqueIndex extends AbstractUniqueIndex<Object> implements PrefixIndex {

	private final MVMap<KeyValue, Object> map;

	UniqueIndex(MVMap<KeyValue, Object> map, String name, List<IndexKey> keys, boolean sparse) {
		super(name, keys, sparse);
		this.map = map;
	}

	@Override
	public void collect(List<?> firstValues, Set<Object> positions) {
		PrefixIndex.collect(this.map, firstValues, positions);
	}

	@Override
	protected @Nullable Object getPosition(KeyValue keyValue) {
		return this.map.get(keyValue);
	}

	@Override
	protected boolean putKeyPosition(KeyValue keyValue, Object position) {
		return this.map.putIfAbsent(keyValue, position) == null;
	}

	@Override
	protected @Nullable Object removeDocument(KeyValue keyValue) {
		return this.map.remove(keyValue);
	}

	@Override
	protected Iterable<Entry<KeyValue, Object>> getIterable() {
		return this.map.entrySet();
	}

	@Override
	public long getCount() {
		return this.map.sizeAsLong();
	}

	@Override
	public long getDataSize() {
		return getCount();
	}

}
