package fr.logementdabord.measure.domain.waitinglist;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What can be asked of a waiting list. The first command opens it and brings the seed of
 * its draws.
 */
public sealed interface WaitingListCommand {

	/** Which list. */
	ListName list();

	/** For the draws, taken over only when the list opens. */
	String seed();

	/** The day it is. */
	LocalDate on();

	/**
	 * The list follows where a household is with its measure.
	 *
	 * @param turndown an allocation that came to nothing
	 */
	record FollowHousehold(ListName list, Household household, Standing standing, Optional<Turndown> turndown,
			String seed, LocalDate on) implements WaitingListCommand {
	}

	/**
	 * An agreement tells how many places it has free.
	 */
	record OfferPlaces(ListName list, String agreementId, String provider, int free, String seed,
			LocalDate on) implements WaitingListCommand {
	}

	/**
	 * One list for each territory and measure type.
	 */
	record ListName(String listId, String territory, String measureType) {
	}

	/**
	 * Who waits.
	 *
	 * @param referredOn day of the saisine: the seniority
	 * @param housingSituation on the day of the saisine, when known
	 */
	record Household(String measureId, String caseId, LocalDate referredOn, LocalDate requestedOn,
			Optional<String> housingSituation) {
	}

}
