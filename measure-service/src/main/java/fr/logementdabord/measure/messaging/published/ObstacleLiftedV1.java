package fr.logementdabord.measure.messaging.published;

import java.time.LocalDate;

/**
 * What stood in the way of a household no longer does.
 */
public record ObstacleLiftedV1(String measureId, String caseId, String territory, String measureType, String obstacleId,
		String obstacle, LocalDate liftedOn) {

	/** Public type. */
	public static final String TYPE = "fr.logementdabord.measure.obstacle-lifted.v1";

}
