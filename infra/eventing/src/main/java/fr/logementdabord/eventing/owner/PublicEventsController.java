package fr.logementdabord.eventing.owner;

import java.util.List;
import java.util.Map;

import fr.logementdabord.eventing.erase.Erasures;
import fr.logementdabord.eventing.receive.ParkedEvent;
import fr.logementdabord.eventing.receive.Receiving;
import fr.logementdabord.eventing.relay.PublicRecords;
import fr.logementdabord.eventing.store.EventStore;
import fr.logementdabord.eventing.store.StreamName;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What services ask each other, and what an operator asks of the pipeline. Not routed by
 * the gateway; for the role {@code service} only.
 */
@RestController
@RequestMapping("/internal")
public class PublicEventsController {

	private static final String ROLE = "service";

	private final EventStore store;

	private final PublicRecords records;

	private final Receiving receiving;

	private final Erasures erasures;

	public PublicEventsController(EventStore store, PublicRecords records, Receiving receiving, Erasures erasures) {
		this.store = store;
		this.records = records;
		this.receiving = receiving;
		this.erasures = erasures;
	}

	/**
	 * The public events of a stream after a sequence.
	 */
	@GetMapping("/streams/{stream}/events")
	ResponseEntity<List<PublicEventJson>> after(@PathVariable String stream,
			@RequestParam(defaultValue = "0") long after, HttpServletRequest request) {
		if (!request.isUserInRole(ROLE)) {
			return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
		}
		return ResponseEntity.ok(this.store.read(StreamName.checked(stream))
			.stream()
			.flatMap((commit) -> commit.publicEvents().stream().map((event) -> this.records.asReceived(commit, event)))
			.filter((event) -> event.sequence() > after)
			.map(PublicEventJson::of)
			.toList());
	}

	/**
	 * How much was erased here of a case, by place; 404 until all of it is.
	 */
	@GetMapping("/erasures/{erasedCaseId}")
	ResponseEntity<Map<String, Long>> erased(@PathVariable String erasedCaseId, HttpServletRequest request) {
		return request.isUserInRole(ROLE) ? ResponseEntity.of(this.erasures.of(erasedCaseId))
				: ResponseEntity.status(HttpStatus.FORBIDDEN).build();
	}

	/**
	 * The events that wait, with the reason, without their data.
	 */
	@GetMapping("/parked")
	ResponseEntity<List<Waiting>> parked(HttpServletRequest request) {
		if (!request.isUserInRole(ROLE)) {
			return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
		}
		return ResponseEntity.ok(this.receiving.parked().stream().map(Waiting::of).toList());
	}

	/**
	 * Replays a parked event; 409 when it still cannot be applied.
	 */
	@PostMapping("/parked/replay")
	ResponseEntity<Void> replay(@RequestParam String group, @RequestParam String eventId, HttpServletRequest request) {
		if (!request.isUserInRole(ROLE)) {
			return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
		}
		boolean applied = this.receiving.replay(group, eventId);
		return ResponseEntity.status(applied ? HttpStatus.NO_CONTENT : HttpStatus.CONFLICT).build();
	}

	/**
	 * A parked event as an operator sees it.
	 */
	record Waiting(String group, String eventId, String type, ParkedEvent.Kind kind, String reason, int attempts) {

		static Waiting of(ParkedEvent parked) {
			return new Waiting(parked.group(), parked.event().id(), parked.event().type(), parked.kind(),
					parked.reason(), parked.attempts());
		}

	}

}
