package fr.logementdabord.referral.messaging.received.measure;

/**
 * An association has a place for the household.
 */
public record MeasureAllocatedV1(String measureId, String caseId, String provider) {

	public static final String TYPE = "fr.logementdabord.measure.measure-allocated.v1";

}
