package fr.logementdabord.referral.domain.network;

import java.util.Set;

/**
 * What could make a household recognisable, of one case.
 *
 * @param householdId one household with several saisines is counted once
 * @param age full years of the applicant on the day of the saisine
 */
public record Subject(String householdId, int age, String composition, String situation, Set<String> difficulties) {

	public Subject {
		difficulties = Set.copyOf(difficulties);
	}

}
