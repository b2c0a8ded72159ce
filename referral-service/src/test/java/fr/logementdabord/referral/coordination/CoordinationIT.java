package fr.logementdabord.referral.coordination;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import fr.logementdabord.referral.RunningService;
import fr.logementdabord.referral.Saisines;
import fr.logementdabord.testkit.browser.Browser;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The work around a case, as people do it on its pages.
 */
class CoordinationIT extends RunningService {

	private static final String SECRET = "Elle craint son ancien compagnon";

	@Test
	void the_log_keeps_who_was_asked_what_and_when_it_was_answered() {
		String caseId = acknowledged();
		String path = "/saisines/" + caseId + "/coordination";
		Answer wrong = form(COORDINATOR, path + "/demandes", "party", "NOBODY", "dueOn", "2026-02-30", "question",
				"Gardez ceci");
		assertThat(wrong.status()).isEqualTo(400);
		assertThat(wrong.body()).contains("Qui est interrogé\u00A0: Ce choix", "Sur quoi\u00A0: Choisissez au moins",
				"Cette date n’existe pas", "Gardez ceci");

		String today = LocalDate.now(ZoneId.of("Europe/Paris")).toString();
		assertThat(form(COORDINATOR, path + "/demandes", "party", "LANDLORD", "topics", "ARREARS", "dueOn", today,
				"question", SECRET)
			.status()).isEqualTo(302);
		eventually().until(() -> "ANSWER".equals(deskRow(caseId).path("clock").asString("")));
		Answer page = page(COORDINATOR, path);
		assertThat(page.body()).contains("Bailleur", "Dette de loyer", SECRET);
		String questionId = page.body().replaceAll("(?s).*/demandes/(Q-[0-9A-Z]+)/relance.*", "$1");
		assertThat(form(COORDINATOR, path + "/demandes/" + questionId + "/relance").status()).isEqualTo(302);
		Answer future = form(COORDINATOR, path + "/demandes/" + questionId + "/reponse", "outcome", "ANSWERED",
				"answeredOn", LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(2).toString());
		assertThat(future.status()).isEqualTo(400);
		assertThat(future.body()).contains("Cette date est à venir");
		assertThat(form(COORDINATOR, path + "/demandes/" + questionId + "/reponse", "outcome", "NO_ANSWER",
				"answeredOn", today)
			.status()).isEqualTo(302);
		assertThat(page(COORDINATOR, path).body()).contains("relancé le", "Sans réponse");
		assertThat(deskRow(caseId).get("clock").asString()).isEqualTo("FACT_FINDING");
		assertThat(form(COORDINATOR, path + "/demandes/Q-000000000000/relance").status()).isEqualTo(409);
		post(COORDINATOR, "/api/referrals/" + caseId + "/withdrawal", "{\"reason\": \"MOVED_AWAY\"}");
		assertThat(form(COORDINATOR, path + "/demandes", "party", "MDS", "topics", "OTHER").status()).isEqualTo(409);
		assertThat(stored()).as("words are sealed").doesNotContain(SECRET);
	}

	@Test
	void a_conference_is_called_moved_and_held_with_the_households_own_voice() {
		String caseId = acknowledged();
		String path = "/saisines/" + caseId + "/concertations";
		Answer wrong = form(COORDINATOR, path, "day", "2026-13-01", "hour", "25:00", "minutes", "une heure");
		assertThat(wrong.status()).isEqualTo(400);
		assertThat(wrong.body()).contains("Jour\u00A0: ", "Heure\u00A0: ", "Durée en minutes\u00A0: ",
				"Invités\u00A0: ", "Lieu\u00A0: ");
		String today = LocalDate.now(ZoneId.of("Europe/Paris")).toString();
		assertThat(form(COORDINATOR, path, "day", LocalDate.now(ZoneId.of("Europe/Paris")).minusDays(1).toString(),
				"hour", "14:30", "minutes", "60", "invited", "MDS", "place", "Mairie")
			.status()).isEqualTo(409);
		assertThat(form(COORDINATOR, path, "day", LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(3).toString(),
				"hour", "14:30", "minutes", "60", "invited", "MDS", "invited", "HOUSEHOLD", "place",
				"Mairie de Béthune")
			.status()).isEqualTo(302);
		String page = page(COORDINATOR, "/saisines/" + caseId + "/coordination").body();
		assertThat(page).contains("Mairie de Béthune", "14:30", "Prévue");
		String conference = path + "/" + page.replaceAll("(?s).*/concertations/(CC-[0-9A-Z]+)/invitation.*", "$1");

		Answer invitation = get(REFERRER, conference + "/invitation", "text/calendar");
		assertThat(invitation.header("Content-Type")).startsWith("text/calendar");
		assertThat(invitation.body()).contains("METHOD:REQUEST", "SEQUENCE:0", caseId, "Europe/Paris")
			.doesNotContain(Saisines.FAMILY_NAME, "Mairie");
		assertThat(get(OTHER_REFERRER, conference + "/invitation", "text/calendar").status()).isEqualTo(404);

		assertThat(form(COORDINATOR, conference + "/tenue", "heldOn", today, "attended", "MDS", "absence", "PREVENTED",
				"choice", "AGREES", "report", "x")
			.status()).as("not before its day").isEqualTo(409);
		assertThat(form(COORDINATOR, conference + "/report", "day", today, "hour", "09:00", "minutes", "45").status())
			.isEqualTo(302);
		assertThat(get(REFERRER, conference + "/invitation", "text/calendar").body()).contains("SEQUENCE:1");
		Answer incomplete = form(COORDINATOR, conference + "/tenue", "heldOn", today, "attended", "MDS", "voice",
				SECRET);
		assertThat(incomplete.status()).isEqualTo(400);
		assertThat(incomplete.body()).contains("Absence du ménage\u00A0: ", "Choix du ménage\u00A0: ",
				"Compte rendu\u00A0: ", SECRET);
		assertThat(form(COORDINATOR, conference + "/tenue", "heldOn", today, "attended", "MDS", "absence", "SAFETY",
				"choice", "AGREES_WITH_RESERVES", "voice", SECRET, "report", "Décidé ensemble <b>ainsi</b>")
			.status()).isEqualTo(302);
		assertThat(page(COORDINATOR, "/saisines/" + caseId + "/coordination").body()).contains("Tenue",
				"D’accord avec des réserves", SECRET, "Sécurité du ménage", "&lt;b&gt;ainsi");
		assertThat(stored()).as("voice and minutes are sealed").doesNotContain(SECRET, "Décidé ensemble");
	}

	@Test
	void without_the_households_agreement_there_is_no_conference_until_it_agrees() {
		String caseId = submitted(REFERRER,
				Saisines.melleD().replace("\"agreesToConference\": true", "\"agreesToConference\": false"));
		String path = "/saisines/" + caseId + "/concertations";
		String[] fields = { "day", LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(3).toString(), "hour", "10:00",
				"minutes", "60", "invited", "MDS", "place", "Maison des solidarités" };
		Answer refused = form(COORDINATOR, path, fields);
		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.body()).contains("n’a pas donné son accord", "Maison des solidarités");
		String[] agreed = Stream.concat(Arrays.stream(fields), Stream.of("agreed", "true")).toArray(String[]::new);
		assertThat(form(COORDINATOR, path, agreed).status()).isEqualTo(302);
		String page = page(COORDINATOR, "/saisines/" + caseId + "/coordination").body();
		String conference = path + "/" + page.replaceAll("(?s).*/concertations/(CC-[0-9A-Z]+)/invitation.*", "$1");
		assertThat(form(COORDINATOR, conference + "/annulation").status()).isEqualTo(400);
		assertThat(form(COORDINATOR, conference + "/annulation", "because", "HOUSEHOLD_ASKED").status()).isEqualTo(302);
		assertThat(get(COORDINATOR, conference + "/invitation", "text/calendar").body()).contains("METHOD:CANCEL");
	}

	@Test
	void the_referrer_reads_the_decision_with_its_motive_confirms_and_contests() {
		String caseId = oriented();
		String path = "/saisines/" + caseId + "/decision";
		eventually().until(() -> page(REFERRER, path).body().contains("pris connaissance"));
		String page = page(REFERRER, path).body();
		assertThat(page).contains("Sans solution depuis deux mois", "Orientation décidée", "règle locale par défaut");
		assertThat(page(COORDINATOR, path).body()).contains("Accusé de lecture attendu").doesNotContain("/accuse");
		String notice = page.replaceAll("(?s).*/decision/(N-[0-9]+)/accuse.*", "$1");
		eventually().until(() -> "RECEIPT".equals(deskRow(caseId).path("clock").asString("")));
		assertThat(form(REFERRER, path + "/" + notice + "/accuse").status()).isEqualTo(302);
		assertThat(page(REFERRER, path).body()).contains("Lue le");
		assertThat(deskRow(caseId).get("clock").isNull()).isTrue();

		Answer empty = form(REFERRER, path + "/contestation", "by", "HOUSEHOLD");
		assertThat(empty.status()).isEqualTo(400);
		assertThat(empty.body()).contains("contestReason-erreur");
		assertThat(form(REFERRER, path + "/contestation", "by", "HOUSEHOLD", "contestReason", SECRET).status())
			.isEqualTo(302);
		assertThat(deskRow(caseId).get("clock").asString()).as("its own clock").isEqualTo("CONTEST_ANSWER");
		assertThat(form(REFERRER, path + "/contestation", "by", "REFERRER", "contestReason", "Encore").status())
			.isEqualTo(409);

		String work = page(COORDINATOR, "/saisines/" + caseId + "/coordination").body();
		assertThat(work).contains(SECRET, "Le ménage");
		String contest = work.replaceAll("(?s).*/contestations/(CT-[0-9A-Z]+)/reponse.*", "$1");
		String answer = "/saisines/" + caseId + "/coordination/contestations/" + contest + "/reponse";
		assertThat(form(COORDINATOR, answer, "outcome", "PERHAPS").status()).isEqualTo(400);
		assertThat(form(COORDINATOR, answer, "outcome", "REORIENTED", "contestAnswer", "Vous avez raison").status())
			.isEqualTo(302);
		assertThat(status(caseId)).as("another orientation is to be decided").isEqualTo("FACT_FINDING_COMPLETED");
		assertThat(page(REFERRER, path).body()).contains("Nouvelle orientation à décider", "Vous avez raison");
		post(COORDINATOR, "/api/referrals/" + caseId + "/orientation",
				Saisines.ORIENTATION.replace("Sans solution", "Finalement sans solution"));
		assertThat(page(REFERRER, path).body()).contains("Finalement sans solution");
		assertThat(stored()).doesNotContain(SECRET, "Vous avez raison");
	}

	@Test
	void without_a_decision_there_is_nothing_to_contest_and_an_upheld_one_stands() {
		String early = acknowledged();
		Answer nothing = form(REFERRER, "/saisines/" + early + "/decision/contestation", "by", "REFERRER",
				"contestReason", "Trop long");
		assertThat(nothing.status()).isEqualTo(409);
		assertThat(nothing.body()).contains("Aucune orientation en vigueur");

		String caseId = oriented();
		form(COORDINATOR, "/saisines/" + caseId + "/decision/contestation", "by", "HOUSEHOLD", "contestReason", "Non");
		String work = page(COORDINATOR, "/saisines/" + caseId + "/coordination").body();
		String contest = work.replaceAll("(?s).*/contestations/(CT-[0-9A-Z]+)/reponse.*", "$1");
		assertThat(form(COORDINATOR, "/saisines/" + caseId + "/coordination/contestations/" + contest + "/reponse",
				"outcome", "UPHELD", "contestAnswer", "La situation n’a pas changé")
			.status()).isEqualTo(302);
		assertThat(status(caseId)).isEqualTo("ORIENTED");
	}

	@Test
	void what_happened_long_ago_is_written_down_with_the_day_it_happened() {
		LocalDate start = LocalDate.now(ZoneId.of("Europe/Paris")).minusDays(90);
		String caseId = submitted(REFERRER, Saisines.onPaper(Saisines.melleD(), start));
		String work = "/saisines/" + caseId + "/coordination";
		form(COORDINATOR, "/saisines/" + caseId + "/reception", "acknowledgedOn", day(start, 2));
		String[] question = { "party", "MDS", "topics", "OTHER", "askedOn", day(start, -1) };
		assertThat(form(COORDINATOR, work + "/demandes", question).body()).contains("serait antérieure à la saisine");
		question[5] = day(start, 3);
		assertThat(form(COORDINATOR, work + "/demandes", question).status()).isEqualTo(302);
		String[] held = { "day", day(start, 10), "hour", "14:30", "minutes", "60", "invited", "MDS", "place", "Mairie",
				"tookPlace", "true" };
		assertThat(form(COORDINATOR, "/saisines/" + caseId + "/concertations", held).status()).isEqualTo(302);
		form(COORDINATOR, "/saisines/" + caseId + "/etayage", "imlOutcome", "DOES_NOT_ANSWER", "difficulties",
				"NO_RESOURCES", "difficulties", "VIOLENCE", "completedOn", day(start, 20));
		form(COORDINATOR, "/saisines/" + caseId + "/orientation", "measureType", "ADSL", "reason", "Sans solution",
				"decidedOn", day(start, 25));
		assertThat(status(caseId)).isEqualTo("ORIENTED");

		String contest = "/saisines/" + caseId + "/decision/contestation";
		String[] letter = { "by", "REFERRER", "contestReason", "Par courrier", "contestedOn", day(start, 24) };
		assertThat(form(REFERRER, contest, letter).status()).as("before the decision").isEqualTo(409);
		letter[5] = day(start, 30);
		assertThat(form(REFERRER, contest, letter).status()).isEqualTo(302);
		String answer = work + "/contestations/"
				+ page(COORDINATOR, work).body().replaceAll("(?s).*/contestations/(CT-[0-9A-Z]+)/reponse.*", "$1")
				+ "/reponse";
		String[] words = { "outcome", "REORIENTED", "contestAnswer", "Revu", "contestAnsweredOn", day(start, 29) };
		assertThat(form(COORDINATOR, answer, words).status()).as("before the contest").isEqualTo(409);
		assertThat(status(caseId)).as("what is refused takes nothing back").isEqualTo("ORIENTED");
		words[5] = day(start, 35);
		assertThat(form(COORDINATOR, answer, words).status()).isEqualTo(302);

		form(COORDINATOR, "/saisines/" + caseId + "/retrait", "withdrawalReason", "MOVED_AWAY");
		String decisions = "/saisines/" + caseId + "/decision";
		eventually().until(() -> page(REFERRER, decisions).body().contains("/accuse"));
		assertThat(page(REFERRER, decisions).body().split("/accuse", -1))
			.as("only what was decided lately is to be confirmed")
			.hasSize(2);
	}

	private static String day(LocalDate start, int later) {
		return start.plusDays(later).toString();
	}

	@Test
	void the_pages_of_the_coordination_are_read_by_everybody_and_fit_a_phone() {
		String caseId = oriented();
		form(COORDINATOR, "/saisines/" + caseId + "/coordination/demandes", "party", "MDS", "topics", "OTHER");
		form(COORDINATOR, "/saisines/" + caseId + "/concertations", "day",
				LocalDate.now(ZoneId.of("Europe/Paris")).toString(), "hour", "23:00", "minutes", "60", "invited", "MDS",
				"place", "Mairie");
		form(COORDINATOR, "/saisines/" + caseId + "/decision/contestation", "by", "HOUSEHOLD", "contestReason", "Non");
		eventually().until(() -> page(REFERRER, "/saisines/" + caseId + "/decision").body().contains("/accuse"));
		try (Browser coordinator = Browser.open(base(), COORDINATOR)) {
			for (String path : List.of("/saisines/bureau", "/saisines/delegations", "/saisines/neutralite",
					"/saisines/" + caseId + "/coordination", "/saisines/" + caseId + "/decision")) {
				coordinator.go(path).accessible().fitsAPhone();
			}
			coordinator.go("/saisines/bureau?q=" + caseId);
			coordinator.tabTo("Accuser réception des saisines choisies").press(Keys.ENTER);
			coordinator.awaitText("Choisissez au moins une saisine");
		}
		try (Browser referrer = Browser.open(base(), REFERRER)) {
			referrer.go("/saisines/" + caseId + "/decision").accessible();
			referrer.tabTo("J’ai pris connaissance de cette décision").press(Keys.ENTER);
			referrer.awaitText("Lue le");
		}
	}

	private String acknowledged() {
		String caseId = submitted(REFERRER, Saisines.melleD());
		post(COORDINATOR, "/api/referrals/" + caseId + "/acknowledgement", "{}");
		return caseId;
	}

	private String status(String caseId) {
		return get(COORDINATOR, "/api/referrals/" + caseId).json().get("status").asString();
	}

	private JsonNode deskRow(String caseId) {
		return get(COORDINATOR, "/api/referrals/desk?q=" + caseId).json().get("items").path(0);
	}

	/** Everything that the database holds, but for what is sealed. */
	private String stored() {
		StringBuilder all = new StringBuilder();
		for (String collection : this.mongo.getCollectionNames()) {
			List<Document> documents = this.mongo.findAll(Document.class, collection);
			documents.forEach((document) -> all.append(document.toJson()));
		}
		return all.toString();
	}

	private Answer page(String token, String path) {
		Answer page = get(token, path, "text/html");
		assertThat(page.status()).as(path).isEqualTo(200);
		return page;
	}

}
