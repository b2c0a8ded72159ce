package fr.logementdabord.measure.messaging.published;

import java.time.LocalDate;

/**
 * Whether the household still lives in its dwelling, read at a fixed time; unknown is an
 * answer of its own.
 */
public record MaintainedInHousingReadV1(String measureId, String caseId, String territory, String measureType,
		String provider, int months, String answer, LocalDate countedFrom, LocalDate readOn) {

	/** Public type. */
	public static final String TYPE = "fr.logementdabord.measure.maintained-in-housing-read.v1";

}
