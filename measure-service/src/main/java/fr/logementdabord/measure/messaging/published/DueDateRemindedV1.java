package fr.logementdabord.measure.messaging.published;

import java.time.LocalDate;

/**
 * People were reminded of a review or of the end of a term.
 */
public record DueDateRemindedV1(String measureId, String caseId, String territory, String provider, String about,
		LocalDate dueOn, LocalDate remindedOn) {

	/** Public type. */
	public static final String TYPE = "fr.logementdabord.measure.due-date-reminded.v1";

}
