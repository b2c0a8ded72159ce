package fr.logementdabord.referral.domain.referral;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the referral said on the day it was sent, without anybody's identity. Frozen: the
 * situation of today is another fact (seed:538-540).
 *
 * @param householdId who it is about, known by name only to the identity vault
 * @param territory key of the territory by commune and day; null = not covered, which is
 * recorded and not rejected
 * @param basis why that commune: residence, attachment, domiciliation or wish (a homeless
 * person has no commune)
 * @param communeInsee the code as it was given, even of a commune merged since
 * @param referrerOrganisation who sends the referral
 * @param referrerType kind of referrer (seed:461, 548)
 * @param submittedOn day of the referral
 * @param composition declared composition of the household
 * @param birthYears birth years of the members, ascending
 * @param applicantAge full years of the applicant on the day of the referral
 * @param housingSituation housing situation on that day
 * @param motive why now; VIOLENCE never leaves this service
 * @param informed the household was told that the referral is made
 * @param agreesToConference the household agrees to a case conference (seed:467)
 * @param intake the coded answers to the questions of that day; null = sent before the
 * form asked them
 * @param protection asked for with the referral; null = none was
 */
public record ReferralFile(String householdId, @Nullable String territory, String basis, String communeInsee,
		String referrerOrganisation, String referrerType, LocalDate submittedOn, String composition,
		List<Integer> birthYears, int applicantAge, String housingSituation, String motive, boolean informed,
		boolean agreesToConference, @Nullable Intake intake, @Nullable Protection protection) {

	public ReferralFile {
		birthYears = birthYears.stream().sorted().toList();
	}

	/** A referral without answers beyond those that every version of the form asks. */
	public ReferralFile(String householdId, @Nullable String territory, String basis, String communeInsee,
			String referrerOrganisation, String referrerType, LocalDate submittedOn, String composition,
			List<Integer> birthYears, int applicantAge, String housingSituation, String motive, boolean informed,
			boolean agreesToConference) {
		this(householdId, territory, basis, communeInsee, referrerOrganisation, referrerType, submittedOn, composition,
				birthYears, applicantAge, housingSituation, motive, informed, agreesToConference, null, null);
	}

	/** The codes given to a question; none when it was not asked. */
	public List<String> codes(String question) {
		return (this.intake != null) ? this.intake.codes().getOrDefault(question, List.of()) : List.of();
	}

}
