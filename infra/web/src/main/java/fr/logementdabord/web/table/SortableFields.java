package fr.logementdabord.web.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Sort;

/**
 * By which fields a list may be sorted, where the database keeps each, and the order of a
 * list nobody asked one for. Rows that do not differ there follow each other by id: pages
 * never overlap.
 */
public final class SortableFields {

	private static final String ID = "_id";

	private final ListOrder otherwise;

	private final Map<String, String> stored;

	private SortableFields(ListOrder otherwise, Map<String, String> stored) {
		this.otherwise = otherwise;
		this.stored = Collections.unmodifiableMap(stored);
	}

	/**
	 * Begins with the order nobody asks for; its field is one of those to sort by.
	 */
	public static SortableFields otherwise(String field, boolean descending) {
		return new SortableFields(new ListOrder(field, descending), Map.of(field, field));
	}

	/** The field that names a row, kept as its id. */
	public SortableFields id(String field) {
		return stored(field, ID);
	}

	/** Fields that are kept under their own names. */
	public SortableFields and(String... fields) {
		SortableFields all = this;
		for (String field : fields) {
			all = all.stored(field, field);
		}
		return all;
	}

	/**
	 * A field that is kept elsewhere.
	 * @param path where, {@code lease.signedOn}
	 */
	public SortableFields stored(String field, String path) {
		Map<String, String> all = new LinkedHashMap<>(this.stored);
		all.put(field, path);
		return new SortableFields(this.otherwise, all);
	}

	/**
	 * As the parameter {@code sort} says, see {@link ListOrder}.
	 * @throws fr.logementdabord.web.problem.ProblemException 400 for any other field
	 */
	public Sort sort(@Nullable String asked) {
		ListOrder order = ListOrder.of(asked, this.stored.keySet(), this.otherwise);
		String field = this.stored.getOrDefault(order.field(), ID);
		Sort sort = Sort.by(order.descending() ? Sort.Direction.DESC : Sort.Direction.ASC, field);
		return field.equals(ID) ? sort : sort.and(Sort.by(ID));
	}

}
