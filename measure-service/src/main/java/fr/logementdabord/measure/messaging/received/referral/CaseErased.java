package fr.logementdabord.measure.messaging.received.referral;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Everything personal of a case is to be erased.
 */
public record CaseErased(String caseId, String batchId, LocalDate erasedOn) {

	/** Public type. */
	public static final String TYPE = "fr.logementdabord.referral.case-erased.v1";

	public CaseErased {
		Objects.requireNonNull(caseId, "caseId");
		Objects.requireNonNull(batchId, "batchId");
		Objects.requireNonNull(erasedOn, "erasedOn");
	}

}
