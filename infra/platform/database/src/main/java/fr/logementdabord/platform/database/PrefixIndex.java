package fr.logementdabord.platform.database;

import java.util.List;
import java.util.Set;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;

/**
 * An index whose keys stand in order, so that the first values alone lead to documents.
 */
interface PrefixIndex {

	List<IndexKey> getKeys();

	/**
	 * Adds the positions of the documents whose first values are these.
	 */
	void collect(List<?> firstValues, Set<Object> positions);

	static void collect(MVMap<KeyValue, Object> map, List<?> firstValues, Set<Object> positions) {
		KeyValue from = new KeyValue(firstValues).normalized();
		KeyType values = new KeyType();
		Cursor<KeyValue, Object> cursor = map.cursor(from);
		while (cursor.hasNext()) {
			KeyValue key = cursor.next();
			for (int i = 0; i < from.size(); i++) {
				if (values.compare(key.get(i), from.get(i)) != 0) {
					return;
				}
			}
			positions.add(cursor.getValue());
		}
	}

}
