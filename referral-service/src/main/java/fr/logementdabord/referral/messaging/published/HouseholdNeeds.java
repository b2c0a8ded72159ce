package fr.logementdabord.referral.messaging.published;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import fr.logementdabord.referral.domain.referral.ReferralFile;
import org.jspecify.annotations.Nullable;

/**
 * What a housing search may know of a household without its identity: counts and bands.
 * What only a birth date could decide is not said; the coordinator completes it.
 *
 * @param adults by birth year, on the day of the orientation
 * @param ageBand of the adults, absent when they are in several or the year cannot tell
 * @param resourcesBand absent when it was not answered
 * @param urgency absent when it was not answered
 */
record HouseholdNeeds(int adults, int children, @Nullable String ageBand, @Nullable String resourcesBand,
		@Nullable String urgency) {

	private static final Set<String> NO_ANSWER = Set.of("NOT_ASKED", "REFUSED", "UNKNOWN", "NOT_APPLICABLE");

	/** Ages at which a band begins: in that year only the birth date tells the band. */
	private static final Set<Integer> BIRTHDAYS = Set.of(18, 26, 60);

	static HouseholdNeeds of(ReferralFile file, LocalDate day) {
		List<Integer> adults = file.birthYears()
			.stream()
			.map((year) -> day.getYear() - year)
			.filter((age) -> age >= 18)
			.toList();
		// a household of minors is for the coordinator to describe
		int counted = Math.max(1, adults.size());
		return new HouseholdNeeds(counted, file.birthYears().size() - Math.min(counted, file.birthYears().size()),
				adults.size() <= 1 ? band(file.applicantAge()) : common(adults), answer(file, "resources.band"),
				answer(file, "urgency"));
	}

	private static @Nullable String common(List<Integer> ages) {
		Set<String> bands = ages.stream().map(HouseholdNeeds::band).collect(Collectors.toSet());
		return bands.size() == 1 && ages.stream().noneMatch(BIRTHDAYS::contains) ? bands.iterator().next() : null;
	}

	private static String band(int age) {
		if (age < 18) {
			return "UNDER_18";
		}
		return age <= 25 ? "FROM_18_TO_25" : age < 60 ? "FROM_26_TO_59" : "FROM_60";
	}

	private static @Nullable String answer(ReferralFile file, String question) {
		return file.codes(question).stream().filter((code) -> !NO_ANSWER.contains(code)).findFirst().orElse(null);
	}

}
