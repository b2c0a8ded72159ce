package fr.logementdabord.reporting.view.streamrecord;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.receive.ViewDefinition;
import fr.logementdabord.reporting.messaging.received.DatedEvent;
import fr.logementdabord.reporting.messaging.received.measure.PlaceEvent;
import fr.logementdabord.reporting.web.ParisDays;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;

/**
 * The view of the records: one document per stream. What is kept of an event is our
 * reduced copy and no more.
 */
public final class StreamRecords implements ViewDefinition<StreamRecord> {

	/** Where the documents are. */
	public static final String COLLECTION = "streamRecords";

	private static final JsonMapper JSON = JsonMapper.builder().build();

	@Override
	public String collection() {
		return COLLECTION;
	}

	@Override
	public Class<StreamRecord> document() {
		return StreamRecord.class;
	}

	@Override
	public Set<String> types() {
		return RecordKind.types();
	}

	@Override
	public List<IndexDefinition> indexes() {
		return List.of(new Index("kind", Sort.Direction.ASC));
	}

	@Override
	public String idOf(ReceivedEvent event) {
		return PlaceEvent.READ.lists(event.type()) ? event.stream() + "/" + PlaceEvent.READ.read(event).measureId()
				: event.stream();
	}

	@Override
	public StreamRecord initial(String id) {
		return StreamRecord.empty(id);
	}

	@Override
	public StreamRecord evolve(StreamRecord document, ReceivedEvent event) {
		RecordKind kind = RecordKind.of(event.type());
		DatedEvent copy = kind.events().read(event);
		// to the millisecond: the database keeps no more
		Instant recordedAt = event.time().truncatedTo(ChronoUnit.MILLIS);
		LocalDate on = (copy.on() != null) ? copy.on() : ParisDays.of(recordedAt);
		return document.with(kind, new RecordedFact(event.id(), event.stream(), event.version(), event.type(), on,
				recordedAt, JSON.writeValueAsString(copy)));
	}

}
