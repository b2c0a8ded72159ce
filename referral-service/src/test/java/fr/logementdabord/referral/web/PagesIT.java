package fr.logementdabord.referral.web;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import fr.logementdabord.referral.RunningService;
import fr.logementdabord.referral.Saisines;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pages as a browser without script uses them.
 */
class PagesIT extends RunningService {

	@Test
	void a_referrer_fills_in_the_form_and_lands_on_the_case() {
		assertThat(page(REFERRER, "/saisines/nouvelle").body()).contains("Nouvelle saisine", "idempotencyKey",
				"name=\"household.members[0].familyName\"", "Béthune", "<option value=\"CCAS\" selected=\"selected\">");
		Answer sent = form(REFERRER, "/saisines/nouvelle", complete());
		assertThat(sent.status()).as(sent.body()).isEqualTo(302);
		String location = sent.header("Location");
		assertThat(location).matches("(http://[^/]+)?/saisines/LDA-[0-9A-Z]{12}");
		Answer detail = page(REFERRER, location.substring(location.indexOf("/saisines")));
		assertThat(detail.body())
			.contains(Saisines.GIVEN_NAME + " " + Saisines.FAMILY_NAME, "Artois", "Saisine déposée",
					"Cette consultation est enregistrée")
			.containsPattern("Accepte une concertation</dt><dd>Non demandé");
		assertThat(detail.header("Cache-Control")).contains("no-store");
	}

	@Test
	void no_consent_of_the_household_is_ticked_beforehand() {
		assertThat(page(REFERRER, "/saisines/nouvelle").body()).containsPattern("name=\"agreesToConference\"[^>]*>")
			.doesNotContainPattern("type=\"checkbox\"[^>]*checked")
			.doesNotContainPattern("value=\"true\"[^>]*selected");
	}

	@Test
	void a_mistake_gives_the_form_back_with_the_input_and_the_message_beside_its_field() {
		Map<String, String> fields = complete();
		fields.put("household.members[0].birthDate", "2031-02-30");
		fields.put("territoryBasis.communeInsee", "Atlantis");
		fields.remove("motive");
		Answer answer = form(REFERRER, "/saisines/nouvelle", fields);
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.body()).contains("Date de naissance, personne 1\u00A0: Cette date n’existe pas.",
				"Commune\u00A0: ", "Motif\u00A0: Cette information est nécessaire.");
		assertThat(answer.body()).contains("id=\"household.members[0].birthDate-erreur\"",
				"aria-describedby=\"household.members[0].birthDate-erreur\"", "Cette date n’existe pas.",
				"href=\"#territoryBasis.communeInsee\"", "value=\"Atlantis\"", "value=\"" + Saisines.FAMILY_NAME + "\"",
				Saisines.WISH);
	}

	@Test
	void people_are_added_and_removed_without_losing_anything() {
		Map<String, String> fields = complete();
		fields.put("action", "add-member");
		Answer more = form(REFERRER, "/saisines/nouvelle", fields);
		assertThat(more.status()).isEqualTo(302);
		String draft = path(more);
		assertThat(page(REFERRER, draft).body()).contains("Personne 2", "value=\"" + Saisines.FAMILY_NAME + "\"");
		fields.put("action", "remove-member");
		fields.put("members", "2");
		form(REFERRER, draft, fields);
		assertThat(page(REFERRER, draft).body()).contains("value=\"" + Saisines.FAMILY_NAME + "\"")
			.doesNotContain("Personne 2");
	}

	@Test
	void a_refused_saisine_stays_a_draft_and_is_sent_once_corrected() {
		Map<String, String> fields = complete();
		fields.put("household.members[0].birthDate", "2031-02-30");
		String body = form(REFERRER, "/saisines/nouvelle", fields).body();
		assertThat(body).contains("elle reste en brouillon");
		Matcher draft = Pattern.compile("/saisines/brouillons/DR-[0-9A-Z]{12}").matcher(body);
		assertThat(draft.find()).isTrue();
		assertThat(page(REFERRER, draft.group()).body()).contains("value=\"2031-02-30\"", Saisines.WISH);
		Answer sent = form(REFERRER, draft.group(), complete());
		assertThat(path(sent)).startsWith("/saisines/LDA-");
		Answer again = form(REFERRER, draft.group(), complete());
		assertThat(path(again)).as("pressed twice").isEqualTo(path(sent));
		assertThat(path(get(REFERRER, draft.group(), "text/html"))).isEqualTo(path(sent));
	}

	@Test
	void what_was_typed_beside_a_colleagues_saving_is_still_on_the_screen() {
		Map<String, String> fields = complete();
		fields.put("action", "save");
		String draft = path(form(REFERRER, "/saisines/nouvelle", fields));
		fields.put("version", "1");
		fields.put("wish", "Une chambre pour Zoé");
		form(REFERRER, draft, fields);
		fields.put("wish", "Rester près de l'école");
		Answer late = form(REFERRER, draft, fields);
		assertThat(late.status()).isEqualTo(412);
		assertThat(late.body()).contains("Rester près de l&#39;école", "name=\"version\" value=\"2\"");
		assertThat(page(REFERRER, draft).body()).contains("Une chambre pour Zoé");
	}

	@Test
	void markup_and_formulas_are_words_wherever_they_are_shown() {
		Map<String, String> fields = complete();
		fields.put("wish", "<script>alert(1)</script> =HYPERLINK(1)");
		String path = path(form(REFERRER, "/saisines/nouvelle", fields));
		assertThat(page(COORDINATOR, path).body()).contains("&lt;script&gt;alert(1)&lt;/script&gt; =HYPERLINK(1)")
			.doesNotContain("<script>alert");
		fields.put("household.members[0].familyName", "=1+1");
		assertThat(form(REFERRER, "/saisines/nouvelle", fields).body()).contains("ne peut pas commencer par =");
	}

	@Test
	void the_list_of_drafts_shows_none_of_what_was_typed() {
		Map<String, String> fields = complete();
		fields.put("action", "save");
		String draft = path(form(REFERRER, "/saisines/nouvelle", fields));
		String number = draft.substring(draft.lastIndexOf('/') + 1);
		assertThat(page(REFERRER, "/saisines/brouillons?miens=true&q=" + number.toLowerCase()).body()).contains(number)
			.doesNotContain(Saisines.FAMILY_NAME);
		assertThat(get(REFERRER, "/saisines/brouillons/export?q=" + number).body()).contains(number)
			.doesNotContain(Saisines.FAMILY_NAME);
		assertThat(form(REFERRER, draft + "/abandon", new LinkedHashMap<>()).status()).isEqualTo(302);
		assertThat(get(REFERRER, draft, "text/html").status()).isEqualTo(404);
	}

	@Test
	void the_coordinator_takes_every_step_on_the_page() {
		String caseId = submitted(REFERRER, Saisines.melleD());
		String path = "/saisines/" + caseId;
		assertThat(page(COORDINATOR, path).body()).contains("Accuser réception", "Retirer la saisine");
		assertThat(form(COORDINATOR, path + "/reception", new LinkedHashMap<>(Map.of("version", "1"))).status())
			.isEqualTo(302);
		Answer incomplete = form(COORDINATOR, path + "/etayage", new LinkedHashMap<>(Map.of("difficulties", "PET")));
		assertThat(incomplete.status()).isEqualTo(400);
		assertThat(incomplete.body()).contains("id=\"imlOutcome-erreur\"",
				"Examen de l’intermédiation locative\u00A0: Cette", "value=\"PET\" checked");
		assertThat(form(COORDINATOR, path + "/etayage",
				new LinkedHashMap<>(Map.of("imlOutcome", "DOES_NOT_ANSWER", "difficulties", "PET")))
			.status()).isEqualTo(302);
		Answer empty = form(COORDINATOR, path + "/orientation", new LinkedHashMap<>(Map.of("reason", "Parce que")));
		assertThat(empty.status()).isEqualTo(409);
		assertThat(empty.body()).contains("Une orientation demande une mesure", "Parce que");
		assertThat(form(COORDINATOR, path + "/orientation",
				new LinkedHashMap<>(Map.of("measureType", "ENVAUL", "housing", "true", "housing.typologies", "STUDIO",
						"housing.communesWished", "Béthune, bruay la buissiere", "reason", "Moins de 25 ans",
						"overrideMotive", "PROFESSIONAL_ASSESSMENT")))
			.status()).isEqualTo(302);
		assertThat(page(COORDINATOR, path).body()).contains("ENVAUL", "Studio", "Béthune, Bruay-la-Buissière",
				"Moins de 25 ans", "Orientation décidée");
		Answer stale = form(COORDINATOR, path + "/retrait",
				new LinkedHashMap<>(Map.of("withdrawalReason", "DEATH", "version", "2")));
		assertThat(stale.status()).isEqualTo(412);
		assertThat(
				form(COORDINATOR, path + "/retrait", new LinkedHashMap<>(Map.of("withdrawalReason", "DEATH"))).status())
			.isEqualTo(302);
		assertThat(page(COORDINATOR, path).body()).contains("Retirée", "Décès", "Rouvrir la saisine")
			.doesNotContain("Décider l’orientation");
		Answer late = form(COORDINATOR, path + "/reouverture",
				new LinkedHashMap<>(Map.of("reopeningReason", "HOUSEHOLD_CAME_BACK")));
		assertThat(late.status()).isEqualTo(409);
		assertThat(late.body()).contains("ne se rouvre que s’il a été saisi par erreur");
		assertThat(form(COORDINATOR, path + "/reouverture",
				new LinkedHashMap<>(Map.of("reopeningReason", "CLOSED_BY_MISTAKE")))
			.status()).isEqualTo(302);
		assertThat(page(COORDINATOR, path).body()).contains("Saisine rouverte", "Décider l’orientation");
	}

	@Test
	void the_state_reads_a_case_without_any_name() {
		String caseId = submitted(REFERRER, Saisines.melleD());
		String body = page(STATE, "/saisines/" + caseId).body();
		assertThat(body).contains(caseId, "Artois")
			.doesNotContain(Saisines.FAMILY_NAME, Saisines.GIVEN_NAME, "15/03/2007", "Suite à donner");
	}

	@Test
	void a_referral_sent_to_another_territory_is_confirmed_on_the_list() {
		Map<String, String> fields = complete();
		fields.put("territoryBasis.communeInsee", "Lens");
		Answer sent = form(COORDINATOR, "/saisines/nouvelle", fields);
		assertThat(sent.header("Location")).contains("/saisines?transmise=LDA-");
		String location = sent.header("Location");
		assertThat(page(COORDINATOR, location.substring(location.indexOf("/saisines"))).body())
			.contains("La saisine a bien été transmise");
	}

	@Test
	void the_list_shows_names_filters_and_a_spreadsheet() {
		String caseId = submitted(REFERRER, Saisines.melleD());
		Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
			Answer list = page(COORDINATOR, "/saisines?status=SUBMITTED&q=" + caseId.substring(4, 10).toLowerCase());
			assertThat(list.body()).contains(caseId, Saisines.GIVEN_NAME + " " + Saisines.FAMILY_NAME,
					"/saisines/export?");
		});
		assertThat(page(COORDINATOR, "/saisines?status=CLOSED&q=" + caseId).body()).doesNotContain("/" + caseId + "\"");
		assertThat(get(COORDINATOR, "/saisines?status=NOPE", "text/html").status()).isEqualTo(400);
		Answer csv = get(COORDINATOR, "/saisines/export?q=" + caseId, "text/html");
		assertThat(csv.header("Content-Type")).startsWith("text/csv");
		assertThat(csv.body()).startsWith("\uFEFFDossier;").contains(caseId).doesNotContain(Saisines.FAMILY_NAME);
		assertThat(get(COORDINATOR, "/api/referrals", "*/*").header("Content-Type")).startsWith("application/json");
		assertThat(get(COORDINATOR, "/api/referrals?size=101").status()).isEqualTo(400);
		String one = "/api/referrals?q=" + caseId;
		assertThat(total(one + "&territory=artois&year=" + LocalDate.now(ZoneId.of("Europe/Paris")).getYear()))
			.isEqualTo(1);
		assertThat(total(one + "&territory=boulonnais")).isZero();
		assertThat(total(one + "&territory=not-covered")).isZero();
		assertThat(total(one + "&year=2019")).isZero();
		for (String wrong : List.of("territory=atlantide", "year=20x6", "status=NOPE")) {
			assertThat(get(COORDINATOR, "/api/referrals?" + wrong).status()).as(wrong).isEqualTo(400);
		}
		assertThat(get(COORDINATOR, "/api/referrals?size=1&page=1").json().get("items").size()).isLessThanOrEqualTo(1);
	}

	private int total(String path) {
		return get(COORDINATOR, path).json().get("total").asInt();
	}

	private static String path(Answer redirect) {
		String location = redirect.header("Location");
		assertThat(location).isNotNull();
		return location.substring(location.indexOf("/saisines")).replaceAll("[?#].*", "");
	}

	private static Map<String, String> complete() {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("action", "submit");
		fields.put("members", "1");
		fields.put("referrerType", "CCAS");
		fields.put("household.composition", "SINGLE_WOMAN");
		fields.put("household.members[0].link", "SELF");
		fields.put("household.members[0].familyName", Saisines.FAMILY_NAME);
		fields.put("household.members[0].givenName", Saisines.GIVEN_NAME);
		fields.put("household.members[0].birthDate", Saisines.BIRTH_DATE);
		fields.put("household.members[0].phone", "");
		fields.put("territoryBasis.kind", "ATTACHMENT");
		fields.put("territoryBasis.communeInsee", "Béthune");
		fields.put("housingSituation", "ROUGH_SLEEPING");
		fields.put("motive", "NO_RESOURCES");
		fields.put("informed", "true");
		fields.put("agreesToConference", "NOT_ASKED");
		fields.put("wish", Saisines.WISH);
		return fields;
	}

	@Test
	void a_history_names_people_and_organisations_and_not_their_accounts() {
		String camille = token("coordo.cmartin", "Camille Martin", "coordinator", Set.of("artois"), "asso-escale");
		String caseId = submitted(REFERRER, Saisines.melleD());
		post(camille, "/api/referrals/" + caseId + "/acknowledgement", "{}");
		assertThat(page(COORDINATOR, "/saisines/" + caseId).body()).contains("Camille Martin", "CCAS de Béthune")
			.doesNotContain("coordo.cmartin", "ccas-bethune");
		assertThat(get(COORDINATOR, "/api/referrals/" + caseId).json().get("history").get(1).get("by").asString())
			.as("programs read the account")
			.isEqualTo("coordo.cmartin");
	}

	private Answer page(String token, String path) {
		Answer page = get(token, path, "text/html");
		assertThat(page.status()).as(path).isEqualTo(200);
		return page;
	}

	private Answer form(String token, String path, Map<String, String> fields) {
		return form(token, path,
				fields.entrySet()
					.stream()
					.flatMap((field) -> Stream.of(field.getKey(), field.getValue()))
					.toArray(String[]::new));
	}

}
