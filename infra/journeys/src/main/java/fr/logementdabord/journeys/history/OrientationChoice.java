package fr.logementdabord.journeys.history;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the coordinator decides: since 2021 mostly what the rules advise (seed:472-492),
 * before that one of the accompaniments that were tried (seed:423-435).
 *
 * @param measureType null = no measure
 * @param otherSolution null = a measure, a dwelling, or both
 */
record OrientationChoice(@Nullable String measureType, boolean housing, @Nullable String otherSolution) {

	/** From this day on there are three measures. */
	static final LocalDate THREE_MEASURES = LocalDate.of(2021, 1, 1);

	private static final int YOUTH = 25;

	private static final Shares<String> TRIED = Shares.<String>none()
		.and(26, "LEASE_MEDIATION")
		.and(38, "GLOBAL_HOUSING_SUPPORT")
		.and(11, "FORMER_UNNAMED_4")
		.and(7, "FORMER_UNNAMED_5");

	private static final List<String> HOMELESS = List.of("ROUGH_SLEEPING", "WANDERING", "SQUAT", "EMERGENCY_SHELTER",
			"HOSTED_BY_FAMILY", "HOSTED_BY_OTHERS", "HOTEL");

	private static final List<String> MARGINAL = List.of("ROUGH_SLEEPING", "WANDERING", "SQUAT", "EMERGENCY_SHELTER",
			"HOTEL");

	private static final List<String> VULNERABLE = List.of("FAMILY_BREAKUP", "LEFT_CHILD_PROTECTION", "VIOLENCE",
			"MENTAL_HEALTH", "ADDICTION", "PHYSICAL_HEALTH", "DISABILITY", "JUSTICE", "ADMINISTRATIVE", "ISOLATION",
			"WANDERING", "PARENTHOOD", "OVER_INDEBTEDNESS");

	static OrientationChoice of(Saisine saisine, String imlOutcome, LocalDate on, Chance chance) {
		boolean housing = chance.inHundred(saisine.isHoused() ? 20 : 88);
		if (imlOutcome.equals("ANSWERS_THE_NEED")) {
			return new OrientationChoice(null, false, "IML");
		}
		int lot = chance.between(1, 100);
		if (lot <= 8) {
			return new OrientationChoice(null, false, otherSolution(saisine, chance));
		}
		if (lot <= 13) {
			return new OrientationChoice(null, true, null);
		}
		return new OrientationChoice(on.isBefore(THREE_MEASURES) ? tried(saisine, chance) : advised(saisine), housing,
				null);
	}

	private static String otherSolution(Saisine saisine, Chance chance) {
		return Situations.WITHOUT_SHELTER.contains(saisine.housingSituation()) ? "SHELTER_SIAO"
				: chance.oneOf(List.of("COMMON_LAW", "COMMON_LAW", "OUT_OF_CRITERIA"));
	}

	private static String tried(Saisine saisine, Chance chance) {
		return !saisine.isHoused() && chance.inHundred(30) ? "SOLIBAIL" : chance.drawnFrom(TRIED);
	}

	private static String advised(Saisine saisine) {
		List<String> difficulties = saisine.difficulties();
		boolean withoutResources = difficulties.contains("NO_RESOURCES") || saisine.motive().equals("NO_RESOURCES");
		if (saisine.age() < YOUTH && HOMELESS.contains(saisine.housingSituation()) && withoutResources
				&& difficulties.stream().filter(VULNERABLE::contains).count() >= 2) {
			return "ENVAUL";
		}
		boolean marginal = MARGINAL.contains(saisine.housingSituation())
				|| !Collections.disjoint(difficulties, List.of("WANDERING", "ISOLATION", "HOARDING"));
		return marginal && !Collections.disjoint(difficulties, List.of("MENTAL_HEALTH", "ADDICTION")) ? "VIAL" : "ADSL";
	}

}
