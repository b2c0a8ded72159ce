package fr.logementdabord.housing.domain.search;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Which orientation stands behind a search.
 *
 * @param number rises with every orientation of the same referral; 0 when it is not known
 * @param referredOn day of the saisine, from which the waiting time runs
 */
public record OrientedBy(long number, @Nullable LocalDate referredOn) {

	/** An orientation about which nothing more is known. */
	public static final OrientedBy UNKNOWN = new OrientedBy(0, null);

}
