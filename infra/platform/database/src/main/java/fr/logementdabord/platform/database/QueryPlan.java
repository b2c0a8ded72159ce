package fr.logementdabord.platform.database;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the documents among which all matches of a query are, by the most selective index
 * that its conditions allow. The wire server's own choice needs a query that names
 * exactly the fields of a unique index and scans for anything else, such as a
 * compare-and-set by {@code _id} and revision.
 */
final class QueryPlan {

	private final Conditions conditions;

	private final Collection<Index<Object>> indexes;

	private final MVMap<Object, Document> documents;

	private QueryPlan(Conditions conditions, Collection<Index<Object>> indexes, MVMap<Object, Document> documents) {
		this.conditions = conditions;
		this.indexes = indexes;
		this.documents = documents;
	}

	/**
	 * The positions of the candidates, each once, or null when all documents are.
	 */
	static @Nullable Collection<Object> candidates(Document query, Collection<Index<Object>> indexes,
			MVMap<Object, Document> documents) {
		return new QueryPlan(Conditions.of(query), indexes, documents).candidates();
	}

	private @Nullable Collection<Object> candidates() {
		boolean keyedById = this.indexes.stream().anyMatch(PrimaryKeyIndex.class::isInstance);
		List<?> ids = keyedById ? this.conditions.oneOf("_id") : null;
		if (ids != null) {
			return byId(ids);
		}
		for (Index<Object> index : this.indexes) {
			if (index instanceof UniqueIndex unique) {
				Collection<Object> found = byUniqueKey(unique);
				if (found != null) {
					return found;
				}
			}
		}
		Collection<Object> found = byLookup();
		if (found == null && keyedById) {
			found = byIdRange();
		}
		return (found != null) ? found : byPresence();
	}

	private Collection<Object> byId(List<?> ids) {
		Set<Object> positions = new LinkedHashSet<>();
		for (Object id : ids) {
			Object position = new KeyValue(id).normalized().get(0);
			if (this.documents.containsKey(position)) {
				positions.add(position);
			}
		}
		return positions;
	}

	private @Nullable Collection<Object> byUniqueKey(UniqueIndex index) {
		List<List<?>> prefixes = prefixes(index.getKeys());
		if (prefixes.isEmpty() || prefixes.get(0).size() < index.getKeys().size()) {
			return hasEmptyChoice(index) ? List.of() : null;
		}
		Set<Object> positions = new LinkedHashSet<>();
		for (List<?> values : prefixes) {
			Object position = index.getPosition(new KeyValue(values).normalized());
			if (position != null) {
				positions.add(position);
			}
		}
		return positions;
	}

	private @Nullable Collection<Object> byLookup() {
		PrefixIndex best = null;
		List<List<?>> bestPrefixes = List.of();
		for (Index<Object> index : this.indexes) {
			if (index instanceof PrefixIndex lookup) {
				List<List<?>> prefixes = prefixes(lookup.getKeys());
				if (!prefixes.isEmpty() && (best == null || prefixes.get(0).size() > bestPrefixes.get(0).size())) {
					best = lookup;
					bestPrefixes = prefixes;
				}
			}
		}
		if (best == null) {
			return null;
		}
		Set<Object> positions = new LinkedHashSet<>();
		for (List<?> values : bestPrefixes) {
			best.collect(values, positions);
		}
		return positions;
	}

	private boolean hasEmptyChoice(Index<Object> index) {
		List<?> first = this.conditions.oneOf(index.getKeys().get(0).getKey());
		return first != null && first.isEmpty();
	}

	/**
	 * The combinations of values to look up: one of several for the first key, exactly
	 * one for the keys after it, as far as the query says.
	 */
	private List<List<?>> prefixes(List<IndexKey> keys) {
		List<?> first = this.conditions.oneOf(keys.get(0).getKey());
		if (first == null) {
			return List.of();
		}
		List<Object> rest = new ArrayList<>();
		for (IndexKey key : keys.subList(1, keys.size())) {
			List<?> values = this.conditions.oneOf(key.getKey());
			if (values == null || values.size() != 1) {
				break;
			}
			rest.add(values.get(0));
		}
		List<List<?>> prefixes = new ArrayList<>();
		for (Object value : first) {
			List<Object> prefix = new ArrayList<>();
			prefix.add(value);
			prefix.addAll(rest);
			prefixes.add(prefix);
		}
		return prefixes;
	}

	private @Nullable Collection<Object> byIdRange() {
		String lowest = this.conditions.lowestId();
		String highest = this.conditions.highestId();
		if (lowest == null && highest == null) {
			return null;
		}
		List<Object> positions = new ArrayList<>();
		Cursor<Object, Document> cursor = this.documents.cursor((lowest != null) ? lowest : "");
		while (cursor.hasNext()) {
			// only texts are greater or less than a text, and they stand together
			if (!(cursor.next() instanceof String id) || (highest != null && id.compareTo(highest) > 0)) {
				break;
			}
			positions.add(id);
		}
		return positions;
	}

	private @Nullable Collection<Object> byPresence() {
		for (Index<Object> index : this.indexes) {
			if (index instanceof LookupIndex lookup && lookup.holdsOnlyPresent()) {
				for (IndexKey key : lookup.getKeys()) {
					// through arrays, presence has more than one meaning
					if (!key.getKey().contains(".") && this.conditions.requires(key.getKey())) {
						return lookup.all();
					}
				}
			}
		}
		return null;
	}

}
