package fr.logementdabord.measure.domain.grant;

import java.util.List;

/**
 * The codes of a grant.
 */
public final class GrantCodes {

	/**
	 * Natures of eligible cost (article 3.3, seed:200), and the associations that run the
	 * measures.
	 */
	public static final List<String> NATURES = List.of("STAFF", "PROVIDERS", "PURCHASES", "RENTALS", "PUBLICATIONS",
			"TRAVEL", "OTHER");

	/** What is owed after the year (articles 6 and 9, seed:231-233, 251). */
	public static final List<String> REPORTS = List.of("FINANCIAL_REPORT", "ACTIVITY_REPORT");

	/** Why a registered letter is sent (articles 7, 8, 12 and 13). */
	public static final List<String> LETTER_PURPOSES = List.of("AMENDMENT_REQUEST", "FORMAL_NOTICE", "DELAY",
			"SANCTION");

	/** Letters that the other side has two months to answer (articles 12 and 13). */
	public static final List<String> AWAITING_TWO_MONTHS = List.of("AMENDMENT_REQUEST", "FORMAL_NOTICE");

	/** Who writes to the other. */
	public static final List<String> SENDERS = List.of("DEPARTMENT", "STATE");

	/** How a letter was answered. */
	public static final List<String> OUTCOMES = List.of("ACCEPTED", "REFUSED", "COMPLIED", "ACKNOWLEDGED");

	private GrantCodes() {
	}

}
