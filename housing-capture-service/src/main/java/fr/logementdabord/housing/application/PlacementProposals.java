package fr.logementdabord.housing.application;

import fr.logementdabord.decider.Refusal;
import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.Outcome;
import fr.logementdabord.housing.domain.dwelling.Dwelling;
import fr.logementdabord.housing.domain.dwelling.DwellingCommand.ReserveDwelling;
import fr.logementdabord.housing.domain.dwelling.Reservation;
import fr.logementdabord.housing.domain.meeting.FluidityMeeting.Scheduled;
import fr.logementdabord.housing.domain.meeting.MeetingRefusal;
import fr.logementdabord.housing.domain.search.HousingSearch;
import fr.logementdabord.housing.domain.search.HousingSearch.Held;
import fr.logementdabord.housing.domain.search.HousingSearch.Looking;
import fr.logementdabord.housing.domain.search.HousingSearch.NotOpened;
import fr.logementdabord.housing.domain.search.HousingSearch.Opened;
import fr.logementdabord.housing.domain.search.SearchRefusal;
import org.jspecify.annotations.Nullable;

/**
 * Positions a household on a dwelling. The dwelling is reserved first, on its own stream,
 * where two proposals for it meet; what follows from the reservation takes the household,
 * or frees the dwelling again. The questions asked before only spare a useless
 * reservation.
 */
public final class PlacementProposals {

	private final HousingStreams streams;

	private final ParisDays days;

	private final AnswerTime answerTime;

	public PlacementProposals(HousingStreams streams, ParisDays days, AnswerTime answerTime) {
		this.streams = streams;
		this.days = days;
		this.answerTime = answerTime;
	}

	/**
	 * Reserves the dwelling for the household.
	 * @param meeting the meeting in which it is proposed
	 */
	public Outcome<Dwelling> propose(String placementId, Scheduled meeting, String dwellingId, String searchId,
			CommandContext context) {
		if (!meeting.agenda().contains(dwellingId)) {
			return new Outcome.Refused<>(MeetingRefusal.DwellingIsNotOnAgenda, 0);
		}
		HousingSearch search = this.streams.searches().load(searchId).state();
		if (!(search instanceof Opened opened)) {
			return new Outcome.Refused<>(SearchRefusal.SearchIsUnknown, 0);
		}
		Refusal why = whyNot(opened, placementId, meeting.territory());
		if (why != null) {
			return new Outcome.Refused<>(why, 0);
		}
		Reservation reservation = new Reservation(placementId, searchId, opened.terms().caseId(), meeting.meetingId(),
				this.days.today(), this.answerTime.dueOn(this.days.now()));
		return this.streams.dwellings().handle(dwellingId, new ReserveDwelling(reservation), context);
	}

	private static @Nullable Refusal whyNot(HousingSearch search, String placementId, String territory) {
		return switch (search) {
			case NotOpened never -> SearchRefusal.SearchIsUnknown;
			// the same request again must find its own placement, not an obstacle
			case Opened opened when opened.endedPlacements().contains(placementId) -> null;
			case Opened opened when !opened.terms().territory().equals(territory) ->
				MeetingRefusal.SearchIsInAnotherTerritory;
			case Held held ->
				held.hold().placementId().equals(placementId) ? null : SearchRefusal.HouseholdIsAlreadyProposed;
			case HousingSearch.Closed closed -> closed.hold() != null && closed.hold().placementId().equals(placementId)
					? null : SearchRefusal.SearchIsClosed;
			case Looking looking -> null;
		};
	}

}
