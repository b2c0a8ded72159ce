package fr.logementdabord.housing.domain.dwelling;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What has happened to a dwelling.
 */
public sealed interface DwellingEvent {

	/**
	 * Announced for the first time, corrected, or announced again.
	 *
	 * @param confirmBy last day to confirm it
	 */
	record DwellingAnnounced(String dwellingId, DwellingCard card, LocalDate announcedOn,
			@Nullable LocalDate confirmBy) implements DwellingEvent {
	}

	/**
	 * Still vacant.
	 */
	record DwellingConfirmed(LocalDate confirmedOn, LocalDate confirmBy) implements DwellingEvent {
	}

	/**
	 * No longer offered.
	 *
	 * @param because absent in events of before: by its landlord
	 */
	record DwellingWithdrawn(LocalDate withdrawnOn, @Nullable WithdrawalReason because) implements DwellingEvent {
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
