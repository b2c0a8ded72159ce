package fr.logementdabord.measure.messaging.published;

import java.time.LocalDate;

/**
 * The support is interrupted; the place is kept. The reason stays inside.
 */
public record MeasureSuspendedV1(String measureId, String caseId, String territory, String provider,
		LocalDate suspendedOn) {

	/** Public type. */
	public static final String TYPE = "fr.logementdabord.measure.measure-suspended.v1";

}
