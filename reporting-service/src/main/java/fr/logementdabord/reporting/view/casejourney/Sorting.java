package fr.logementdabord.reporting.view.casejourney;

import java.util.Map;

import fr.logementdabord.web.table.ListOrder;

import org.springframework.data.domain.Sort;

/**
 * The order of a list as the database sorts it.
 */
public final class Sorting {

	private Sorting() {
	}

	/**
	 * By the field asked for, then by one that differs in each row: pages never overlap.
	 * @param stored where each field of the list is stored
	 * @param tieBreaker where that last field is
	 */
	public static Sort by(ListOrder order, Map<String, String> stored, String tieBreaker) {
		Sort.Direction direction = order.descending() ? Sort.Direction.DESC : Sort.Direction.ASC;
		String field = stored.getOrDefault(order.field(), tieBreaker);
		Sort sort = Sort.by(direction, field);
		return field.equals(tieBreaker) ? sort : sort.and(Sort.by(tieBreaker));
	}

}
