package fr.logementdabord.inbox;

import java.time.Instant;
import java.util.List;

import fr.logementdabord.web.problem.FieldProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * One event that was received, and what came of it.
 *
 * @param id follows from sender, source and event id: the same event is the same entry
 * @param organisation the sender, who may see it
 * @param door HTTP or KAFKA
 * @param outcome ACCEPTED or REFUSED
 * @param code stable code of the reason
 * @param reason why it was refused, one French sentence
 * @param resultId what it has become
 * @param reference the sender's own reference
 * @param data what was sent, as {@link KeptContent} keeps it
 */
public record InboxEntry(@Id String id, @Nullable String organisation, String door, String source, String eventId,
		String type, Instant receivedAt, String outcome, @Nullable String code, @Nullable String reason,
		List<FieldProblem> errors, @Nullable String resultId, @Nullable String reference, String data) {

	public static final String ACCEPTED = "ACCEPTED";

	public static final String REFUSED = "REFUSED";

	public InboxEntry {
		errors = List.copyOf(errors);
	}

	/**
	 * Whether it was refused.
	 */
	public boolean isRefused() {
		return this.outcome.equals(REFUSED);
	}

}
