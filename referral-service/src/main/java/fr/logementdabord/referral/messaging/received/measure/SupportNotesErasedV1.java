package fr.logementdabord.referral.messaging.received.measure;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The notes of an erased case are erased too.
 *
 * @param notes how many there were
 * @param waitingEvents how many events of the case waited; not said by older senders
 */
public record SupportNotesErasedV1(String caseId, String batchId, long notes, @Nullable Long waitingEvents) {

	public static final String TYPE = "fr.logementdabord.measure.support-notes-erased.v1";

	/** What was erased, by place as the certificate calls it. */
	public Map<String, Long> byPlace() {
		Map<String, Long> found = new HashMap<>(Map.of("SUPPORT_NOTES", this.notes));
		if (this.waitingEvents != null) {
			found.put("WAITING_EVENTS", this.waitingEvents);
		}
		return found;
	}

}
