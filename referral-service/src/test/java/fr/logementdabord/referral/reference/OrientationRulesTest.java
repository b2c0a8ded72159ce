package fr.logementdabord.referral.reference;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import fr.logementdabord.referral.domain.orientation.Assessment;
import fr.logementdabord.referral.domain.orientation.CaseFacts;
import fr.logementdabord.referral.domain.orientation.Fact;
import fr.logementdabord.referral.domain.orientation.FactKey;
import fr.logementdabord.referral.domain.orientation.RuleSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The rules of the class path, each told as an example of the programme.
 */
class OrientationRulesTest {

	private static final OrientationRules RULES = OrientationRules.load();

	private static final RuleSet TODAY = RULES.version("2022-01").orElseThrow();

	/**
	 * Melle D: 18, rough sleeping, no resources, child protection left (seed:571-588).
	 */
	private static final CaseFacts MELLE_D = facts(18, "ROUGH_SLEEPING", "NO_RESOURCES", "DOES_NOT_ANSWER",
			"LEFT_CHILD_PROTECTION", "ISOLATION");

	/** Mr C: 36, wandering, addiction (seed:590-605). */
	private static final CaseFacts MR_C = facts(36, "WANDERING", "SLEEPS_ROUGH", "NOT_AVAILABLE", "ADDICTION",
			"WANDERING", "ISOLATION");

	@Test
	void envaul_is_for_the_young_without_home_or_resources_who_are_vulnerable_in_several_ways() {
		assertThat(advised(MELLE_D)).contains("ENVAUL");
		assertThat(advised(MELLE_D.with(FactKey.AGE, 24))).contains("ENVAUL");
		assertThat(advised(MELLE_D.with(FactKey.AGE, 25))).doesNotContain("ENVAUL");
		assertThat(advised(MELLE_D.with(FactKey.HOUSING_SITUATION, "RENTED_SOCIAL"))).doesNotContain("ENVAUL");
		assertThat(advised(MELLE_D.with(FactKey.MOTIVE, "FAMILY_BREAKUP"))).doesNotContain("ENVAUL");
		assertThat(advised(MELLE_D.with(FactKey.DIFFICULTIES, found("ISOLATION")))).doesNotContain("ENVAUL");
	}

	@Test
	void vial_is_for_wandering_with_psychic_trouble_or_addiction() {
		assertThat(advised(MR_C)).contains("VIAL");
		assertThat(advised(MR_C.with(FactKey.DIFFICULTIES, found("MENTAL_HEALTH", "ISOLATION")))).contains("VIAL");
		assertThat(advised(MR_C.with(FactKey.DIFFICULTIES, found("WANDERING", "ISOLATION")))).doesNotContain("VIAL");
	}

	@ParameterizedTest
	@CsvSource({ "EVICTION,EVICTION,ARREARS,EVICTION_THREAT", "RENTED_SOCIAL,VIOLENCE,VIOLENCE,PARENTHOOD",
			"HOSTED_BY_OTHERS,END_OF_HOSTING,ISOLATION,PARENTHOOD" })
	void adsl_is_for_complex_housing_paths_with_several_difficulties(String situation, String motive, String one,
			String other) {
		assertThat(advised(facts(40, situation, motive, "DOES_NOT_ANSWER", one, other))).contains("ADSL");
		assertThat(advised(facts(40, situation, motive, "DOES_NOT_ANSWER", one))).doesNotContain("ADSL");
	}

	@Test
	void iml_comes_first_where_it_answers_the_need_since_the_process_of_2022() {
		CaseFacts answered = MELLE_D.with(FactKey.IML_OUTCOME, "ANSWERS_THE_NEED");
		assertThat(advised(answered)).startsWith("IML").doesNotContain("ENVAUL", "VIAL", "ADSL");
		assertThat(RULES.version("2021-01").orElseThrow().assess(answered).advised()).contains("ENVAUL")
			.doesNotContain("IML");
	}

	@ParameterizedTest
	@CsvSource({ "NO_DEBT,false", "UNDER_1500,false", "FROM_1500_TO_4000,true", "ABOVE_4000,false" })
	void pex_is_for_tenants_who_owe_between_1500_and_4000_euros_inclusive(String band, boolean advised) {
		CaseFacts tenant = facts(50, "RENTED_SOCIAL", "EVICTION", "DOES_NOT_ANSWER", "ARREARS")
			.with(FactKey.RENT_DEBT_BAND, band);
		assertThat(advised(tenant).contains("PEX")).isEqualTo(advised);
	}

	@Test
	void what_nobody_asked_is_to_complete() {
		CaseFacts tenant = facts(50, "RENTED_SOCIAL", "EVICTION", "DOES_NOT_ANSWER", "ARREARS");
		assertThat(TODAY.assess(tenant).toComplete()).contains("PEX", "VEJ");
		assertThat(TODAY.assess(MELLE_D).toComplete()).as("not a tenant: settled").doesNotContain("PEX", "VEJ");
	}

	@Test
	void vej_explains_a_judgment_to_a_tenant() {
		CaseFacts tenant = facts(50, "EVICTION", "EVICTION", "DOES_NOT_ANSWER", "ARREARS");
		assertThat(advised(tenant.with(FactKey.PROCEDURE_STAGE, "JUDGMENT"))).contains("VEJ");
		assertThat(advised(tenant.with(FactKey.PROCEDURE_STAGE, "SUMMONS"))).doesNotContain("VEJ");
	}

	@Test
	void shelter_is_advised_to_those_who_sleep_rough_whatever_comes_next() {
		assertThat(advised(MELLE_D)).contains("SHELTER_SIAO", "ENVAUL");
	}

	@Test
	void common_law_suffices_for_one_difficulty_and_somebody_is_always_told_something() {
		CaseFacts simple = facts(40, "HOSTED_BY_FAMILY", "OTHER", "DOES_NOT_ANSWER", "ISOLATION");
		assertThat(advised(simple)).containsExactly("COMMON_LAW");
		CaseFacts settled = facts(40, "OTHER", "OTHER", "DOES_NOT_ANSWER", "PET", "ISOLATION");
		assertThat(advised(settled)).containsExactly("OUT_OF_CRITERIA");
	}

	@Test
	void before_the_etayage_nothing_that_depends_on_it_is_advised_or_refused() {
		CaseFacts early = CaseFacts.none()
			.with(FactKey.AGE, 18)
			.with(FactKey.HOUSING_SITUATION, "ROUGH_SLEEPING")
			.with(FactKey.MOTIVE, "NO_RESOURCES");
		assertThat(TODAY.assess(early).toComplete()).contains("IML", "ENVAUL", "VIAL", "ADSL");
	}

	@ParameterizedTest
	@CsvSource({ "2020-12-31,", "2021-06-30,2021-01", "2021-12-31,2021-01", "2022-01-01,2022-01",
			"2026-11-23,2022-01" })
	void one_set_at_most_is_in_force_on_a_day(LocalDate day, String version) {
		RuleSet set = RULES.inForceOn(day);
		assertThat((set != null) ? set.version() : null).isEqualTo(version);
	}

	@Test
	void every_rule_says_where_it_comes_from_and_in_words() {
		assertThat(RULES.all()).flatExtracting(RuleSet::rules).allSatisfy((rule) -> {
			assertThat(rule.source()).matches("seed:\\d+(-\\d+)?");
			assertThat(rule.words()).isNotBlank();
		});
	}

	@Test
	void an_exported_set_reads_back_as_it_was() {
		assertThat(OrientationRules.prepared(csv(TODAY, "", ""))).isEqualTo(TODAY);
	}

	@Test
	void a_changed_set_advises_otherwise() {
		RuleSet changed = OrientationRules.prepared(csv(TODAY, ";AT_MOST;24;", ";AT_MOST;17;"));
		assertThat(changed.assess(MELLE_D).advised()).doesNotContain("ENVAUL");
	}

	@Test
	void a_wrong_table_is_told_line_by_line() {
		byte[] wrong = csv(TODAY, ";AGE;AT_MOST;24;", ";SHOE_SIZE;BETWEEN;many;");
		assertThatExceptionOfType(RuleSetIsWrong.class).isThrownBy(() -> OrientationRules.prepared(wrong))
			.satisfies((ex) -> assertThat(ex.sentences()).hasSize(2)
				.allSatisfy((sentence) -> assertThat(sentence).startsWith("Ligne 3, colonne "))
				.anySatisfy((sentence) -> assertThat(sentence).contains("fact"))
				.anySatisfy((sentence) -> assertThat(sentence).contains("Ce test n’existe pas")));
	}

	@Test
	void another_file_is_no_rule_set() {
		for (String other : new String[] { "", "a;b\n1;2\n", "\"never closed", "version;from\n2022-01;2022-13-45\n" }) {
			byte[] file = other.getBytes(StandardCharsets.UTF_8);
			assertThatExceptionOfType(RuleSetIsWrong.class).isThrownBy(() -> OrientationRules.prepared(file));
		}
	}

	private static List<String> advised(CaseFacts facts) {
		Assessment assessment = TODAY.assess(facts);
		return assessment.advised();
	}

	private static CaseFacts facts(int age, String situation, String motive, String iml, String... difficulties) {
		return CaseFacts.none()
			.with(FactKey.AGE, age)
			.with(FactKey.HOUSING_SITUATION, situation)
			.with(FactKey.MOTIVE, motive)
			.with(FactKey.IML_OUTCOME, iml)
			.with(FactKey.DIFFICULTIES, found(difficulties));
	}

	private static Fact found(String... codes) {
		return new Fact.Codes(Set.of(codes), true);
	}

	private static byte[] csv(RuleSet set, String what, String with) {
		StringBuilder text = new StringBuilder("\uFEFF" + String.join(";", OrientationRules.columns()) + "\r\n");
		OrientationRules.table(set).forEach((row) -> text.append(String.join(";", row.values())).append("\r\n"));
		String changed = what.isEmpty() ? text.toString() : text.toString().replace(what, with);
		return changed.getBytes(StandardCharsets.UTF_8);
	}

}
