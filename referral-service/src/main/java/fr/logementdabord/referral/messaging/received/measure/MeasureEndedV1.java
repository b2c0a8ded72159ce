package fr.logementdabord.referral.messaging.received.measure;

import java.time.LocalDate;

/**
 * The measure ran to its end.
 */
public record MeasureEndedV1(String measureId, String caseId, LocalDate endedOn, String exitReason,
		String exitDestination) {

	public static final String TYPE = "fr.logementdabord.measure.measure-ended.v1";

}
