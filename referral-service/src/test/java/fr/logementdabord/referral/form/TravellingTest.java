package fr.logementdabord.referral.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What of a saisine may stand in an event (architecture §5).
 */
class TravellingTest {

	private static final FieldSet FORM = FieldSets.load().on(LocalDate.of(2026, 11, 27));

	@ParameterizedTest
	@CsvSource({ "referrerType, CCAS", "motive, NO_RESOURCES", "territoryBasis.communeInsee, 62119", "informed, true",
			"urgency, URGENT", "submittedOn, 2021-06-01", "resources.band, UP_TO_650",
			"iml.examined.absent, NOT_ASKED" })
	void known_codes_about_the_household_as_a_whole_travel(String field, String value) {
		Travelling sorted = sorted(Map.of(field, List.of(value)));
		assertThat(sorted.open().fields()).containsOnlyKeys(field);
		assertThat(sorted.confidential().fields()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "household.members[0].familyName, Quévillard", "household.members[0].birthDate, 2007-03-15",
			"household.members[0].link, SELF", "household.members[0].gender, WOMAN",
			"household.members[0].gender.absent, REFUSED", "wish, Garder mon chien", "contact.email, a@b.fr",
			"referrer.worker, Ada Test", "resources.monthly, '607,75'", "siao.number, 62-12345",
			"contact.channels, TEXT_MESSAGE", "motive, VIOLENCE", "difficulties, MENTAL_HEALTH", "motive, Quévillard",
			"territoryBasis.communeInsee, Quévillard", "informed, Quévillard", "submittedOn, Quévillard",
			"informed.absent, Quévillard", "neverAsked, Quévillard" })
	void persons_words_amounts_sensitive_codes_and_mistakes_do_not(String field, String value) {
		Travelling sorted = sorted(Map.of(field, List.of(value)));
		assertThat(sorted.open().fields()).isEmpty();
		assertThat(sorted.confidential().fields()).containsOnlyKeys(field);
	}

	@Test
	void an_answer_of_several_codes_is_parted() {
		Travelling sorted = sorted(Map.of("difficulties", List.of("ISOLATION", "ADDICTION")));
		assertThat(sorted.open().values("difficulties")).containsExactly("ISOLATION");
		assertThat(sorted.confidential().values("difficulties")).containsExactly("ADDICTION");
	}

	@Test
	void where_the_motive_is_kept_back_the_commune_is_too() {
		Travelling sorted = sorted(Map.of("motive", List.of("VIOLENCE"), "territoryBasis.communeInsee",
				List.of("62119"), "territoryBasis.kind", List.of("WISH")));
		assertThat(sorted.open().fields()).containsOnlyKeys("territoryBasis.kind");
	}

	private static Travelling sorted(Map<String, List<String>> answers) {
		return Travelling.of(FORM, new FormAnswers(answers));
	}

}
