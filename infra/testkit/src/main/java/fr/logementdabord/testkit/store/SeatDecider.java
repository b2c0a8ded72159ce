package fr.logementdabord.testkit.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import fr.logementdabord.decider.Decider;
import fr.logementdabord.decider.Decision;
import fr.logementdabord.decider.Refusal;
import fr.logementdabord.eventing.store.Aggregate;
import fr.logementdabord.eventing.store.EventTypes;
import fr.logementdabord.eventing.store.PublicEvent;

/**
 * The smallest aggregate with a rule worth racing for: a room with so many seats.
 */
public final class SeatDecider implements Decider<SeatDecider.TakeSeats, Set<Integer>, SeatDecider.SeatEvent> {

	/** The public type of a taken seat. */
	public static final String SEAT_TAKEN = "fr.logementdabord.test.seat-taken.v1";

	private final int seats;

	private SeatDecider(int seats) {
		this.seats = seats;
	}

	/**
	 * Rooms with a number of seats.
	 */
	public static Aggregate<TakeSeats, Set<Integer>, SeatEvent> roomsOf(int seats) {
		return new Aggregate<>("room", new SeatDecider(seats),
				EventTypes.of(SeatEvent.class)
					.name(SeatEvent.SeatTaken.class, "seat-taken")
					.name(SeatEvent.GuestGreeted.class, "guest-greeted")
					.build(),
				(event, after) -> switch (event) {
					case SeatEvent.SeatTaken taken -> Optional.of(new PublicEvent(SEAT_TAKEN, null, taken));
					case SeatEvent.GuestGreeted greeted -> Optional.empty();
				});
	}

	/**
	 * Takes the next free seats, all or none.
	 *
	 * @param many how many, from 1
	 */
	public record TakeSeats(int many) {
	}

	/**
	 * What happens in a room.
	 */
	public sealed interface SeatEvent {

		/** Said to the outside. */
		record SeatTaken(int seat) implements SeatEvent {
		}

		/** Stays inside, so that versions and sequences differ. */
		record GuestGreeted(int seat) implements SeatEvent {
		}

	}

	/**
	 * The room is full.
	 */
	public record TheRoomIsFull() implements Refusal {

		@Override
		public String code() {
			return "salle-complete";
		}

		@Override
		public String detail() {
			return "La salle est complète.";
		}

	}

	@Override
	public Set<Integer> initialState() {
		return Set.of();
	}

	@Override
	public Decision<SeatEvent> decide(TakeSeats command, Set<Integer> taken) {
		if (taken.size() + command.many() > this.seats) {
			return Decision.refuse(new TheRoomIsFull());
		}
		List<SeatEvent> events = new ArrayList<>();
		for (int seat = taken.size() + 1; seat <= taken.size() + command.many(); seat++) {
			events.add(new SeatEvent.SeatTaken(seat));
			events.add(new SeatEvent.GuestGreeted(seat));
		}
		return new Decision.Accepted<>(events);
	}

	@Override
	public Set<Integer> evolve(Set<Integer> taken, SeatEvent event) {
		return switch (event) {
			case SeatEvent.SeatTaken(int seat) -> {
				Set<Integer> more = new TreeSet<>(taken);
				more.add(seat);
				yield more;
			}
			case SeatEvent.GuestGreeted greeted -> taken;
		};
	}

}
