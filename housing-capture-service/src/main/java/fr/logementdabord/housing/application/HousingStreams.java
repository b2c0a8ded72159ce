package fr.logementdabord.housing.application;

import fr.logementdabord.eventing.store.Aggregate;
import fr.logementdabord.eventing.store.CommandHandler;
import fr.logementdabord.eventing.store.CommandHandlers;
import fr.logementdabord.eventing.store.EventTypes;
import fr.logementdabord.housing.domain.dwelling.Dwelling;
import fr.logementdabord.housing.domain.dwelling.DwellingCommand;
import fr.logementdabord.housing.domain.dwelling.DwellingDecider;
import fr.logementdabord.housing.domain.dwelling.DwellingEvent;
import fr.logementdabord.housing.domain.meeting.FluidityMeeting;
import fr.logementdabord.housing.domain.meeting.MeetingCommand;
import fr.logementdabord.housing.domain.meeting.MeetingDecider;
import fr.logementdabord.housing.domain.meeting.MeetingEvent;
import fr.logementdabord.housing.domain.placement.Placement;
import fr.logementdabord.housing.domain.placement.PlacementCommand;
import fr.logementdabord.housing.domain.placement.PlacementDecider;
import fr.logementdabord.housing.domain.placement.PlacementEvent;
import fr.logementdabord.housing.domain.search.HousingSearch;
import fr.logementdabord.housing.domain.search.SearchCommand;
import fr.logementdabord.housing.domain.search.SearchDecider;
import fr.logementdabord.housing.domain.search.SearchEvent;
import fr.logementdabord.housing.messaging.published.DwellingPublications;
import fr.logementdabord.housing.messaging.published.MeetingPublications;
import fr.logementdabord.housing.messaging.published.PlacementPublications;
import fr.logementdabord.housing.messaging.published.SearchPublications;

/**
 * The four kinds of streams of this service, ready for commands. The stored names below
 * must never change.
 */
public record HousingStreams(CommandHandler<DwellingCommand, Dwelling, DwellingEvent> dwellings,
		CommandHandler<SearchCommand, HousingSearch, SearchEvent> searches,
		CommandHandler<MeetingCommand, FluidityMeeting, MeetingEvent> meetings,
		CommandHandler<PlacementCommand, Placement, PlacementEvent> placements) {

	private static final EventTypes<DwellingEvent> DWELLING = EventTypes.of(DwellingEvent.class)
		.name(DwellingEvent.DwellingAnnounced.class, "dwelling-announced")
		.name(DwellingEvent.DwellingConfirmed.class, "dwelling-confirmed")
		.name(DwellingEvent.DwellingWithdrawn.class, "dwelling-withdrawn")
		.name(DwellingEvent.DwellingReserved.class, "dwelling-reserved")
		.name(DwellingEvent.DwellingReleased.class, "dwelling-released")
		.name(DwellingEvent.DwellingLet.class, "dwelling-let")
		.build();

	private static final EventTypes<SearchEvent> SEARCH = EventTypes.of(SearchEvent.class)
		.name(SearchEvent.SearchOpened.class, "search-opened")
		.name(SearchEvent.SearchRevised.class, "search-revised")
		.name(SearchEvent.SearchPaused.class, "search-paused")
		.name(SearchEvent.SearchResumed.class, "search-resumed")
		.name(SearchEvent.HouseholdHeld.class, "household-held")
		.name(SearchEvent.HouseholdNotHeld.class, "household-not-held")
		.name(SearchEvent.HouseholdFreed.class, "household-freed")
		.name(SearchEvent.SearchClosed.class, "search-closed")
		.build();

	private static final EventTypes<MeetingEvent> MEETING = EventTypes.of(MeetingEvent.class)
		.name(MeetingEvent.MeetingScheduled.class, "meeting-scheduled")
		.name(MeetingEvent.DwellingPutOnAgenda.class, "dwelling-put-on-agenda")
		.name(MeetingEvent.SittingArranged.class, "sitting-arranged")
		.name(MeetingEvent.MatchingPrepared.class, "matching-prepared")
		.name(MeetingEvent.PairDecided.class, "pair-decided")
		.name(MeetingEvent.RankWithdrawn.class, "rank-withdrawn")
		.name(MeetingEvent.DwellingLeftOpen.class, "dwelling-left-open")
		.name(MeetingEvent.FollowUpAgreed.class, "follow-up-agreed")
		.name(MeetingEvent.FollowUpCompleted.class, "follow-up-completed")
		.name(MeetingEvent.MeetingClosed.class, "meeting-closed")
		.name(MeetingEvent.MeetingCancelled.class, "meeting-cancelled")
		.build();

	private static final EventTypes<PlacementEvent> PLACEMENT = EventTypes.of(PlacementEvent.class)
		.name(PlacementEvent.PlacementProposed.class, "placement-proposed")
		.name(PlacementEvent.LandlordAnswered.class, "landlord-answered")
		.name(PlacementEvent.CommitteeDecided.class, "committee-decided")
		.name(PlacementEvent.PlacementDeclined.class, "placement-declined")
		.name(PlacementEvent.CoordinatorAlerted.class, "coordinator-alerted")
		.name(PlacementEvent.AlertAcknowledged.class, "alert-acknowledged")
		.name(PlacementEvent.PlacementExpired.class, "placement-expired")
		.name(PlacementEvent.PlacementReleased.class, "placement-released")
		.name(PlacementEvent.LeaseSigned.class, "lease-signed")
		.name(PlacementEvent.HouseholdMovedIn.class, "household-moved-in")
		.build();

	public static HousingStreams of(CommandHandlers handlers) {
		return new HousingStreams(
				handlers.of(new Aggregate<>("dwelling", new DwellingDecider(), DWELLING, new DwellingPublications())),
				handlers.of(new Aggregate<>("search", new SearchDecider(), SEARCH, new SearchPublications())),
				handlers.of(new Aggregate<>("meeting", new MeetingDecider(), MEETING, new MeetingPublications())),
				handlers
					.of(new Aggregate<>("placement", new PlacementDecider(), PLACEMENT, new PlacementPublications())));
	}

}
