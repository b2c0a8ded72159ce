package fr.logementdabord.reporting.figure;

/**
 * What one row of a figure is. A household may have several saisines and a saisine
 * several measures: a number without its unit means nothing.
 */
public enum Unit {

	/** People. */
	PERSONS,
	/** Households, once each after merges. */
	HOUSEHOLDS,
	/** Saisines. */
	REFERRALS,
	/** Concertations. */
	CONFERENCES,
	/** Support measures. */
	MEASURES,
	/** Places granted to a household. */
	ALLOCATIONS,
	/** Refusals. */
	REFUSALS,
	/** Bilans. */
	REVIEWS,
	/** Obstacles recorded. */
	OBSTACLES,
	/** Searches for a dwelling. */
	SEARCHES,
	/** Households proposed for a dwelling. */
	PLACEMENTS,
	/** Households living in a dwelling. */
	TENANCIES,
	/** Dwellings. */
	DWELLINGS,
	/** Sessions of the network, and meetings. */
	SESSIONS,
	/** People who came to a session, once per session. */
	ATTENDANCES,
	/** VEJ and PEX. */
	INTERVENTIONS,
	/** Agreements with associations. */
	AGREEMENTS,
	/** Places of agreements. */
	PLACES,
	/** Grants of the State. */
	GRANTS,
	/** Days between two dates; one row per case, measure or placement. */
	DAYS,
	/** Cents. */
	CENTS

}
