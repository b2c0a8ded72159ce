package fr.logementdabord.platform.database;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * What every match of a query must fulfil, as far as an index can help: read from its top
 * level and from {@code $and}, never from {@code $or}. All else of the query is left to
 * the filter that runs over the candidates.
 */
final class Conditions {

	private final Map<String, List<?>> oneOf = new HashMap<>();

	private final Set<String> present = new HashSet<>();

	private @Nullable String lowestId;

	private @Nullable String highestId;

	static Conditions of(Document query) {
		Conditions conditions = new Conditions();
		conditions.read(query);
		return conditions;
	}

	private void read(Document query) {
		for (Map.Entry<String, Object> entry : query.entrySet()) {
			String field = entry.getKey();
			Object value = entry.getValue();
			if (field.equals("$and") && value instanceof Collection<?> parts) {
				for (Object part : parts) {
					if (part instanceof Document document) {
						read(document);
					}
				}
			}
			else if (!field.startsWith("$")) {
				read(field, value);
			}
		}
	}

	private void read(String field, @Nullable Object value) {
		if (value instanceof Document operators) {
			operators.forEach((operator, operand) -> read(field, operator, operand));
		}
		else if (isPlain(value)) {
			narrow(field, List.of(value));
		}
	}

	private void read(String field, String operator, @Nullable Object operand) {
		switch (operator) {
			case "$eq" -> {
				if (isPlain(operand)) {
					narrow(field, List.of(operand));
				}
			}
			case "$in" -> {
				if (operand instanceof Collection<?> values && values.stream().allMatch(Conditions::isPlain)) {
					narrow(field, List.copyOf(values));
				}
			}
			case "$exists" -> {
				if (Boolean.TRUE.equals(operand)) {
					this.present.add(field);
				}
			}
			case "$gt", "$gte" -> {
				if (field.equals("_id") && operand instanceof String bound
						&& (this.lowestId == null || bound.compareTo(this.lowestId) > 0)) {
					this.lowestId = bound;
				}
			}
			case "$lt", "$lte" -> {
				if (field.equals("_id") && operand instanceof String bound
						&& (this.highestId == null || bound.compareTo(this.highestId) < 0)) {
					this.highestId = bound;
				}
			}
			default -> {
				// left to the filter
			}
		}
	}

	/** Both hold, so the shorter list is enough. */
	private void narrow(String field, List<?> values) {
		this.oneOf.merge(field, values, (one, other) -> (one.size() <= other.size()) ? one : other);
	}

	/**
	 * Values that equal only themselves, for the index as for the filter: no null (it
	 * also means absent), no array, no document, no pattern.
	 */
	private static boolean isPlain(@Nullable Object value) {
		return value instanceof String || value instanceof Integer || value instanceof Long || value instanceof Double
				|| value instanceof ObjectId || value instanceof UUID || value instanceof Boolean
				|| value instanceof Instant;
	}

	/**
	 * The values of which the field must have one, or null when the query does not say.
	 */
	@Nullable List<?> oneOf(String field) {
		return this.oneOf.get(field);
	}

	boolean requires(String field) {
		return this.present.contains(field);
	}

	@Nullable String lowestId() {
		return this.lowestId;
	}

	@Nullable String highestId() {
		return this.highestId;
	}

}
