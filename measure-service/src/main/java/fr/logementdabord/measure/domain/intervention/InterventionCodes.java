package fr.logementdabord.measure.domain.intervention;

import java.util.List;

/**
 * The codes of interventions.
 */
public final class InterventionCodes {

	/** Explanatory visit of a judgment. */
	public static final String VISIT = "VEJ";

	/** Intervention of the mobile team, ahead of the judgment. */
	public static final String TEAM = "PEX";

	/** Both kinds. */
	public static final List<String> KINDS = List.of(VISIT, TEAM);

	/** Whether the household was met on the visit. */
	public static final List<String> CONTACTS = List.of("MET", "NOT_MET", "REFUSED");

	/**
	 * What became of the household. Not measurable yet is an answer: the evaluation of
	 * 2021 had many (seed:507).
	 */
	public static final List<String> STATUSES = List.of("NOT_MEASURABLE_YET", "PLAN_AGREED", "MAINTAINED", "REHOUSED",
			"EVICTED", "LOST_SIGHT_OF");

	private InterventionCodes() {
	}

}
