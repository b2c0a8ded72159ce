package fr.logementdabord.referral.domain.network;

/**
 * What is left of a household in an anonymised situation: three codes, coarser from level
 * to level. No commune, no organisation, no date.
 */
public record Traits(String ageBand, String household, String situation) {

	/** How much is left. */
	public enum Level {

		/** Bands of about ten years, composition, situation. */
		FINE,

		/** Three ages, with or without children, four kinds of situation. */
		BROAD,

		/** Under 25 or not, with a home or not. */
		BROADEST

	}

	static Traits of(Subject subject, Level level) {
		return switch (level) {
			case FINE -> new Traits(fineAge(subject.age()), subject.composition(), subject.situation());
			case BROAD ->
				new Traits(broadAge(subject.age()), children(subject.composition()), kind(subject.situation()));
			case BROADEST -> new Traits((subject.age() < 25) ? "UNDER_25" : "FROM_25", "ANY_HOUSEHOLD",
					"HOUSED".equals(kind(subject.situation())) ? "HOUSED" : "WITHOUT_HOME");
		};
	}

	private static String fineAge(int age) {
		if (age < 25) {
			return "UNDER_25";
		}
		if (age < 35) {
			return "FROM_25_TO_34";
		}
		if (age < 50) {
			return "FROM_35_TO_49";
		}
		return (age < 65) ? "FROM_50_TO_64" : "FROM_65";
	}

	private static String broadAge(int age) {
		if (age < 25) {
			return "UNDER_25";
		}
		return (age < 60) ? "FROM_25_TO_59" : "FROM_60";
	}

	private static String children(String composition) {
		return composition.endsWith("_WITH_CHILDREN") ? "WITH_CHILDREN" : "WITHOUT_CHILDREN";
	}

	private static String kind(String situation) {
		return switch (situation) {
			case "ROUGH_SLEEPING", "WANDERING", "SQUAT" -> "HOMELESS";
			case "RENTED_PRIVATE", "RENTED_SOCIAL", "EVICTION" -> "HOUSED";
			case "INSTITUTION" -> "INSTITUTION";
			default -> "HOSTED";
		};
	}

}
