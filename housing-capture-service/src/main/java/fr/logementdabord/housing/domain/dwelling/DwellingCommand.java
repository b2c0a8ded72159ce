package fr.logementdabord.housing.domain.dwelling;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What may be asked of a dwelling.
 */
public sealed interface DwellingCommand {

	/**
	 * The landlord announces a vacancy, corrects it, or announces it again after having
	 * withdrawn it. The same again confirms that it is still vacant.
	 *
	 * @param confirmBy last day to confirm it, absent when nobody asks for it
	 */
	record AnnounceDwelling(String dwellingId, DwellingCard card, LocalDate announcedOn,
			@Nullable LocalDate confirmBy) implements DwellingCommand {

		/** An announcement that stays until it is withdrawn. */
		public AnnounceDwelling(String dwellingId, DwellingCard card, LocalDate announcedOn) {
			this(dwellingId, card, announcedOn, null);
		}

	}

	/**
	 * The landlord says that the dwelling is still vacant, or a placement has ended and
	 * the time to say so begins anew.
	 */
	record ConfirmDwelling(LocalDate confirmedOn, LocalDate confirmBy) implements DwellingCommand {
	}

	/**
	 * The time to confirm may be over.
	 */
	record ExpireDwelling(LocalDate today) implements DwellingCommand {
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

	/**
	 * The household that lived there has left.
	 */
	record VacateDwelling(String placementId, LocalDate vacatedOn) implements DwellingCommand {
	}

}
