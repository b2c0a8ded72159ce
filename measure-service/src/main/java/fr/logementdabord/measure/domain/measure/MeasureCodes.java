package fr.logementdabord.measure.domain.measure;

import java.util.List;

/**
 * The codes of this context. They are strings, not enum constants: lists change with the
 * years and stored codes stay. The measure types are in a dated list of their own.
 */
public final class MeasureCodes {

	/** The three measures that a household can be given today (seed:472-492). */
	public static final List<String> TYPES = List.of("ADSL", "VIAL", "ENVAUL");

	/** The five platforms (seed:457). */
	public static final List<String> TERRITORIES = List.of("artois", "lens-henin", "audomarois", "boulonnais",
			"montreuillois");

	/** Reviews at entry, on the way and at the end. */
	public static final List<String> REVIEW_KINDS = List.of("INITIAL", "INTERMEDIATE", "FINAL");

	/** Why a measure ends; where the household lives then is another field. */
	public static final List<String> EXIT_REASONS = List.of("OBJECTIVE_REACHED", "RELAYED_TO_COMMON_LAW",
			"NON_ADHERENCE", "DEPARTURE", "DEATH", "OTHER");

	/**
	 * Where the household lives when the measure ends. Staying in the same dwelling is
	 * the main success for people who were to be evicted, so it has its own code.
	 */
	public static final List<String> EXIT_DESTINATIONS = List.of("OWN_TENANCY_SOCIAL", "OWN_TENANCY_PRIVATE",
			"SLIDING_LEASE", "STAYED_IN_SAME_DWELLING", "SHELTER", "HOSTED", "INSTITUTION", "STREET", "DECEASED",
			"UNKNOWN");

	/** Why a person cancels a request. */
	public static final List<String> CANCEL_REASONS = List.of("HOUSEHOLD_REFUSES", "NEED_HAS_CHANGED",
			"ENTERED_BY_MISTAKE", "OTHER");

	/** Destinations that are a dwelling of one's own, whose keeping is followed. */
	public static final List<String> HOUSED = List.of("OWN_TENANCY_SOCIAL", "OWN_TENANCY_PRIVATE", "SLIDING_LEASE",
			"STAYED_IN_SAME_DWELLING");

	/** Why support is interrupted. */
	public static final List<String> SUSPENSION_REASONS = List.of("HOSPITAL", "DETENTION", "ABSENCE", "HOUSEHOLD_ASKS",
			"OTHER");

	/** What an end waits for (seed:719-720). */
	public static final List<String> DEFERRAL_REASONS = List.of("NO_COMMON_LAW_PLACE", "NO_DISABILITY_PLACE",
			"NO_DWELLING");

	/** Why another measure type would suit better. */
	public static final List<String> TYPE_CHANGE_REASONS = List.of("NEEDS_HAVE_CHANGED", "AGE", "HOUSEHOLD_ASKS",
			"OTHER");

	private MeasureCodes() {
	}

}
