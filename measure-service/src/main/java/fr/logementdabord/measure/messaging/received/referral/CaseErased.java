package fr.logementdabord.measure.messaging.received.referral;

import java.time.LocalDate;

/**
 * Everything personal of a case is to be erased.
 */
public record CaseErased(String caseId, String batchId, LocalDate erasedOn) {

	/** Public type. */
	public static final String TYPE = "fr.logementdabord.referral.case-erased.v1";

}
