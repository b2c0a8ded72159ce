package fr.logementdabord.journeys.history;

import java.util.List;
import java.util.Set;

/**
 * Housing situations at the request, dealt so that the shares come close to those of the
 * source (seed:536-540): more than 30 % housed, more than 10 % without shelter, 40 % with
 * others or in a structure, the rest not stated there.
 */
final class Situations {

	static final Set<String> HOUSED = Set.of("RENTED_PRIVATE", "RENTED_SOCIAL", "EVICTION");

	static final Set<String> WITHOUT_SHELTER = Set.of("ROUGH_SLEEPING", "WANDERING", "SQUAT");

	static final Set<String> HOSTED = Set.of("HOSTED_BY_FAMILY", "HOSTED_BY_OTHERS", "EMERGENCY_SHELTER", "HOTEL");

	/** In thousandths. */
	static final Shares<String> SHARES = Shares.<String>none()
		.and(118, "RENTED_PRIVATE")
		.and(131, "RENTED_SOCIAL")
		.and(83, "EVICTION")
		.and(59, "ROUGH_SLEEPING")
		.and(44, "WANDERING")
		.and(29, "SQUAT")
		.and(141, "HOSTED_BY_FAMILY")
		.and(108, "HOSTED_BY_OTHERS")
		.and(107, "EMERGENCY_SHELTER")
		.and(44, "HOTEL")
		.and(41, "INSTITUTION")
		.and(95, "OTHER");

	private static final Shares<String> REFERRERS = Shares.<String>none()
		.and(27, "CCAS")
		.and(24, "MDS")
		.and(14, "SIAO")
		.and(14, "SHELTER")
		.and(7, "GUARDIAN")
		.and(6, "HOSPITAL")
		.and(8, "OTHER");

	private Situations() {
	}

	/** Who notices a household in such a situation. */
	static String referrer(String situation, Chance chance) {
		return switch (situation) {
			case "EMERGENCY_SHELTER", "HOTEL" -> chance.oneOf(List.of("SHELTER", "SHELTER", "SIAO"));
			case "INSTITUTION" -> chance.oneOf(List.of("HOSPITAL", "SHELTER", "GUARDIAN", "OTHER"));
			case "EVICTION", "RENTED_SOCIAL" -> chance.inHundred(18) ? "LANDLORD" : chance.drawnFrom(REFERRERS);
			default -> chance.drawnFrom(REFERRERS);
		};
	}

	/** Why the request comes now. */
	static String motive(String situation, int age, boolean alone, Chance chance) {
		List<String> likely = switch (situation) {
			case "EVICTION" -> List.of("EVICTION");
			case "RENTED_PRIVATE", "RENTED_SOCIAL" ->
				List.of("EVICTION", "EVICTION", "FAMILY_BREAKUP", "VIOLENCE", "OTHER", "OTHER");
			case "ROUGH_SLEEPING", "WANDERING", "SQUAT" ->
				List.of("SLEEPS_ROUGH", "SLEEPS_ROUGH", "NO_RESOURCES", "FAMILY_BREAKUP", "LEAVES_PRISON");
			case "INSTITUTION" -> List.of("LEAVES_HOSPITAL", "LEAVES_HOSPITAL", "LEAVES_PRISON", "OTHER");
			case "EMERGENCY_SHELTER", "HOTEL" -> List.of("NO_RESOURCES", "FAMILY_BREAKUP", "VIOLENCE", "OTHER");
			default -> List.of("END_OF_HOSTING", "END_OF_HOSTING", "FAMILY_BREAKUP", "NO_RESOURCES", "OTHER");
		};
		if (age < 22 && alone && !HOUSED.contains(situation) && chance.inHundred(30)) {
			return "END_OF_CHILD_PROTECTION";
		}
		return chance.oneOf(likely);
	}

	/**
	 * Why the commune is the one it is: who has no dwelling has no commune of its own.
	 */
	static String basis(String situation, Chance chance) {
		if (WITHOUT_SHELTER.contains(situation)) {
			return chance.oneOf(List.of("ATTACHMENT", "DOMICILIATION", "DOMICILIATION", "WISH"));
		}
		return HOUSED.contains(situation) ? "RESIDENCE"
				: chance.oneOf(List.of("RESIDENCE", "RESIDENCE", "DOMICILIATION", "ATTACHMENT"));
	}

}
