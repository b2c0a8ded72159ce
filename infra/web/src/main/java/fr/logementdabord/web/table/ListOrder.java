package fr.logementdabord.web.table;

import java.util.Set;
import java.util.TreeSet;

import fr.logementdabord.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * By which field a list is sorted, as the parameter {@code sort} says:
 * {@code submittedOn}, or {@code -submittedOn} for the other way round.
 *
 * @param field the field, one of those the list allows
 * @param descending the greatest first
 */
public record ListOrder(String field, boolean descending) {

	/**
	 * Reads the parameter.
	 * @param sort what was sent, if anything
	 * @param fields what may be sorted by
	 * @param otherwise the order of a list nobody asked one for
	 * @throws ProblemException 400 when the list is not sorted by that field
	 */
	public static ListOrder of(@Nullable String sort, Set<String> fields, ListOrder otherwise) {
		if (sort == null || sort.isBlank()) {
			return otherwise;
		}
		boolean descending = sort.startsWith("-");
		String field = descending ? sort.substring(1) : sort;
		if (!fields.contains(field)) {
			throw ProblemException.invalid("sort", "Cette liste ne se trie pas ainsi. Champs possibles : "
					+ String.join(", ", new TreeSet<>(fields)) + ".");
		}
		return new ListOrder(field, descending);
	}

}
