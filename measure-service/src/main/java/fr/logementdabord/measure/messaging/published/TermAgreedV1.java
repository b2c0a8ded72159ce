package fr.logementdabord.measure.messaging.published;

import java.time.LocalDate;
import java.util.List;

/**
 * The measure is granted for a term: number 1 goes with the start, the others are
 * renewals.
 */
public record TermAgreedV1(String measureId, String caseId, String territory, String measureType, String provider,
		int number, LocalDate from, LocalDate until, List<ReviewDue> reviewsDue) {

	/** Public type. */
	public static final String TYPE = "fr.logementdabord.measure.term-agreed.v1";

	/**
	 * A review and the day it is due.
	 */
	public record ReviewDue(String kind, LocalDate dueOn) {
	}

}
