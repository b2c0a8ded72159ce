package fr.logementdabord.referral.identity;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A member of a household.
 *
 * @param personId id within the vault
 * @param familyName family name
 * @param givenName given name
 * @param birthDate birth date
 * @param link link with the applicant, SELF for the applicant
 * @param phone how to reach the person, if at all
 */
public record Person(String personId, String familyName, String givenName, LocalDate birthDate, String link,
		@Nullable String phone) {

	/** The applicant. */
	public static final String SELF = "SELF";

	public boolean isApplicant() {
		return SELF.equals(this.link);
	}

	/** A person never ends up in a log by accident. */
	@Override
	public String toString() {
		return "Person[" + this.personId + "]";
	}

}
