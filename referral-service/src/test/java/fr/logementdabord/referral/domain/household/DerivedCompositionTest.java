package fr.logementdabord.referral.domain.household;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DerivedCompositionTest {

	private static final HouseholdMember WOMAN = new HouseholdMember("SELF", 30, "WOMAN", null);

	@Test
	void the_gender_of_a_single_applicant_tells_which_code() {
		assertThat(derived(WOMAN)).isEqualTo("SINGLE_WOMAN");
		assertThat(derived(new HouseholdMember("SELF", 30, "MAN", "PERMANENT"))).isEqualTo("SINGLE_MAN");
	}

	@Test
	void nobodys_gender_is_guessed() {
		assertThat(derived(new HouseholdMember("SELF", 30, null, null))).isEqualTo("SINGLE_PERSON");
		assertThat(derived(new HouseholdMember("SELF", 30, "REFUSED", null), child("PERMANENT")))
			.isEqualTo("SINGLE_PERSON_WITH_CHILDREN");
	}

	@Test
	void children_count_when_they_are_there_half_of_the_time() {
		assertThat(derived(WOMAN, child("PERMANENT"))).isEqualTo("SINGLE_WOMAN_WITH_CHILDREN");
		assertThat(derived(WOMAN, child("SHARED_CUSTODY"))).isEqualTo("SINGLE_WOMAN_WITH_CHILDREN");
		assertThat(derived(WOMAN, child("WEEKENDS"))).isEqualTo("SINGLE_WOMAN");
		assertThat(derived(WOMAN, child("DAYTIME"))).isEqualTo("SINGLE_WOMAN");
	}

	@Test
	void a_presence_nobody_asked_about_counts_as_permanent() {
		assertThat(derived(WOMAN, child(null))).isEqualTo("SINGLE_WOMAN_WITH_CHILDREN");
		assertThat(derived(WOMAN, child("NOT_ASKED"))).isEqualTo("SINGLE_WOMAN_WITH_CHILDREN");
	}

	@Test
	void a_partner_makes_a_couple_unless_away() {
		assertThat(derived(WOMAN, partner("PERMANENT"))).isEqualTo("COUPLE");
		assertThat(derived(WOMAN, partner("PERMANENT"), child("PERMANENT"))).isEqualTo("COUPLE_WITH_CHILDREN");
		assertThat(derived(WOMAN, partner("AWAY"))).isEqualTo("SINGLE_WOMAN");
	}

	@Test
	void another_adult_makes_a_group_and_another_minor_a_child() {
		assertThat(derived(WOMAN, new HouseholdMember("OTHER", 40, null, null))).isEqualTo("GROUP");
		assertThat(derived(WOMAN, new HouseholdMember("OTHER", 17, null, null)))
			.isEqualTo("SINGLE_WOMAN_WITH_CHILDREN");
		assertThat(derived(WOMAN, new HouseholdMember("OTHER", 18, null, null))).isEqualTo("GROUP");
	}

	@Test
	void a_grown_up_child_is_still_a_child_of_the_household() {
		assertThat(derived(WOMAN, new HouseholdMember("CHILD", 22, null, null)))
			.isEqualTo("SINGLE_WOMAN_WITH_CHILDREN");
	}

	@Test
	void a_gender_nobody_asked_about_contradicts_nothing() {
		assertThat(DerivedComposition.agrees("SINGLE_WOMAN", "SINGLE_PERSON")).isTrue();
		assertThat(DerivedComposition.agrees("SINGLE_MAN_WITH_CHILDREN", "SINGLE_PERSON_WITH_CHILDREN")).isTrue();
		assertThat(DerivedComposition.agrees("SINGLE_WOMAN", "SINGLE_MAN")).isFalse();
		assertThat(DerivedComposition.agrees("SINGLE_WOMAN", "SINGLE_PERSON_WITH_CHILDREN")).isFalse();
		assertThat(DerivedComposition.agrees("COUPLE", "SINGLE_PERSON")).isFalse();
	}

	private static HouseholdMember child(@Nullable String presence) {
		return new HouseholdMember("CHILD", 8, null, presence);
	}

	private static HouseholdMember partner(String presence) {
		return new HouseholdMember("PARTNER", 31, "MAN", presence);
	}

	private static String derived(HouseholdMember... members) {
		return DerivedComposition.of(List.of(members));
	}

}
