package fr.logementdabord.referral.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import fr.logementdabord.referral.application.NewReferral;
import fr.logementdabord.referral.form.FieldSets;
import fr.logementdabord.referral.reference.Territories;
import fr.logementdabord.referral.web.SubmissionRequest.BasisPart;
import fr.logementdabord.referral.web.SubmissionRequest.HouseholdPart;
import fr.logementdabord.referral.web.SubmissionRequest.MemberPart;
import fr.logementdabord.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class SubmissionCheckTest {

	private static final Territories TERRITORIES = Territories.load();

	private static final FieldSets FORMS = FieldSets.load();

	private static final String MEMBERS = "household.members";

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

	private static final MemberPart LEA = new MemberPart("Durand", "Lea", "2008-03-15", "SELF", "06 01 02 03 04");

	@Test
	void a_complete_referral_passes() {
		NewReferral checked = checked(request("SINGLE_WOMAN", "62119", LEA));
		assertThat(checked.members()).singleElement()
			.isEqualTo(new NewReferral.Member("Durand", "Lea", LocalDate.of(2008, 3, 15), "SELF", "06 01 02 03 04"));
		assertThat(checked.wish()).isNull();
	}

	@Test
	void an_empty_referral_is_told_everything_at_once() {
		assertThat(errors(new SubmissionRequest(null, null, null, null, null, null, null, null))).containsOnlyKeys(
				"referrerType", "household.composition", "household.members", "territoryBasis.kind",
				"territoryBasis.communeInsee", "housingSituation", "motive", "informed", "agreesToConference");
	}

	@ParameterizedTest
	@ValueSource(strings = { "99999", "59350", "75056", "6211", "Béthune" })
	void an_unknown_commune_is_told(String commune) {
		assertThat(errors(request("SINGLE_WOMAN", commune, LEA))).containsOnlyKeys("territoryBasis.communeInsee");
	}

	@Test
	void a_former_commune_passes() {
		assertThat(checked(request("SINGLE_WOMAN", "62461", LEA)).communeInsee()).isEqualTo("62461");
	}

	@ParameterizedTest
	@CsvSource({ "2008-02-30,Cette date n’existe pas.", "2007-02-29,Cette date n’existe pas.",
			"15/03/2008,'La date s’écrit année-mois-jour, par exemple 2008-03-15.'",
			"2026-11-24,La date de naissance est dans le futur.",
			"1899-01-01,La date de naissance remonte à plus de 120 ans.", "'',Cette information est nécessaire." })
	void an_impossible_birth_date_is_told_precisely(String birthDate, String message) {
		MemberPart member = new MemberPart("Durand", "Lea", birthDate, "SELF", null);
		assertThat(errors(request("SINGLE_WOMAN", "62119", member)))
			.containsExactly(Map.entry("household.members[0].birthDate", message));
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-24,Cette date est dans le futur.", "2026-02-30,Cette date n’existe pas.",
			"24/11/2026,'La date s’écrit année-mois-jour, par exemple 2008-03-15.'",
			"2018-12-31,'Cette date précède l’ouverture des plateformes, le 01/01/2019.'" })
	void an_impossible_day_of_the_saisine_is_told_precisely(String day, String message) {
		assertThat(errors(received(day, LEA))).containsExactly(Map.entry("submittedOn", message));
	}

	@Test
	void a_saisine_received_on_paper_bears_its_own_day() {
		assertThat(checked(received("2026-10-20", LEA)).submittedOn()).isEqualTo("2026-10-20");
		assertThat(checked(received(null, LEA)).submittedOn()).isEqualTo(TODAY);
		MemberPart grownUp = new MemberPart("Durand", "Lea", "2003-06-30", "SELF", null);
		assertThat(errors(received("2021-06-29", grownUp))).as("a minor on that day").containsOnlyKeys(MEMBERS);
		assertThat(checked(received("2021-06-30", grownUp)).submittedOn()).isEqualTo("2021-06-30");
		assertThat(errors(received("2003-06-29", grownUp))).containsOnlyKeys("submittedOn");
		MemberPart child = new MemberPart("Durand", "Zoe", "2021-07-01", "CHILD", null);
		assertThat(errors(received("2021-06-30", grownUp, child))).containsExactly(
				Map.entry("household.members[1].birthDate", "La date de naissance est postérieure à la saisine."));
	}

	@Test
	void a_leap_day_is_a_day() {
		MemberPart member = new MemberPart("Durand", "Lea", "2008-02-29", "SELF", null);
		assertThat(checked(request("SINGLE_WOMAN", "62119", member))).isNotNull();
	}

	@Test
	void a_minor_alone_is_for_child_protection() {
		MemberPart almost = new MemberPart("Durand", "Lea", "2008-11-24", "SELF", null);
		assertThat(errors(request("SINGLE_WOMAN", "62119", almost))).containsOnlyKeys("household.members");
		MemberPart today = new MemberPart("Durand", "Lea", "2008-11-23", "SELF", null);
		assertThat(checked(request("SINGLE_WOMAN", "62119", today))).isNotNull();
		MemberPart mother = new MemberPart("Durand", "Anne", "1980-01-01", "OTHER", null);
		assertThat(checked(request("GROUP", "62119", almost, mother))).isNotNull();
	}

	@Test
	void there_is_exactly_one_applicant() {
		MemberPart again = new MemberPart("Durand", "Anne", "1980-01-01", "SELF", null);
		assertThat(errors(request("GROUP", "62119", LEA, again))).containsOnlyKeys("household.members[1].link");
		MemberPart nobody = new MemberPart("Durand", "Anne", "1980-01-01", "OTHER", null);
		assertThat(errors(request("GROUP", "62119", nobody))).containsOnlyKeys("household.members");
		assertThat(errors(request("GROUP", "62119"))).containsOnlyKeys("household.members");
	}

	@Test
	void a_missing_member_is_told_field_by_field() {
		assertThat(errors(request("GROUP", "62119", LEA, null))).containsOnlyKeys("household.members[1].familyName",
				"household.members[1].givenName", "household.members[1].birthDate", "household.members[1].link");
	}

	@Test
	void texts_are_bounded() {
		MemberPart endless = new MemberPart("D".repeat(101), "Lea", "1990-01-01", "SELF", "not a phone");
		SubmissionRequest sent = request("SINGLE_WOMAN", "62119", endless);
		SubmissionRequest wordy = new SubmissionRequest(sent.referrerType(), sent.household(), sent.territoryBasis(),
				sent.housingSituation(), sent.motive(), true, false, "x".repeat(2001));
		assertThat(errors(wordy)).containsOnlyKeys("household.members[0].familyName", "household.members[0].phone",
				"wish");
	}

	@Test
	void more_members_than_a_household_can_have_are_refused() {
		MemberPart[] crowd = new MemberPart[21];
		Arrays.fill(crowd, LEA);
		assertThat(errors(request("GROUP", "62119", crowd))).containsOnlyKeys("household.members");
	}

	@Test
	void unknown_codes_are_told() {
		SubmissionRequest sent = new SubmissionRequest("ccas",
				new HouseholdPart("FAMILY", List.of(new MemberPart("Durand", "Lea", "1990-01-01", "COUSIN", null))),
				new BasisPart("BIRTH", "62119"), "STREET", "BECAUSE", true, true, null);
		assertThat(errors(sent)).containsKeys("referrerType", "household.composition", "household.members[0].link",
				"territoryBasis.kind", "housingSituation", "motive");
	}

	@Test
	void the_declared_composition_stays_whatever_the_members_say() {
		MemberPart partner = new MemberPart("Durand", "Max", "1990-01-01", "PARTNER", null);
		assertThat(checked(request("SINGLE_WOMAN", "62119", LEA, partner)).composition()).isEqualTo("SINGLE_WOMAN");
	}

	@Test
	void names_hold_neither_markup_nor_formulas() {
		MemberPart html = new MemberPart("<b>Durand</b>", "=HYPERLINK(1)", "1990-01-01", "SELF", null);
		assertThat(errors(request("SINGLE_WOMAN", "62119", html))).containsOnlyKeys("household.members[0].familyName",
				"household.members[0].givenName");
	}

	@Test
	void a_homeless_household_has_no_commune_of_residence() {
		SubmissionRequest sent = request("SINGLE_WOMAN", "62119", LEA);
		SubmissionRequest residence = new SubmissionRequest(sent.referrerType(), sent.household(),
				new BasisPart("RESIDENCE", "62119"), "ROUGH_SLEEPING", sent.motive(), true, false, null);
		assertThat(errors(residence)).containsOnlyKeys("territoryBasis.kind");
	}

	@Test
	void a_field_that_is_given_twice_is_told() {
		SubmissionRequest sent = with(Map.of("motive", "EVICTION", "urgency", List.of("URGENT", "ORDINARY")));
		assertThat(errors(sent)).containsOnlyKeys("motive", "urgency")
			.containsValue("Une seule réponse est possible : il y en a plusieurs.");
	}

	@Test
	void an_agreement_nobody_asked_for_is_no_refusal() {
		SubmissionRequest sent = request("SINGLE_WOMAN", "62119", LEA);
		SubmissionRequest silent = new SubmissionRequest(null, sent.referrerType(), sent.household(),
				sent.territoryBasis(), sent.housingSituation(), sent.motive(), true, null, null,
				Map.of("agreesToConference.absent", "NOT_ASKED"));
		NewReferral checked = checked(silent);
		assertThat(checked.agreesToConference()).isFalse();
		assertThat(checked.answers().codes()).containsEntry("agreesToConference", List.of("NOT_ASKED"));
	}

	@Test
	void no_message_repeats_a_value() {
		MemberPart secret = new MemberPart("Secretname\u0007", "", "2030-01-01", "ZZTOP", "zz");
		assertThat(errors(request("NOPE", "Secretville", secret)).values())
			.allSatisfy((message) -> assertThat(message).doesNotContain("Secret", "2030", "ZZTOP", "NOPE"));
	}

	private static SubmissionRequest request(String composition, String commune, MemberPart... members) {
		return new SubmissionRequest("CCAS", new HouseholdPart(composition, Arrays.asList(members)),
				new BasisPart("ATTACHMENT", commune), "ROUGH_SLEEPING", "NO_RESOURCES", true, true, " ");
	}

	private static SubmissionRequest received(@Nullable String day, MemberPart... members) {
		SubmissionRequest sent = request("COUPLE", "62119", members);
		return new SubmissionRequest(day, sent.referrerType(), sent.household(), sent.territoryBasis(),
				sent.housingSituation(), sent.motive(), true, true, null, null);
	}

	private static SubmissionRequest with(Map<String, Object> answers) {
		SubmissionRequest sent = request("SINGLE_WOMAN", "62119", LEA);
		return new SubmissionRequest(null, sent.referrerType(), sent.household(), sent.territoryBasis(),
				sent.housingSituation(), sent.motive(), true, false, null, answers);
	}

	private static NewReferral checked(SubmissionRequest sent) {
		return new SubmissionCheck(TERRITORIES, FORMS, TODAY).checked(sent);
	}

	private static Map<String, String> errors(SubmissionRequest sent) {
		ProblemException problem = catchThrowableOfType(ProblemException.class, () -> checked(sent));
		assertThat(problem).as("nothing was found wrong").isNotNull();
		return SubmissionPages.errors(problem);
	}

}
