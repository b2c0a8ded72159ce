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
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
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
		this.parked.updateOne(Filters.eq("_id", id), Updates.combine(Updates.set("group", this.group),
				Updates.set("stream", event.stream()), Updates.set("topic", topic), Updates.set("kind", kind.name()),
				Updates.set("reason", reason), Updates.set("attempts", attempts),
				Updates.set("headers", new Document(CloudEventHeaders.write(event))), Updates.set("data", event.data()),
				(retryAt != null) ? Updates.set("retryAt", Date.from(retryAt)) : Updates.unset("retryAt"),
				Updates.setOnInsert("parkedAt", Date.from(this.clock.instant()))), new UpdateOptions().upsert(true));
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
