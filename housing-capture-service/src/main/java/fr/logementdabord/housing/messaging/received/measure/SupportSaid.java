package fr.logementdabord.housing.messaging.received.measure;

import java.util.Objects;

/**
 * Which support of which case an event is about. The kind of measure discloses health or
 * a young person's homelessness: it is not read here (architecture §5).
 */
public record SupportSaid(String measureId, String caseId) {

	public SupportSaid {
		Objects.requireNonNull(measureId, "measureId");
		Objects.requireNonNull(caseId, "caseId");
	}

}
