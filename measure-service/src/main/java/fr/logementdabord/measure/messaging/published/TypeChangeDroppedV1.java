package fr.logementdabord.measure.messaging.published;

import java.time.LocalDate;

/**
 * The measure keeps its type.
 */
public record TypeChangeDroppedV1(String measureId, String caseId, String territory, String provider,
		LocalDate droppedOn) {

	/** Public type. */
	public static final String TYPE = "fr.logementdabord.measure.type-change-dropped.v1";

}
