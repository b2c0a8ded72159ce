package fr.logementdabord.operations.archive;

import java.util.Date;
import java.util.List;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Commits as a service stores them, one public event each.
 */
final class Commits {

	private Commits() {
	}

	static Document commit(String stream, long number, @Nullable String cause) {
		return commit(stream, number, cause, "fr.logementdabord.referral.referral-submitted.v1");
	}

	static Document commit(String stream, long number, @Nullable String cause, String type) {
		Document said = new Document("sequence", number).append("type", type)
			.append("caseId", "LDA-" + stream)
			.append("json", "{}");
		Document commit = new Document("_id", stream + "/" + number).append("stream", stream)
			.append("number", number)
			.append("commandId", stream + "-" + number)
			.append("recordedAt", new Date(number))
			.append("sequence", number)
			.append("events", List
				.of(new Document("version", number).append("type", "it").append("json", "{}").append("said", said)));
		return (cause == null) ? commit : commit.append("causationId", cause);
	}

}
