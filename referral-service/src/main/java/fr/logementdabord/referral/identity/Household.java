package fr.logementdabord.referral.identity;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Who a referral is about.
 *
 * @param householdId id, also in events
 * @param caseId the referral
 * @param members the applicant and the others
 * @param wish what the household expects, in its own words
 */
public record Household(String householdId, String caseId, List<Person> members, @Nullable String wish) {

	public Household {
		members = List.copyOf(members);
	}

	/** Given name and family name of the applicant. */
	public String displayName() {
		return this.members.stream()
			.filter(Person::isApplicant)
			.findFirst()
			.map((person) -> person.givenName() + " " + person.familyName())
			.orElse(this.caseId);
	}

	/** A household never ends up in a log by accident. */
	@Override
	public String toString() {
		return "Household[" + this.householdId + "]";
	}

}
