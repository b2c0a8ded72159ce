package fr.logementdabord.measure.messaging.published;

import java.time.LocalDate;

/**
 * Something stands in the way of a household: a need to be counted.
 */
public record ObstacleRecordedV1(String measureId, String caseId, String territory, String measureType,
		String obstacleId, String obstacle, LocalDate recordedOn) {

	/** Public type. */
	public static final String TYPE = "fr.logementdabord.measure.obstacle-recorded.v1";

}
