package fr.logementdabord.journeys.history;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a household has to cope with, as the coordinator finds it.
 */
final class Difficulties {

	private static final Shares<String> OTHERS = Shares.<String>none()
		.and(16, "ARREARS")
		.and(15, "ADMINISTRATIVE")
		.and(14, "ISOLATION")
		.and(9, "OVER_INDEBTEDNESS")
		.and(9, "FAMILY_BREAKUP")
		.and(8, "PHYSICAL_HEALTH")
		.and(6, "UNFIT_DWELLING")
		.and(5, "DISABILITY")
		.and(5, "JUSTICE")
		.and(4, "HOARDING")
		.and(3, "LOSS_OF_AUTONOMY")
		.and(3, "PET")
		.and(3, "OTHER");

	private Difficulties() {
	}

	static List<String> of(String situation, String motive, int age, boolean children, Chance chance) {
		Set<String> found = new LinkedHashSet<>();
		switch (motive) {
			case "EVICTION" -> found.addAll(List.of("EVICTION_THREAT", "ARREARS"));
			case "VIOLENCE" -> found.add("VIOLENCE");
			case "NO_RESOURCES" -> found.add("NO_RESOURCES");
			case "END_OF_CHILD_PROTECTION" -> found.addAll(List.of("LEFT_CHILD_PROTECTION", "NO_RESOURCES"));
			case "FAMILY_BREAKUP" -> found.add("FAMILY_BREAKUP");
			case "LEAVES_PRISON" -> found.add("JUSTICE");
			default -> {
			}
		}
		if (Situations.WITHOUT_SHELTER.contains(situation)) {
			found.add("WANDERING");
		}
		if (age < 25 && !Situations.HOUSED.contains(situation) && chance.inHundred(70)) {
			found.add("NO_RESOURCES");
		}
		boolean marginal = Situations.WITHOUT_SHELTER.contains(situation) || "INSTITUTION".equals(situation);
		if (chance.inHundred(marginal ? 50 : 24)) {
			found.add("MENTAL_HEALTH");
		}
		if (chance.inHundred(marginal ? 48 : 20)) {
			found.add("ADDICTION");
		}
		if (children && chance.inHundred(25)) {
			found.add("PARENTHOOD");
		}
		int wanted = chance.between(2, 5);
		while (found.size() < wanted) {
			found.add(chance.drawnFrom(OTHERS));
		}
		return new ArrayList<>(found);
	}

}
