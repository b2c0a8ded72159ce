package fr.logementdabord.eventing.receive;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * The parked events of a group as documents.
 */
final class MongoParked implements Parked {

	static final String COLLECTION = "parked";

	private final MongoCollection<Document> parked;

	private final String group;

	private final Clock clock;

	MongoParked(MongoCollection<Document> parked, String group, Clock clock) {
		this.parked = parked;
		this.group = group;
		this.clock = clock;
	}

	@Override
	public Set<String> among(Collection<String> streams) {
		Set<String> found = new HashSet<>();
		for (Document document : this.parked
			.find(Filters.and(Filters.eq("group", this.group), Filters.in("stream", streams)))) {
			found.add(document.getString("stream"));
		}
		return found;
	}

	@Override
	public List<ParkedEvent> all() {
		List<ParkedEvent> found = new ArrayList<>();
		for (Document document : this.parked.find(Filters.eq("group", this.group))) {
			found.add(read(document));
		}
		found.sort(Comparator.comparing((ParkedEvent waiting) -> waiting.event().stream())
			.thenComparing((waiting) -> waiting.event().sequence()));
		return found;
	}

	@Override
	public void park(String topic, ReceivedEvent event, ParkedEvent.Kind kind, String reason, int attempts,
			@Nullable Instant retryAt) {
		String id = this.group + "/" + event.id();
		Document document = new Document("_id", id).append("group", this.group)
			.append("stream", event.stream())
			.append("topic", topic)
			.append("kind", kind.name())
			.append("reason", reason)
			.append("attempts", attempts)
			.append("parkedAt", Date.from(this.clock.instant()))
			.append("headers", new Document(CloudEventHeaders.write(event)))
			.append("data", event.data());
		if (retryAt != null) {
			document.append("retryAt", Date.from(retryAt));
		}
		this.parked.replaceOne(Filters.eq("_id", id), document, new ReplaceOptions().upsert(true));
	}

	@Override
	public void remove(ReceivedEvent event) {
		this.parked.deleteOne(Filters.eq("_id", this.group + "/" + event.id()));
	}

	private static ParkedEvent read(Document document) {
		Document headers = document.get("headers", Document.class);
		ReceivedEvent event = CloudEventHeaders.read(headers::getString, document.get("data", Binary.class).getData());
		Date retryAt = document.getDate("retryAt");
		return new ParkedEvent(document.getString("group"), document.getString("topic"), event,
				ParkedEvent.Kind.valueOf(document.getString("kind")), document.getString("reason"),
				document.getInteger("attempts", 0), document.getDate("parkedAt").toInstant(),
				(retryAt == null) ? null : retryAt.toInstant());
	}

}
