package fr.logementdabord.housing.domain.dwelling;

import java.time.LocalDate;

/**
 * What has happened to a dwelling.
 */
public sealed interface DwellingEvent {

	/**
	 * Announced for the first time, corrected, or announced again.
	 */
	record DwellingAnnounced(String dwellingId, DwellingCard card, LocalDate announcedOn) implements DwellingEvent {
	}

	/**
	 * No longer offered by its landlord.
	 */
	record DwellingWithdrawn(LocalDate withdrawnOn) implements DwellingEvent {
	}

	/**
	 * Kept for one household.
	 */
	record DwellingReserved(Reservation reservation) implements DwellingEvent {
	}

	/**
	 * Free again.
	 */
	record DwellingReleased(Reservation reservation, String because, LocalDate releasedOn) implements DwellingEvent {
	}

	/**
	 * Inhabited by the household it was kept for.
	 */
	record DwellingLet(Reservation reservation, LocalDate letOn) implements DwellingEvent {
	}

}
