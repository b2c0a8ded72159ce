package fr.logementdabord.measure.messaging.published;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A measure holds a place of an agreement. The last three say how it was granted: who
 * employs the coordinator, why this association, and where the household stood on the
 * waiting list.
 */
public record PlaceTakenV1(String agreementId, String measureId, String caseId, String provider, String territory,
		String measureType, LocalDate takenOn, @Nullable String grantedByEmployeeOf, @Nullable String grantMotive,
		@Nullable Integer waitingPosition) {

	/** Public type. */
	public static final String TYPE = "fr.logementdabord.measure.place-taken.v1";

}
