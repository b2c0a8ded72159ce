package fr.logementdabord.reporting.messaging.received.housing;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import fr.logementdabord.reporting.messaging.received.AllowList;

/**
 * What housing-capture-service tells about the search, the placements and the tenancies
 * of a case. Dwellings and meetings, which are not a case's, are read apart.
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
		.read("housing-search-revised", HousingSearchRevised.class)
		.read("housing-search-paused", HousingSearchPaused.class)
		.read("housing-search-resumed", HousingSearchResumed.class)
		.read("coordinator-alerted", CoordinatorAlerted.class)
		.read("tenancy-opened", TenancyOpened.class)
		.read("slide-planned", SlidePlanned.class)
		.read("lease-slid", LeaseSlid.class)
		.read("maintained-checked", MaintainedChecked.class)
		.read("occupation-ended", OccupationEnded.class)
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
	record HousingSearchOpened(String searchId, String caseId, String territory, LocalDate openedOn,
			@Nullable List<String> typologies, @Nullable String ageBand,
			@Nullable String urgency) implements HousingEvent {
	}

	/**
	 * Something else is sought.
	 */
	record HousingSearchRevised(String searchId, String caseId, String territory, LocalDate revisedOn,
			List<String> typologies, @Nullable String ageBand, @Nullable String urgency) implements HousingEvent {
	}

	/**
	 * The search rests, until a day included.
	 */
	record HousingSearchPaused(String searchId, String caseId, String territory, LocalDate pausedOn,
			LocalDate until) implements HousingEvent {
	}

	/**
	 * The search goes on.
	 */
	record HousingSearchResumed(String searchId, String caseId, String territory, LocalDate resumedOn,
			String because) implements HousingEvent {
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
			@Nullable LocalDate answerDueOn, @Nullable String searchId, @Nullable String landlord,
			@Nullable String typology) implements HousingEvent {
	}

	/**
	 * The landlord said yes or no.
	 */
	record LandlordAnswered(String placementId, String caseId, String territory, Boolean accepted, LocalDate answeredOn,
			@Nullable String motive) implements HousingEvent {
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
	record PlacementDeclined(String placementId, String caseId, String territory, String by, String motive,
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

	/**
	 * A household gave up after its landlord had agreed: the coordinator must look.
	 */
	record CoordinatorAlerted(String placementId, String caseId, String territory, String because,
			LocalDate alertedOn) implements HousingEvent {
	}

	/**
	 * A household lives in a dwelling under a title; told when it has moved in.
	 */
	record TenancyOpened(String tenancyId, String placementId, String caseId, String territory, String landlord,
			String typology, String kind, LocalDate movedInOn, @Nullable LocalDate plannedSlideOn,
			@Nullable LocalDate stayEndsOn) implements HousingEvent {
	}

	/**
	 * The slide of a lease is put off or brought forward.
	 */
	record SlidePlanned(String tenancyId, String placementId, String caseId, String territory,
			LocalDate plannedSlideOn) implements HousingEvent {
	}

	/**
	 * A sliding lease has become the household's own.
	 */
	record LeaseSlid(String tenancyId, String placementId, String caseId, String territory,
			LocalDate slidOn) implements HousingEvent {
	}

	/**
	 * Somebody looked whether the household is still housed, or could not know.
	 */
	record MaintainedChecked(String tenancyId, String placementId, String caseId, String territory, Integer months,
			String outcome, @Nullable String unknownBecause, LocalDate checkedOn) implements HousingEvent {
	}

	/**
	 * The household has left its dwelling.
	 */
	record OccupationEnded(String tenancyId, String placementId, String caseId, String territory, LocalDate endedOn,
			String reason, String destination) implements HousingEvent {
	}

}
