package fr.logementdabord.measure.domain.waitinglist;

import java.time.LocalDate;

import fr.logementdabord.measure.domain.waitinglist.WaitingListCommand.Household;

/**
 * What has happened on a waiting list.
 */
public sealed interface WaitingListEvent {

	/**
	 * The list exists.
	 *
	 * @param seed with it anybody can repeat the draws
	 */
	record ListOpened(String listId, String territory, String measureType, String seed) implements WaitingListEvent {
	}

	/**
	 * A household waits.
	 */
	record HouseholdJoined(Household household, LocalDate joinedOn) implements WaitingListEvent {
	}

	/**
	 * A household was served, waits again, or is over.
	 */
	record StandingChanged(String measureId, Standing standing, LocalDate on) implements WaitingListEvent {
	}

	/**
	 * An allocation came to nothing, by the association or by the household.
	 */
	record HouseholdTurnedDown(String measureId, Turndown turndown) implements WaitingListEvent {
	}

	/**
	 * An agreement has so many places free.
	 */
	record PlacesOffered(String agreementId, String provider, int free) implements WaitingListEvent {
	}

	/**
	 * A free place is proposed to the next household. The coordinator grants it or not.
	 *
	 * @param position on the list, 1 is first
	 * @param scheme code of the scheme in force
	 * @param criterion the criterion that the household meets
	 */
	record PlaceProposed(String measureId, String caseId, String agreementId, String provider, int position,
			String scheme, String criterion, LocalDate proposedOn) implements WaitingListEvent {
	}

	/**
	 * A proposal no longer stands.
	 *
	 * @param because SERVED, OVER or PLACE_GONE
	 */
	record ProposalWithdrawn(String measureId, String agreementId, String because,
			LocalDate on) implements WaitingListEvent {
	}

}
