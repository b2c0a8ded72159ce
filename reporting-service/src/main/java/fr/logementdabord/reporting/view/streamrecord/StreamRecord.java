package fr.logementdabord.reporting.view.streamrecord;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import fr.logementdabord.reporting.messaging.received.AllowList;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;

/**
 * All that one stream recorded, in the order its owner decided it. A place of an
 * agreement has a record of its own: an agreement that runs for years has thousands.
 *
 * @param id the stream; of a place, the stream and its measure
 * @param kind what it is about, null while nothing is recorded
 * @param facts by version
 */
public record StreamRecord(@Id String id, @Nullable RecordKind kind, List<RecordedFact> facts) {

	public StreamRecord {
		facts = List.copyOf(facts);
	}

	/**
	 * A stream that has recorded nothing yet.
	 */
	public static StreamRecord empty(String id) {
		return new StreamRecord(id, null, List.of());
	}

	/**
	 * The record with one more fact; a fact already there changes nothing.
	 */
	public StreamRecord with(RecordKind kind, RecordedFact fact) {
		if (this.facts.stream().anyMatch((known) -> known.eventId().equals(fact.eventId()))) {
			return this;
		}
		List<RecordedFact> all = new ArrayList<>(this.facts);
		all.add(fact);
		all.sort(Comparator.comparingLong(RecordedFact::version));
		return new StreamRecord(this.id, kind, all);
	}

	/**
	 * The record as it was known at a moment: nothing that was recorded later, whenever
	 * it had happened.
	 */
	public StreamRecord asOf(Instant moment) {
		return new StreamRecord(this.id, this.kind,
				this.facts.stream().filter((fact) -> !fact.recordedAt().isAfter(moment)).toList());
	}

	/**
	 * What was recorded, as our copies of the events.
	 */
	public <E> List<Said<E>> read(AllowList<E> events) {
		return this.facts.stream()
			.filter((fact) -> events.lists(fact.type()))
			.map((fact) -> new Said<>(fact, events.readBack(fact.type(), fact.data())))
			.toList();
	}

	/**
	 * An event and where it is recorded.
	 *
	 * @param <E> the kind of event
	 */
	public record Said<E>(RecordedFact where, E event) {
	}

}
