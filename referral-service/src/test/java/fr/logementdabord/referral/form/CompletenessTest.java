package fr.logementdabord.referral.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import fr.logementdabord.referral.form.Completeness.Line;
import fr.logementdabord.referral.form.Completeness.State;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CompletenessTest {

	private static final FieldSet FORM = FieldSets.load().on(LocalDate.of(2026, 11, 23));

	@Test
	void an_empty_form_awaits_what_is_needed_and_what_is_expected() {
		Completeness completeness = completeness(Map.of());
		assertThat(line(completeness, "motive")).matches(Line::blocks);
		assertThat(line(completeness, "urgency")).matches((line) -> line.flagged() && !line.blocks());
		assertThat(completeness.settled()).isZero();
		assertThat(completeness.awaited()).isEqualTo(completeness.missing().size());
	}

	@Test
	void an_optional_question_left_empty_is_never_told() {
		assertThat(line(completeness(Map.of()), "contact.email").flagged()).isFalse();
		assertThat(line(completeness(Map.of()), "household.members[0].phone").flagged()).isFalse();
	}

	@Test
	void a_question_that_does_not_concern_the_household_is_never_told() {
		Completeness roofless = completeness(Map.of("housingSituation", List.of("ROUGH_SLEEPING")));
		assertThat(line(roofless, "arrears.rent").state()).isEqualTo(State.NOT_CONCERNED);
		assertThat(line(roofless, "arrears.rent").flagged()).isFalse();
		Completeness tenant = completeness(Map.of("housingSituation", List.of("RENTED_SOCIAL")));
		assertThat(line(tenant, "arrears.rent").flagged()).isTrue();
		// the applicant is at home by definition, a child's presence is asked
		Completeness alone = completeness(Map.of("household.members[0].link", List.of("SELF")));
		assertThat(line(alone, "household.members[0].presence").flagged()).isFalse();
		Completeness child = completeness(Map.of("household.members[1].link", List.of("CHILD")));
		assertThat(line(child, "household.members[1].presence").flagged()).isTrue();
	}

	@Test
	void four_ways_of_having_no_answer_stay_four_and_none_is_told_as_missing() {
		for (String reason : List.of("NOT_ASKED", "REFUSED", "UNKNOWN", "NOT_APPLICABLE")) {
			Completeness completeness = completeness(
					Map.of("urgency", List.of(reason), "wish.absent", List.of(reason)));
			assertThat(line(completeness, "urgency")).returns(State.EXPLAINED, Line::state)
				.returns(reason, Line::absence)
				.returns(false, Line::flagged);
			assertThat(line(completeness, "wish")).returns(reason, Line::absence);
		}
		assertThat(line(completeness(Map.of("urgency", List.of(" "))), "urgency")).returns(State.EMPTY, Line::state);
	}

	@Test
	void each_person_has_lines() {
		Completeness two = completeness(
				Map.of("members", List.of("2"), "household.members[0].familyName", List.of("Durand")));
		assertThat(line(two, "household.members[0].familyName").state()).isEqualTo(State.ANSWERED);
		assertThat(line(two, "household.members[1].familyName")).returns(2, Line::person).matches(Line::blocks);
	}

	private static Line line(Completeness completeness, String field) {
		return completeness.lines().stream().filter((line) -> line.field().equals(field)).findFirst().orElseThrow();
	}

	private static Completeness completeness(Map<String, List<String>> fields) {
		return Completeness.of(FORM, new FormAnswers(fields));
	}

}
