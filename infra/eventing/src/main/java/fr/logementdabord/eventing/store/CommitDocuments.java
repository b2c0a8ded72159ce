package fr.logementdabord.eventing.store;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;

import fr.logementdabord.eventing.store.RecordedEvent.Said;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The one place that knows how a commit is written as a document.
 */
final class CommitDocuments {

	/**
	 * Present while public events of the commit wait to be sent. Holds the date of the
	 * commit, so that one sparse index serves both the search and the order.
	 */
	static final String UNPUBLISHED = "unpublished";

	private CommitDocuments() {
	}

	static Document write(Commit commit) {
		Document document = new Document("_id", commit.id()).append("stream", commit.stream())
			.append("number", commit.number())
			.append("commandId", commit.commandId())
			.append("actor", commit.actor())
			.append("correlationId", commit.correlationId())
			.append("recordedAt", Date.from(commit.recordedAt()))
			.append("sequence", commit.sequence())
			.append("events", commit.events().stream().map(CommitDocuments::write).toList());
		if (commit.causationId() != null) {
			document.append("causationId", commit.causationId());
		}
		if (!commit.publicEvents().isEmpty()) {
			document.append(UNPUBLISHED, Date.from(commit.recordedAt()));
		}
		return document;
	}

	private static Document write(RecordedEvent event) {
		Document document = new Document("version", event.version()).append("type", event.type())
			.append("json", event.json());
		Said said = event.said();
		if (said != null) {
			Document published = new Document("sequence", said.sequence()).append("type", said.type())
				.append("json", said.json());
			if (said.caseId() != null) {
				published.append("caseId", said.caseId());
			}
			document.append("said", published);
		}
		return document;
	}

	static Commit read(Document document) {
		List<RecordedEvent> events = new ArrayList<>();
		for (Document event : document.getList("events", Document.class)) {
			events.add(new RecordedEvent(longOf(event, "version"), text(event, "type"), text(event, "json"),
					said(event.get("said", Document.class))));
		}
		return new Commit(text(document, "stream"), longOf(document, "number"), text(document, "commandId"),
				text(document, "actor"), text(document, "correlationId"), document.getString("causationId"),
				Objects.requireNonNull(document.getDate("recordedAt")).toInstant(), longOf(document, "sequence"),
				events);
	}

	private static @Nullable Said said(@Nullable Document said) {
		return (said == null) ? null
				: new Said(longOf(said, "sequence"), text(said, "type"), said.getString("caseId"), text(said, "json"));
	}

	private static String text(Document document, String field) {
		return Objects.requireNonNull(document.getString(field), field);
	}

	private static long longOf(Document document, String field) {
		return ((Number) Objects.requireNonNull(document.get(field), field)).longValue();
	}

}
