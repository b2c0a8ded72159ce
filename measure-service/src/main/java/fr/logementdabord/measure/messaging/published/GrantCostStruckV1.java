package fr.logementdabord.measure.messaging.published;

/**
 * A cost recorded by mistake counts no more.
 */
public record GrantCostStruckV1(String grantId, String envelope, int year, String costId, String nature, long cents) {

	/** Public type. */
	public static final String TYPE = "fr.logementdabord.measure.grant-cost-struck.v1";

}
