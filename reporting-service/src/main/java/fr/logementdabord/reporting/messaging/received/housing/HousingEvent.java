package fr.logementdabord.reporting.messaging.received.housing;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import fr.logementdabord.reporting.messaging.received.AllowList;

/**
 * What housing-capture-service tells about the search and the placements of a case.
 * Dwellings and meetings, which are not a case's, are read apart.
 */
public sealed interface HousingEvent {

	/**
	 * The types read here.
	 */
	AllowList<HousingEvent> READ = AllowList.of("housing", HousingEvent.class)
		.read("housing-search-opened", HousingSearchOpened.class)
		.read("housing-search-closed", HousingSearchClosed.class)
		.read("placement-proposed", PlacementProposed.class)
		.read("landlord-answered", LandlordAnswered.class)
		.read("committee-decided", CommitteeDecided.class)
		.read("placement-declined", PlacementDeclined.class)
		.read("placement-expired", PlacementExpired.class)
		.read("placement-released", PlacementReleased.class)
		.read("lease-signed", LeaseSigned.class)
		.read("household-moved-in", HouseholdMovedIn.class)
		.build();

	/**
	 * The case the event is about.
	 */
	String caseId();

	/**
	 * The territory where the dwelling is sought.
	 */
	String territory();

	/**
	 * A dwelling is sought for the household.
	 */
	record HousingSearchOpened(String searchId, String caseId, String territory,
			LocalDate openedOn) implements HousingEvent {
	}

	/**
	 * No dwelling is sought any more.
	 */
	record HousingSearchClosed(String searchId, String caseId, String territory, String outcome,
			LocalDate closedOn) implements HousingEvent {
	}

	/**
	 * A fluidité meeting proposed the household for a dwelling.
	 */
	record PlacementProposed(String placementId, String caseId, String territory, LocalDate proposedOn,
			@Nullable LocalDate answerDueOn) implements HousingEvent {
	}

	/**
	 * The landlord said yes or no.
	 */
	record LandlordAnswered(String placementId, String caseId, String territory, Boolean accepted,
			LocalDate answeredOn) implements HousingEvent {
	}

	/**
	 * The allocation committee (CALEOL) decided; rank 2 is a state, not a refusal.
	 */
	record CommitteeDecided(String placementId, String caseId, String territory, String outcome, @Nullable Integer rank,
			LocalDate decidedOn) implements HousingEvent {
	}

	/**
	 * The household, the landlord or the committee declined.
	 */
	record PlacementDeclined(String placementId, String caseId, String territory, String by,
			LocalDate declinedOn) implements HousingEvent {
	}

	/**
	 * Nobody answered in time.
	 */
	record PlacementExpired(String placementId, String caseId, String territory,
			LocalDate expiredOn) implements HousingEvent {
	}

	/**
	 * The placement was given up because the file ended; the event carries no date of its
	 * own.
	 */
	record PlacementReleased(String placementId, String caseId, String territory) implements HousingEvent {
	}

	/**
	 * The lease is signed.
	 */
	record LeaseSigned(String placementId, String caseId, String territory, String kind, LocalDate signedOn,
			@Nullable LocalDate plannedSlideOn) implements HousingEvent {
	}

	/**
	 * The household lives there.
	 */
	record HouseholdMovedIn(String placementId, String caseId, String territory,
			LocalDate movedInOn) implements HousingEvent {
	}

}
