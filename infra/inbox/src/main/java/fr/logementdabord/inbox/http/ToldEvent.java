package fr.logementdabord.inbox.http;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import fr.logementdabord.inbox.InboxEntry;
import fr.logementdabord.web.problem.FieldProblem;
import org.jspecify.annotations.Nullable;

/**
 * An event and its outcome, as its sender reads it.
 *
 * @param outcome ACCEPTED, REFUSED or DUPLICATE
 * @param first the outcome when it came first, for a duplicate
 * @param result what it has become, under the name that the inbox gives to it
 */
public record ToldEvent(@Nullable String entryId, @Nullable String source, @Nullable String eventId,
		@Nullable String type, @Nullable Instant receivedAt, String outcome, @Nullable String first,
		@Nullable String code, @Nullable String reason, List<FieldProblem> errors, @Nullable String reference,
		@JsonAnyGetter Map<String, String> result) {

	static ToldEvent of(InboxEntry entry, String result) {
		String resultId = entry.resultId();
		return new ToldEvent(entry.id(), entry.source(), entry.eventId(), entry.type(), entry.receivedAt(),
				entry.outcome(), null, entry.code(), entry.reason(), entry.errors(), entry.reference(),
				(resultId != null) ? Map.of(result, resultId) : Map.of());
	}

	static ToldEvent unreadable(String reason) {
		return new ToldEvent(null, null, null, null, null, InboxEntry.REFUSED, null, "evenement-illisible", reason,
				List.of(), null, Map.of());
	}

	ToldEvent repeated() {
		return new ToldEvent(this.entryId, this.source, this.eventId, this.type, this.receivedAt, "DUPLICATE",
				this.outcome, this.code, this.reason, this.errors, this.reference, this.result);
	}

}
