package fr.logementdabord.referral.messaging.received.measure;

import java.time.LocalDate;

/**
 * The measure will not take place.
 */
public record MeasureRequestCancelledV1(String measureId, String caseId, LocalDate cancelledOn) {

	public static final String TYPE = "fr.logementdabord.measure.measure-request-cancelled.v1";

}
