package fr.logementdabord.measure.domain.journal;

import java.util.List;

/**
 * The codes of a journal. What partners there are is dated data, not a list of codes.
 */
public final class JournalCodes {

	/** The disciplines of a team (seed:474; TISF seed:584). */
	public static final List<String> DISCIPLINES = List.of("EDUCATOR", "CESF", "PSYCHOLOGIST", "NURSE", "TISF",
			"SOCIAL_WORKER", "OTHER");

	/** What a contact is about (seed:571-605). */
	public static final List<String> DOMAINS = List.of("HOUSING", "DAILY_LIFE", "HEALTH_LINK", "ADMINISTRATIVE",
			"BUDGET", "STUDIES_WORK", "SOCIAL_LINK");

	/** How people met; a missed appointment is one too. */
	public static final List<String> CONTACT_KINDS = List.of("HOME_VISIT", "OFFICE", "ACCOMPANIMENT", "PHONE",
			"OUTREACH", "MISSED");

	/**
	 * What stands in the way, counted as a need (seed:719-726): a protection measure lost
	 * when wages resume, no place to go to.
	 */
	public static final List<String> OBSTACLES = List.of("RIGHTS_LOST_WHEN_WAGES_RESUME", "NO_DISABILITY_PLACE",
			"NO_COMMON_LAW_PLACE", "NO_SMALL_DWELLING", "ADMINISTRATIVE_DELAY", "NO_TRANSPORT", "DIGITAL_ACCESS",
			"OTHER");

	/** What came of an orientation. */
	public static final List<String> OUTCOMES = List.of("ACCEPTED", "WAITING", "REFUSED_BY_PARTNER",
			"REFUSED_BY_HOUSEHOLD", "NO_ANSWER");

	/** Outcomes after which another one may follow. */
	static final List<String> PROVISIONAL = List.of("WAITING", "NO_ANSWER");

	private JournalCodes() {
	}

}
