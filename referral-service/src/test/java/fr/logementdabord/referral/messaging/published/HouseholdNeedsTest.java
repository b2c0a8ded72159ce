package fr.logementdabord.referral.messaging.published;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import fr.logementdabord.referral.domain.referral.Intake;
import fr.logementdabord.referral.domain.referral.ReferralFile;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HouseholdNeedsTest {

	private static final LocalDate DAY = LocalDate.of(2026, 12, 7);

	@Test
	void a_single_person_is_in_the_band_of_the_age_on_the_day_of_the_saisine() {
		assertThat(needs(25, Map.of(), 2001)).isEqualTo(new HouseholdNeeds(1, 0, "FROM_18_TO_25", null, null));
		assertThat(needs(26, Map.of(), 2000).ageBand()).isEqualTo("FROM_26_TO_59");
		assertThat(needs(60, Map.of(), 1966).ageBand()).isEqualTo("FROM_60");
	}

	@Test
	void children_are_counted_apart() {
		HouseholdNeeds needs = needs(35, Map.of(), 1991, 2012, 2020);
		assertThat(needs.adults()).isEqualTo(1);
		assertThat(needs.children()).isEqualTo(2);
	}

	@Test
	void several_adults_share_a_band_or_none_is_said() {
		assertThat(needs(24, Map.of(), 2002, 2003).ageBand()).isEqualTo("FROM_18_TO_25");
		assertThat(needs(24, Map.of(), 2002, 1980).ageBand()).isNull();
		// in the year of a birthday that begins a band, only the birth date could tell
		assertThat(needs(24, Map.of(), 2002, 2000).ageBand()).isNull();
	}

	@Test
	void a_minor_alone_is_one_person() {
		assertThat(needs(17, Map.of(), 2009)).isEqualTo(new HouseholdNeeds(1, 0, "UNDER_18", null, null));
	}

	@Test
	void answers_travel_as_codes_and_a_missing_answer_does_not() {
		HouseholdNeeds needs = needs(30,
				Map.of("resources.band", List.of("UP_TO_650"), "urgency", List.of("NOT_ASKED")), 1996);
		assertThat(needs.resourcesBand()).isEqualTo("UP_TO_650");
		assertThat(needs.urgency()).isNull();
	}

	private static HouseholdNeeds needs(int applicantAge, Map<String, List<String>> codes, Integer... birthYears) {
		return HouseholdNeeds.of(new ReferralFile("H-1", "artois", "RESIDENCE", "62119", "ccas-bethune", "CCAS",
				DAY.minusDays(20), "GROUP", List.of(birthYears), applicantAge, "SQUAT", "OTHER", true, true,
				new Intake("2026-1", "200072460", "GROUP", codes), null), DAY);
	}

}
