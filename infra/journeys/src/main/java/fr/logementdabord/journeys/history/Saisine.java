package fr.logementdabord.journeys.history;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a partner sends about an invented household.
 *
 * @param referrer login of who sends it
 * @param referrerType kind of partner
 * @param members the first is the applicant
 * @param basis why that commune (domain trap 9)
 * @param commune by its code of that day
 * @param difficulties those the coordinator will find
 */
record Saisine(LocalDate on, String referrer, String referrerType, String composition, List<Member> members,
		String basis, String commune, String housingSituation, String motive, boolean agreesToConference,
		List<String> difficulties) {

	Saisine {
		members = List.copyOf(members);
		difficulties = List.copyOf(difficulties);
	}

	/** Full years of the applicant on the day of the saisine. */
	int age() {
		return this.members.getFirst().birthDate().until(this.on).getYears();
	}

	boolean isHoused() {
		return Situations.HOUSED.contains(this.housingSituation);
	}

	/**
	 * One person of the household.
	 *
	 * @param phone of the range reserved for fiction
	 */
	record Member(String link, String familyName, String givenName, LocalDate birthDate, @Nullable String phone) {
	}

}
