package fr.logementdabord.referral.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import fr.logementdabord.referral.form.Question.Kind;
import fr.logementdabord.referral.reference.SensitiveCodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AnswerCheckTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

	private static final FieldSets FORMS = FieldSets.load();

	@Test
	void answers_are_kept_where_they_may_be() {
		CheckedAnswers kept = checked("urgency", "URGENT", "urgency.reason", "Expulsion lundi", "siao.number",
				"62-12345", "resources.monthly", "607,75");
		assertThat(kept.fieldSet()).isEqualTo("2026-1");
		assertThat(kept.codes()).containsOnly(Map.entry("urgency", List.of("URGENT")),
				Map.entry("resources.band", List.of("UP_TO_650")));
		assertThat(kept.open()).containsEntry("urgency.reason", List.of("Expulsion lundi"))
			.containsEntry("siao.number", List.of("62-12345"));
		assertThat(kept.walled()).isEmpty();
	}

	@Test
	void sensitive_codes_stand_behind_the_wall_and_nowhere_else() {
		CheckedAnswers kept = AnswerCheck.check(FORMS,
				new FormAnswers(Map.of("difficulties", List.of("ISOLATION", "MENTAL_HEALTH", "VIOLENCE", "JUSTICE"),
						"resources.kinds", List.of("DISABILITY_ALLOWANCE"), "supports.kinds", List.of("CARE", "CCAS"))),
				TODAY, TODAY)
			.answers();
		assertThat(kept.codes()).containsOnly(Map.entry("difficulties", List.of("ISOLATION")),
				Map.entry("supports.kinds", List.of("CCAS")));
		assertThat(kept.walled()).containsEntry("difficulties", List.of("MENTAL_HEALTH", "VIOLENCE", "JUSTICE"))
			.containsEntry("resources.kinds", List.of("DISABILITY_ALLOWANCE"))
			.containsEntry("supports.kinds", List.of("CARE"));
		assertThat(kept.open().toString() + kept.codes()).doesNotContain("HEALTH", "VIOLENCE", "JUSTICE", "CARE");
	}

	/**
	 * Whatever codes the data lists: one that tells of health, violence or justice is in
	 * no event.
	 */
	@Test
	void no_code_question_lets_a_sensitive_code_into_the_event() {
		for (Question question : FORMS.on(TODAY).questions()) {
			if (question.list() != null && question.kind() == Kind.CODES) {
				CheckedAnswers kept = AnswerCheck
					.check(FORMS, new FormAnswers(Map.of(question.path(), List.copyOf(question.list().codes()))), TODAY,
							TODAY)
					.answers();
				assertThat(kept.codes().getOrDefault(question.path(), List.of()))
					.noneMatch((code) -> SensitiveCodes.has(question.list(), code));
			}
		}
	}

	@Test
	void the_four_ways_of_having_no_answer_are_four_values() {
		CheckedAnswers kept = checked("urgency", "NOT_ASKED", "dalo.outcome", "UNKNOWN", "resources.kinds.absent",
				"REFUSED", "siao.number.absent", "NOT_APPLICABLE");
		assertThat(kept.codes()).containsEntry("urgency", List.of("NOT_ASKED"))
			.containsEntry("dalo.outcome", List.of("UNKNOWN"))
			.containsEntry("resources.kinds", List.of("REFUSED"));
		assertThat(kept.open()).containsEntry("siao.number.absent", List.of("NOT_APPLICABLE"));
	}

	@Test
	void an_answer_and_a_reason_for_its_absence_do_not_go_together() {
		assertThat(wrong("siao.number", "62-12345", "siao.number.absent", "REFUSED")).containsOnlyKeys("siao.number");
		assertThat(wrong("siao.number.absent", "BECAUSE")).containsOnlyKeys("siao.number");
		assertThat(wrong("referrer.worker.absent", "REFUSED")).as("a worker always has a name")
			.containsOnlyKeys("referrer.worker");
	}

	@ParameterizedTest
	@CsvSource({ "housing.since,2026-11-24,Cette date est dans le futur.",
			"housing.since,2026-02-30,Cette date n’existe pas.",
			"housing.since,1900-01-01,Cette date remonte à plus de 120 ans.",
			"housing.since,23/11/2026,'La date s’écrit année-mois-jour, par exemple 2008-03-15.'",
			"arrears.rent,-5,'Indiquez un montant en euros, par exemple 1 250,50.'",
			"arrears.rent,1e9,'Indiquez un montant en euros, par exemple 1 250,50.'",
			"arrears.months,2.5,'Indiquez un nombre entier, de 0 à 600.'",
			"referrer.email,lea@,Cette adresse de courriel n’a pas la forme attendue.",
			"referrer.phone,call me,Ce numéro de téléphone n’a pas la forme attendue.",
			"siao.number,'<a>',Ce numéro compte de 4 à 30 chiffres ou lettres.",
			"socialHousing.requested,peut-être,Répondez par oui ou par non.",
			"dalo.outcome,MAYBE,Ce choix ne fait pas partie de la liste.",
			"referrer.worker,=cmd(),'Ce texte ne peut pas commencer par =, +, - ou @.'",
			"referrer.worker,<script>,Ce texte ne peut contenir ni < ni >.",
			"secret.question,x,Cette question ne figure pas dans le formulaire." })
	void a_value_that_makes_no_sense_is_told_precisely(String field, String value, String message) {
		assertThat(wrong(field, value)).containsExactly(Map.entry(field, message));
	}

	@Test
	void a_paper_saisine_tells_nothing_of_the_days_after_it() {
		FormAnswers typed = answers("housing.since", "2020-03-02");
		assertThat(AnswerCheck.check(FORMS, typed, TODAY, LocalDate.of(2020, 3, 1)).wrong())
			.containsExactly(new Wrong("housing.since", "Cette date est postérieure à la saisine."));
		assertThat(AnswerCheck.check(FORMS, typed, TODAY, LocalDate.of(2020, 3, 2)).wrong()).isEmpty();
	}

	@Test
	void words_are_bounded_and_otherwise_free() {
		assertThat(wrong("urgency.reason", "<b>=1+1</b>")).isEmpty();
		assertThat(wrong("urgency.reason", "x".repeat(501))).containsOnlyKeys("urgency.reason");
		assertThat(wrong("urgency.reason", "a\u0007b")).containsOnlyKeys("urgency.reason");
	}

	@Test
	void one_answer_where_one_is_asked() {
		Map<String, List<String>> twice = Map.of("motive", List.of("EVICTION", "OTHER"), "siao.number",
				List.of("62-1234", "62-1235"));
		assertThat(AnswerCheck.check(FORMS, new FormAnswers(twice), TODAY, TODAY).wrong()).extracting(Wrong::field)
			.containsExactlyInAnyOrder("motive", "siao.number");
	}

	@Test
	void none_goes_with_nothing_else() {
		assertThat(AnswerCheck
			.check(FORMS, new FormAnswers(Map.of("supports.kinds", List.of("NONE", "CCAS"))), TODAY, TODAY)
			.wrong()).extracting(Wrong::field).containsExactly("supports.kinds");
		assertThat(wrong("resources.kinds", "NONE", "resources.band", "UP_TO_650")).containsOnlyKeys("resources.band");
		assertThat(wrong("resources.monthly", "900", "resources.band", "UP_TO_650")).containsOnlyKeys("resources.band");
	}

	/** Both bounds of what PEX looks at are included (seed:509, architecture §11). */
	@ParameterizedTest
	@CsvSource({ "0,NO_DEBT", "'1499,99',UNDER_1500", "1500,FROM_1500_TO_4000", "'4 000,00',FROM_1500_TO_4000",
			"4000.01,ABOVE_4000" })
	void the_band_of_a_debt_is_kept_and_its_amount_stays_in_the_vault(String debt, String band) {
		CheckedAnswers kept = checked("arrears.rent", debt);
		assertThat(kept.codes()).containsExactly(Map.entry("arrears.band", List.of(band)));
		assertThat(kept.open()).containsEntry("arrears.rent", List.of(debt));
	}

	@Test
	void nobody_is_in_a_situation_before_being_born() {
		String child = "household.members[1].";
		assertThat(wrong(child + "birthDate", "2020-05-01", child + "situationSince", "2020-04-30"))
			.containsOnlyKeys(child + "situationSince");
		assertThat(wrong(child + "birthDate", "2020-05-01", child + "situationSince", "2020-05-01")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "ROUGH_SLEEPING", "WANDERING", "SQUAT" })
	void a_homeless_household_has_no_commune_of_residence(String situation) {
		assertThat(wrong("territoryBasis.kind", "RESIDENCE", "housingSituation", situation))
			.containsOnlyKeys("territoryBasis.kind");
		assertThat(wrong("territoryBasis.kind", "DOMICILIATION", "housingSituation", situation)).isEmpty();
	}

	private static CheckedAnswers checked(String... fieldsAndValues) {
		AnswerCheck.Result result = AnswerCheck.check(FORMS, answers(fieldsAndValues), TODAY, TODAY);
		assertThat(result.wrong()).isEmpty();
		return result.answers();
	}

	private static Map<String, String> wrong(String... fieldsAndValues) {
		Map<String, String> wrong = new TreeMap<>();
		AnswerCheck.check(FORMS, answers(fieldsAndValues), TODAY, TODAY)
			.wrong()
			.forEach((told) -> wrong.put(told.field(), told.message()));
		return wrong;
	}

	private static FormAnswers answers(String... fieldsAndValues) {
		Map<String, List<String>> fields = new TreeMap<>();
		for (int i = 0; i < fieldsAndValues.length; i += 2) {
			fields.computeIfAbsent(fieldsAndValues[i], (field) -> new ArrayList<>()).add(fieldsAndValues[i + 1]);
		}
		return new FormAnswers(fields);
	}

}
