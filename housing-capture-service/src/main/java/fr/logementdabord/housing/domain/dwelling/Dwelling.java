package fr.logementdabord.housing.domain.dwelling;

import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;

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

		/**
		 * The day of what is known last, confirmations aside: nothing that follows is
		 * earlier.
		 */
		LocalDate since();

	}

	/**
	 * May be put on an agenda and reserved.
	 *
	 * @param endedPlacements those it was kept for and that have ended: a late message
	 * about one of them must not take the dwelling again
	 * @param confirmBy last day for its landlord to confirm that it is still vacant
	 */
	record Available(String dwellingId, DwellingCard card, LocalDate since, Set<String> endedPlacements,
			@Nullable LocalDate confirmBy) implements Announced {
	}

	/**
	 * Kept for one household, and only one. Nobody has to confirm it meanwhile.
	 */
	record Reserved(String dwellingId, DwellingCard card, Reservation reservation, Set<String> endedPlacements,
			@Nullable LocalDate confirmBy) implements Announced {

		@Override
		public LocalDate since() {
			return this.reservation.reservedOn();
		}

	}

	/**
	 * The household lives there.
	 */
	record Let(String dwellingId, DwellingCard card, Reservation reservation, LocalDate since) implements Announced {
	}

	/**
	 * Not offered any more.
	 */
	record Withdrawn(String dwellingId, DwellingCard card, LocalDate since,
			Set<String> endedPlacements) implements Announced {
	}

}
