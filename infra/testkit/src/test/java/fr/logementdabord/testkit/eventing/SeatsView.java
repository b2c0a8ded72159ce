package fr.logementdabord.testkit.eventing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.receive.ViewDefinition;
import fr.logementdabord.testkit.eventing.SeatsView.Room;
import fr.logementdabord.testkit.store.SeatDecider;

import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;

/** The seats taken in each room. */
final class SeatsView implements ViewDefinition<Room> {

	static final String COLLECTION = "rooms";

	private final int version;

	SeatsView() {
		this(1);
	}

	SeatsView(int version) {
		this.version = version;
	}

	record Room(@Id String id, List<Integer> seats) {
	}

	record SeatTakenV1(int seat) {
	}

	/** The event of the n-th seat of a room; its owner tells only every second event. */
	static ReceivedEvent seatTaken(String room, int number) {
		return new ReceivedEvent(room + "/" + (2L * number - 1), "/room-service", SeatDecider.SEAT_TAKEN, room,
				2L * number - 1, number, null, "correlation", null, Instant.EPOCH,
				("{\"seat\":" + number + ",\"unknown\":true}").getBytes(StandardCharsets.UTF_8));
	}

	@Override
	public String collection() {
		return COLLECTION;
	}

	@Override
	public int version() {
		return this.version;
	}

	@Override
	public Class<Room> document() {
		return Room.class;
	}

	@Override
	public Set<String> types() {
		return Set.of(SeatDecider.SEAT_TAKEN);
	}

	@Override
	public List<IndexDefinition> indexes() {
		return List.of(new Index("seats", Sort.Direction.ASC));
	}

	@Override
	public String idOf(ReceivedEvent event) {
		return event.stream();
	}

	@Override
	public Room initial(String id) {
		return new Room(id, List.of());
	}

	@Override
	public Room evolve(Room document, ReceivedEvent event) {
		List<Integer> seats = new ArrayList<>(document.seats());
		seats.add(event.as(SeatTakenV1.class).seat());
		return new Room(document.id(), seats);
	}

}
