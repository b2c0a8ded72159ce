package fr.logementdabord.referral.messaging.received.measure;

import java.time.LocalDate;

/**
 * The association or the household said no before the support began.
 */
public record AllocationRefusedV1(String measureId, String caseId, LocalDate refusedOn) {

	public static final String TYPE = "fr.logementdabord.measure.allocation-refused.v1";

}
