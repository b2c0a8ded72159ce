package fr.logementdabord.housing.domain.dwelling;

import java.util.Set;

/**
 * Where a dwelling stands.
 */
public sealed interface Dwelling {

	/**
	 * Nobody has announced it yet.
	 */
	record NotAnnounced() implements Dwelling {
	}

	/**
	 * A dwelling that its landlord has announced at least once.
	 */
	sealed interface Announced extends Dwelling {

		String dwellingId();

		DwellingCard card();

	}

	/**
	 * May be put on an agenda and reserved.
	 *
	 * @param endedPlacements those it was kept for and that have ended: a late message
	 * about one of them must not take the dwelling again
	 */
	record Available(String dwellingId, DwellingCard card, Set<String> endedPlacements) implements Announced {
	}

	/**
	 * Kept for one household, and only one.
	 */
	record Reserved(String dwellingId, DwellingCard card, Reservation reservation,
			Set<String> endedPlacements) implements Announced {
	}

	/**
	 * The household lives there.
	 */
	record Let(String dwellingId, DwellingCard card, Reservation reservation) implements Announced {
	}

	/**
	 * Not offered any more.
	 */
	record Withdrawn(String dwellingId, DwellingCard card, Set<String> endedPlacements) implements Announced {
	}

}
