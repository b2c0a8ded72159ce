package fr.logementdabord.measure.domain.waitinglist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import fr.logementdabord.decider.Decider;
import fr.logementdabord.decider.Decision;
import fr.logementdabord.measure.domain.waitinglist.WaitingList.Entry;
import fr.logementdabord.measure.domain.waitinglist.WaitingList.NotOpened;
import fr.logementdabord.measure.domain.waitinglist.WaitingList.Offer;
import fr.logementdabord.measure.domain.waitinglist.WaitingList.Open;
import fr.logementdabord.measure.domain.waitinglist.WaitingList.Proposal;
import fr.logementdabord.measure.domain.waitinglist.WaitingListCommand.FollowHousehold;
import fr.logementdabord.measure.domain.waitinglist.WaitingListCommand.OfferPlaces;
import fr.logementdabord.measure.domain.waitinglist.WaitingListEvent.HouseholdJoined;
import fr.logementdabord.measure.domain.waitinglist.WaitingListEvent.HouseholdTurnedDown;
import fr.logementdabord.measure.domain.waitinglist.WaitingListEvent.ListOpened;
import fr.logementdabord.measure.domain.waitinglist.WaitingListEvent.PlaceProposed;
import fr.logementdabord.measure.domain.waitinglist.WaitingListEvent.PlacesOffered;
import fr.logementdabord.measure.domain.waitinglist.WaitingListEvent.ProposalWithdrawn;
import fr.logementdabord.measure.domain.waitinglist.WaitingListEvent.StandingChanged;

/**
 * Keeps a waiting list and proposes each free place to the next household. It refuses
 * nothing: it follows what measures and agreements tell. Whether a place is granted is
 * the coordinator's decision, and whether it exists the agreement's.
 */
public final class WaitingListDecider implements Decider<WaitingListCommand, WaitingList, WaitingListEvent> {

	/** The place of the proposal was given to somebody else, or no longer exists. */
	public static final String PLACE_GONE = "PLACE_GONE";

	private final PriorityScheme.Calendar schemes;

	/**
	 * Decides by dated schemes.
	 */
	public WaitingListDecider(PriorityScheme.Calendar schemes) {
		this.schemes = schemes;
	}

	@Override
	public WaitingList initialState() {
		return new NotOpened();
	}

	@Override
	public Decision<WaitingListEvent> decide(WaitingListCommand command, WaitingList list) {
		if (list instanceof NotOpened && changesNothing(command)) {
			return Decision.accept();
		}
		var book = new Book(list);
		if (list instanceof NotOpened) {
			book.write(new ListOpened(command.list().listId(), command.list().territory(), command.list().measureType(),
					command.seed()));
		}
		switch (command) {
			case FollowHousehold asked -> follow(asked, book);
			case OfferPlaces asked -> offer(asked, book);
		}
		withdrawWhatNoLongerStands(book, command.on());
		proposeFreePlaces(book, command.on());
		return new Decision.Accepted<>(book.events);
	}

	private static boolean changesNothing(WaitingListCommand command) {
		return switch (command) {
			case FollowHousehold asked -> asked.standing() != Standing.WAITING;
			case OfferPlaces asked -> asked.free() == 0;
		};
	}

	private static void follow(FollowHousehold asked, Book book) {
		String measureId = asked.household().measureId();
		Optional<Entry> known = Optional.ofNullable(book.list().entries().get(measureId));
		if (known.isEmpty()) {
			if (asked.standing() == Standing.WAITING) {
				book.write(new HouseholdJoined(asked.household(), asked.household().requestedOn()));
			}
			return;
		}
		asked.turndown()
			.filter((turndown) -> !known.get().turndowns().contains(turndown))
			.ifPresent((turndown) -> book.write(new HouseholdTurnedDown(measureId, turndown)));
		if (known.get().standing() != asked.standing()) {
			book.write(new StandingChanged(measureId, asked.standing(), asked.on()));
		}
	}

	private static void offer(OfferPlaces asked, Book book) {
		Offer offer = new Offer(asked.agreementId(), asked.provider(), asked.free());
		Offer before = book.list()
			.offers()
			.getOrDefault(asked.agreementId(), new Offer(asked.agreementId(), asked.provider(), 0));
		if (!offer.equals(before)) {
			book.write(new PlacesOffered(asked.agreementId(), asked.provider(), asked.free()));
		}
	}

	private static void withdrawWhatNoLongerStands(Book book, LocalDate on) {
		for (Proposal proposal : new TreeMap<>(book.list().proposals()).values()) {
			Standing standing = book.list().entries().get(proposal.measureId()).standing();
			if (standing != Standing.WAITING) {
				book.write(new ProposalWithdrawn(proposal.measureId(), proposal.agreementId(), standing.name(), on));
			}
		}
		for (Offer offer : new TreeMap<>(book.list().offers()).values()) {
			List<Proposal> proposed = book.list().proposedOn(offer.agreementId());
			for (Proposal beyond : proposed.subList(Math.min(offer.free(), proposed.size()), proposed.size())) {
				book.write(new ProposalWithdrawn(beyond.measureId(), offer.agreementId(), PLACE_GONE, on));
			}
		}
	}

	private void proposeFreePlaces(Book book, LocalDate on) {
		PriorityScheme scheme = this.schemes.on(on);
		Ranking ranking = Ranking.of(book.list(), scheme);
		for (Offer offer : new TreeMap<>(book.list().offers()).values()) {
			int left = offer.free() - book.list().proposedOn(offer.agreementId()).size();
			for (Ranking.Place place : ranking.places()) {
				if (left > 0 && isNextFor(offer, place.entry(), book.list())) {
					book.write(new PlaceProposed(place.entry().household().measureId(),
							place.entry().household().caseId(), offer.agreementId(), offer.provider(), place.position(),
							scheme.code(), place.criterion().code(), on));
					left--;
				}
			}
		}
	}

	private static boolean isNextFor(Offer offer, Entry entry, Open list) {
		return !list.proposals().containsKey(entry.household().measureId())
				&& entry.mayHaveAPlaceOf(offer.agreementId());
	}

	@Override
	public WaitingList evolve(WaitingList list, WaitingListEvent event) {
		return switch (event) {
			case ListOpened e ->
				new Open(e.listId(), e.territory(), e.measureType(), e.seed(), Map.of(), Map.of(), Map.of());
			case HouseholdJoined e -> ((Open) list).entry(new Entry(e.household(), Standing.WAITING, List.of()));
			case StandingChanged e ->
				((Open) list).entry(((Open) list).entries().get(e.measureId()).standing(e.standing()));
			case HouseholdTurnedDown e ->
				((Open) list).entry(((Open) list).entries().get(e.measureId()).turnedDown(e.turndown()));
			case PlacesOffered e -> ((Open) list).offer(new Offer(e.agreementId(), e.provider(), e.free()));
			case PlaceProposed e -> ((Open) list).proposing(new Proposal(e.measureId(), e.agreementId(), e.provider(),
					e.position(), e.scheme(), e.criterion(), e.proposedOn()));
			case ProposalWithdrawn e -> ((Open) list).withdrawing(e.measureId());
		};
	}

	/** The events of one decision and the list as they leave it. */
	private final class Book {

		private final List<WaitingListEvent> events = new ArrayList<>();

		private WaitingList list;

		Book(WaitingList list) {
			this.list = list;
		}

		void write(WaitingListEvent event) {
			this.list = evolve(this.list, event);
			this.events.add(event);
		}

		Open list() {
			return (Open) this.list;
		}

	}

}
