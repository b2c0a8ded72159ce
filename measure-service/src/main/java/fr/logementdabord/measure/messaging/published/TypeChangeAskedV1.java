package fr.logementdabord.measure.messaging.published;

import java.time.LocalDate;

/**
 * Another measure type would suit the household better; the coordinator decides.
 */
public record TypeChangeAskedV1(String measureId, String caseId, String territory, String measureType, String provider,
		String wantedType, LocalDate askedOn) {

	/** Public type. */
	public static final String TYPE = "fr.logementdabord.measure.type-change-asked.v1";

}
