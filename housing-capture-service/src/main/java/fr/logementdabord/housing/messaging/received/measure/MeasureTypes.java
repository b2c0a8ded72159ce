package fr.logementdabord.housing.messaging.received.measure;

/**
 * The public types of measure-service that we read.
 */
public final class MeasureTypes {

	public static final String MEASURE_STARTED = "fr.logementdabord.measure.measure-started.v1";

	public static final String MEASURE_SUSPENDED = "fr.logementdabord.measure.measure-suspended.v1";

	public static final String MEASURE_RESUMED = "fr.logementdabord.measure.measure-resumed.v1";

	public static final String MEASURE_ENDED = "fr.logementdabord.measure.measure-ended.v1";

	private MeasureTypes() {
	}

}
