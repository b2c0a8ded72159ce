package fr.logementdabord.reporting.figure;

import org.jspecify.annotations.Nullable;

/**
 * The groups in which housing situations are reported: more than 30 % housed, more than
 * 10 % street, 40 % hosted by third parties or structures (seed:538, seed:540).
 */
enum SituationGroup {

	/** Street, wandering, squat. */
	STREET,
	/** Hosted by third parties, shelters or hotels. */
	HOSTED,
	/** Housed, eviction included. */
	HOUSED,
	/** Institution. */
	INSTITUTION,
	/** Anything else that is stated. */
	OTHER;

	static @Nullable SituationGroup of(@Nullable String situation) {
		return switch (situation) {
			case null -> null;
			case "ROUGH_SLEEPING", "WANDERING", "SQUAT" -> STREET;
			case "EMERGENCY_SHELTER", "HOSTED_BY_FAMILY", "HOSTED_BY_OTHERS", "HOTEL" -> HOSTED;
			case "RENTED_PRIVATE", "RENTED_SOCIAL", "EVICTION" -> HOUSED;
			case "INSTITUTION" -> INSTITUTION;
			default -> OTHER;
		};
	}

}
