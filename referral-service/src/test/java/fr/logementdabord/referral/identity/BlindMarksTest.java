package fr.logementdabord.referral.identity;

import java.time.LocalDate;

import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class BlindMarksTest {

	private static final BlindMarks MARKS = marks(1);

	private static final Person KNOWN = person("Lefèvre-Dubois", "Anne Marie", "1990-05-17");

	@ParameterizedTest
	@CsvSource({ "LEFEVRE DUBOIS,anne-marie", "Lefèvre‑Dubois,Anne  Marie", "Anne Marie,Lefèvre Dubois",
			"Dubois Lefèvre,Marie Anne" })
	void names_are_alike_whatever_their_case_accents_signs_and_order(String family, String given) {
		assertThat(MARKS.fullName(person(family, given, "1990-05-17"))).isEqualTo(MARKS.fullName(KNOWN));
	}

	@ParameterizedTest
	@CsvSource({ "Lefèvre,Anne Marie,1990-05-17", "Lefèvre-Dubois,Anne,1990-05-17",
			"Lefèvre-Dubois,Anne Marie,1990-05-18" })
	void another_name_or_birth_date_is_another_person(String family, String given, String birthDate) {
		assertThat(MARKS.fullName(person(family, given, birthDate))).isNotEqualTo(MARKS.fullName(KNOWN));
	}

	@Test
	void who_changed_the_family_name_is_still_found_by_given_names_and_birth_date() {
		Person married = person("Martin", "Anne-Marie", "1990-05-17");
		assertThat(MARKS.givenName(married)).isEqualTo(MARKS.givenName(KNOWN));
		assertThat(MARKS.fullName(married)).isNotEqualTo(MARKS.fullName(KNOWN));
	}

	@Test
	void a_word_of_a_name_is_found_whatever_its_case_and_accents() {
		assertThat(BlindMarks.words(" LEFÈVRE-Dubois, anne  lefevre ")).containsExactly("anne", "dubois", "lefevre");
		assertThat(BlindMarks.words(" -'’ ")).isEmpty();
		assertThat(MARKS.word("lefevre")).doesNotContain("lef").isNotEqualTo(marks(2).word("lefevre"));
	}

	@Test
	void a_mark_tells_nothing_and_cannot_be_made_without_the_key() {
		assertThat(MARKS.fullName(KNOWN)).doesNotContainIgnoringCase("lef").doesNotContain("1990").hasSize(5 + 43);
		assertThat(marks(2).fullName(KNOWN)).isNotEqualTo(MARKS.fullName(KNOWN));
	}

	private static BlindMarks marks(int seed) {
		byte[] key = new byte[32];
		key[0] = (byte) seed;
		return new BlindMarks(new SecretKeySpec(key, "AES"));
	}

	private static Person person(String family, String given, String birthDate) {
		return new Person("P-1", family, given, LocalDate.parse(birthDate), Person.SELF, null);
	}

}
