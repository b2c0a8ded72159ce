package fr.logementdabord.housing.application;

import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.locks.LockSupport;

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
import fr.logementdabord.housing.domain.search.HousingSearch.Opened;
import fr.logementdabord.housing.domain.search.HousingSearch.Paused;
import fr.logementdabord.housing.domain.search.SearchRefusal;
import org.jspecify.annotations.Nullable;

/**
 * Positions a household on a dwelling. The dwelling is reserved first, on its own stream,
 * where two proposals for it meet; what follows from the reservation takes the household,
 * or frees the dwelling again. The questions asked before only spare a useless
 * reservation.
 */
public final class PlacementProposals {

	private static final Duration BETWEEN_LOOKS = Duration.ofMillis(40);

	private final HousingStreams streams;

	private final ParisDays days;

	private final AnswerTime answerTime;

	private final Duration patience;

	/**
	 * @param patience how long to wait for what follows from the reservation; nothing is
	 * lost when it takes longer
	 */
	public PlacementProposals(HousingStreams streams, ParisDays days, AnswerTime answerTime, Duration patience) {
		this.streams = streams;
		this.days = days;
		this.answerTime = answerTime;
		this.patience = patience;
	}

	/**
	 * Reserves the dwelling for the household and tells whether the household could be
	 * taken too.
	 * @param meeting the meeting in which it is proposed
	 * @param on the day it was decided
	 */
	public Outcome<Dwelling> propose(String placementId, Scheduled meeting, String dwellingId, String searchId,
			LocalDate on, CommandContext context) {
		if (!meeting.agenda().contains(dwellingId)) {
			return new Outcome.Refused<>(MeetingRefusal.DwellingIsNotOnAgenda, 0);
		}
		HousingSearch search = this.streams.searches().load(searchId).state();
		if (!(search instanceof Opened opened)) {
			return new Outcome.Refused<>(SearchRefusal.SearchIsUnknown, 0);
		}
		Refusal why = whyNot(opened, placementId, meeting.territory(), on);
		if (why != null) {
			return new Outcome.Refused<>(why, 0);
		}
		Reservation reservation = new Reservation(placementId, searchId, opened.terms().caseId(), meeting.meetingId(),
				on, this.answerTime.dueOn(on, this.days.now()));
		Outcome<Dwelling> reserved = this.streams.dwellings()
			.handle(dwellingId, new ReserveDwelling(reservation), context);
		return reserved instanceof Outcome.Accepted<Dwelling> ? followed(placementId, searchId, reserved) : reserved;
	}

	private Outcome<Dwelling> followed(String placementId, String searchId, Outcome<Dwelling> reserved) {
		long deadline = System.nanoTime() + this.patience.toNanos();
		while (true) {
			if (this.streams.placements().load(placementId).exists()) {
				return reserved;
			}
			if (this.streams.searches().load(searchId).state() instanceof Opened search
					&& search.endedPlacements().contains(placementId)) {
				return new Outcome.Refused<>(notTaken(search), 0);
			}
			if (System.nanoTime() >= deadline) {
				return reserved;
			}
			LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
		}
	}

	private static Refusal notTaken(Opened search) {
		return switch (search) {
			case HousingSearch.Closed closed -> SearchRefusal.SearchIsClosed;
			case Paused paused -> SearchRefusal.SearchIsPaused;
			case Looking looking -> SearchRefusal.HouseholdIsAlreadyProposed;
			case Held held -> SearchRefusal.HouseholdIsAlreadyProposed;
		};
	}

	private @Nullable Refusal whyNot(Opened search, String placementId, String territory, LocalDate on) {
		// the same request again must find its own placement, not an obstacle
		if (search.isHeldBy(placementId) || search.endedPlacements().contains(placementId)) {
			return null;
		}
		if (!search.terms().territory().equals(territory)) {
			return MeetingRefusal.SearchIsInAnotherTerritory;
		}
		// only what is dated back is compared: clocks of services differ by a moment
		if (on.isBefore(this.days.today()) && on.isBefore(search.terms().openedOn())) {
			return SearchRefusal.SearchIsOpenedLater;
		}
		return switch (search) {
			case Looking looking -> null;
			case Paused paused -> SearchRefusal.SearchIsPaused;
			case Held held -> SearchRefusal.HouseholdIsAlreadyProposed;
			case HousingSearch.Closed closed -> SearchRefusal.SearchIsClosed;
		};
	}

}
