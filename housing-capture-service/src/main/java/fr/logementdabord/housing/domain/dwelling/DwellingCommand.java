package fr.logementdabord.housing.domain.dwelling;

import java.time.LocalDate;

/**
 * What may be asked of a dwelling.
 */
public sealed interface DwellingCommand {

	/**
	 * The landlord announces a vacancy, corrects it, or announces it again after having
	 * withdrawn it.
	 */
	record AnnounceDwelling(String dwellingId, DwellingCard card, LocalDate announcedOn) implements DwellingCommand {
	}

	/**
	 * The landlord no longer offers the dwelling. The département cannot oblige
	 * landlords.
	 */
	record WithdrawDwelling(LocalDate withdrawnOn) implements DwellingCommand {
	}

	/**
	 * A fluidity meeting keeps the dwelling for one household.
	 */
	record ReserveDwelling(Reservation reservation) implements DwellingCommand {
	}

	/**
	 * The placement it was kept for has ended, or could not be proposed.
	 */
	record ReleaseDwelling(String placementId, String because, LocalDate releasedOn) implements DwellingCommand {
	}

	/**
	 * The household it was kept for has moved in.
	 */
	record LetDwelling(String placementId, LocalDate letOn) implements DwellingCommand {
	}

}
