package fr.logementdabord.housing.web;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;

import fr.logementdabord.testkit.parts.Caller;
import fr.logementdabord.testkit.parts.Caller.Answer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import static fr.logementdabord.housing.web.People.newCase;
import static fr.logementdabord.housing.web.People.today;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A fluidity meeting from its invitation to what is left to do after it, over HTTP.
 */
class MeetingTableIT extends RunningService {

	private static final String TERRITORY = "audomarois";

	private static final String COMMUNE = "62765";

	@Test
	void a_meeting_is_prepared_decided_closed_and_followed_up() {
		// given a meeting with two dwellings and two households who both take either
		People people = people();
		Caller state = people.state();
		String first = people.dwelling("habitat-demo", COMMUNE, "ORDINARY");
		String second = people.dwelling("habitat-voisin", COMMUNE, "ORDINARY");
		String firstSearch = people.searching(newCase(), TERRITORY);
		String secondSearch = people.searching(newCase(), TERRITORY);
		String meeting = people.meeting(TERRITORY);
		for (String dwelling : new String[] { first, second }) {
			assertThat(post(state, meeting, "agenda", "{\"dwellingId\":\"%s\"}".formatted(dwelling)).status())
				.isEqualTo(200);
		}
		assertThat(state.get("/api/meetings/" + meeting + "/matching").status()).isEqualTo(404);

		// when the State prepares it, the proposal houses both, whoever asks
		assertThat(post(state, meeting, "preparation", "{}").status()).isEqualTo(200);
		Answer proposal = people.coordinator(TERRITORY).get("/api/meetings/" + meeting + "/matching");
		assertThat(proposal.json().path("proposed").path("households").asInt()).isEqualTo(2);
		assertThat(proposal.body()).contains("Règles locales par défaut");
		assertThat(people.department().get("/api/meetings/" + meeting + "/matching").body()).isEqualTo(proposal.body());

		// and what is corrected meanwhile waits for the next preparation
		Answer corrected = people.coordinator(TERRITORY)
			.post("/api/searches/" + secondSearch + "/needs", SearchesIT.NEEDS.replace("62498", COMMUNE));
		assertThat(corrected.status()).as(corrected.body()).isEqualTo(200);
		People.await().until(() -> state.get("/api/searches/" + secondSearch).body().contains("COUPLE_WITH_CHILDREN"));
		assertThat(state.get("/api/meetings/" + meeting + "/matching").body()).isEqualTo(proposal.body());

		// and the table positions one, lets the other wait, and leaves the second
		// dwelling
		Answer decided = decide(people.coordinator(TERRITORY), meeting, first, firstSearch, 1);
		assertThat(decided.status()).as(decided.body()).isEqualTo(200);
		people.awaitPlacement(decided.text("placementId"), "PROPOSED");
		assertThat(decide(state, meeting, first, secondSearch, 2).status()).isEqualTo(200);
		Answer taken = decide(state, meeting, first, secondSearch, 1);
		assertThat(taken.status()).isEqualTo(409);
		assertThat(taken.text("type")).endsWith("dwelling-is-reserved");
		assertThat(
				post(state, meeting, "left-open", "{\"dwellingId\":\"%s\",\"reason\":\"POSTPONED\"}".formatted(second))
					.status())
			.isEqualTo(200);
		Answer now = state.get("/api/meetings/" + meeting + "/matching");
		assertThat(now.json().path("now").path("households").asInt()).isEqualTo(1);

		// then it is closed, once, and nothing is decided afterwards
		assertThat(post(state, meeting, "follow-ups",
				"{\"task\":\"ORGANISE_VISIT\",\"by\":\"LANDLORD\",\"dwellingId\":\"%s\",\"dueOn\":\"%s\"}"
					.formatted(first, today().plusDays(3)))
			.status()).isEqualTo(200);
		assertThat(post(state, meeting, "closure", "{}").status()).isEqualTo(200);
		Answer twice = post(state, meeting, "closure", "{}");
		assertThat(twice.status()).isEqualTo(409);
		assertThat(twice.text("detail")).contains("est close");
		assertThat(decide(state, meeting, second, secondSearch, 1).status()).isEqualTo(409);

		// and what is left to do shows its deadlines: ours first, then the landlord's
		Answer steps = state.get("/api/meetings/" + meeting + "/follow-ups");
		assertThat(steps.json().path("items")).hasSize(2);
		assertThat(steps.json().path("items").path(0).path("task").asString()).isEqualTo("ORGANISE_VISIT");
		assertThat(steps.json().path("items").path(1).path("dueOn").asString())
			.isEqualTo(today().plusDays(10).toString());
		String followUp = steps.json().path("items").path(0).path("followUpId").asString();
		assertThat(post(state, meeting, "follow-ups/" + followUp + "/completion", "{}").status()).isEqualTo(200);
		Answer table = state.get("/reunions/" + meeting + "/suites?format=csv&etat=TO_DO");
		assertThat(table.body()).contains("Répondre au positionnement").doesNotContain("Organiser la visite");

		// and when the landlord declines, the next rank may follow although the meeting
		// is
		// closed
		people.step(people.landlord(), decided.text("placementId"), "landlord-answer",
				"{\"accepted\":false,\"motive\":\"EFFORT_RATE\"}");
		people.awaitDwelling(first, "AVAILABLE");
		People.await()
			.untilAsserted(() -> assertThat(state.page("/reunions/" + meeting + "/suites").body())
				.contains("Positionner le rang suivant"));
		Answer next = decide(people.coordinator(TERRITORY), meeting, first, secondSearch, 1);
		assertThat(next.status()).as(next.body()).isEqualTo(200);
		people.awaitPlacement(next.text("placementId"), "PROPOSED");
	}

	@Test
	void a_pair_that_a_rule_excludes_is_explained_and_not_decided() {
		People people = people();
		String dwelling = people.dwelling("habitat-demo", COMMUNE, "SAS");
		String search = people.searching(newCase(), TERRITORY);
		String meeting = people.meeting(TERRITORY);
		Caller state = people.state();
		post(state, meeting, "agenda", "{\"dwellingId\":\"%s\"}".formatted(dwelling));
		post(state, meeting, "preparation", "{}");

		Answer refused = decide(state, meeting, dwelling, search, 1);

		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.text("type")).endsWith("pair-is-not-possible");
		people.awaitDwelling(dwelling, "AVAILABLE");
		assertThat(state.page("/reunions/" + meeting + "/rapprochements/" + dwelling + "/" + search).body())
			.contains("Ce logement ne peut pas être proposé", "Ce régime ne peut pas être proposé à ce ménage");
		assertThat(state.page("/reunions/" + meeting + "/menages/" + search).body())
			.contains("Aucun logement de cette réunion ne convient à ce ménage");
	}

	@Test
	void the_state_invites_revises_and_cancels_by_calendar() {
		People people = people();
		Caller state = people.state();
		String meeting = people.meeting(TERRITORY);
		String invitation = "/reunions/" + meeting + "/invitation.ics";
		People.await().until(() -> state.get("/api/meetings/" + meeting).status() == 200);
		assertThat(state.get(invitation).status()).isEqualTo(404);
		Answer wrong = post(state, meeting, "sitting",
				"{\"heldOn\":\"%s\",\"startsAt\":\"25:00\",\"endsAt\":\"16:00\",\"place\":\"Béthune\"}"
					.formatted(today()));
		assertThat(wrong.status()).isEqualTo(400);
		assertThat(wrong.body()).contains("startsAt", "Une heure est attendue");

		Map<String, String> fields = Map.of("heldOn", today().plusDays(7).toString(), "startsAt", "14:00", "endsAt",
				"16:30", "place", "Sous-préfecture de Saint-Omer");
		assertThat(state.form("/reunions/" + meeting + "/sitting", fields).status()).isEqualTo(303);
		String first = state.get(invitation).body().replace("\r\n ", "");
		assertThat(first).contains("METHOD:REQUEST", "SEQUENCE:0", "T140000", "Sous-préfecture de Saint-Omer",
				"UID:reunion-" + meeting);
		state.form("/reunions/" + meeting + "/sitting", Map.of("heldOn", today().plusDays(8).toString(), "startsAt",
				"09:30", "endsAt", "12:00", "place", "Arras"));
		assertThat(state.get(invitation).body()).contains("SEQUENCE:1", "T093000");
		Answer early = post(state, meeting, "closure", "{}");
		assertThat(early.text("type")).endsWith("meeting-is-not-yet-held");

		assertThat(post(state, meeting, "cancellation", "{}").status()).isEqualTo(200);
		assertThat(state.get(invitation).body()).contains("METHOD:CANCEL");
		assertThat(post(state, meeting, "preparation", "{}").text("type")).endsWith("meeting-is-cancelled");
	}

	@Test
	void the_minutes_are_a_pdf_and_a_landlord_reads_its_own_dwellings_there() throws IOException {
		People people = people();
		String own = people.dwelling("habitat-demo", COMMUNE, "ORDINARY");
		String foreign = people.dwelling("habitat-voisin", COMMUNE, "ORDINARY");
		String meeting = people.meeting(TERRITORY);
		Caller state = people.state();
		for (String dwelling : new String[] { own, foreign }) {
			post(state, meeting, "agenda", "{\"dwellingId\":\"%s\"}".formatted(dwelling));
		}
		post(state, meeting, "preparation", "{}");
		post(state, meeting, "left-open", "{\"dwellingId\":\"%s\",\"reason\":\"POSTPONED\"}".formatted(own));
		post(state, meeting, "closure", "{}");
		People.await().until(() -> people.landlord().get("/api/meetings/" + meeting).text("status").equals("CLOSED"));

		assertThat(minutes(state, meeting)).contains("Réunion présidée par l’État. Compte rendu.",
				"Avec le soutien de l’État", "habitat-demo", "habitat-voisin", "Reporté à une autre réunion",
				"Règles locales par défaut", "Sans décision");
		assertThat(minutes(people.landlord(), meeting)).contains("Avec le soutien de l’État", "habitat-demo")
			.doesNotContain("habitat-voisin", "Règles locales");
		// and the list finds it among those that are closed
		String closed = "/api/meetings?territory=" + TERRITORY + "&size=100&status=";
		assertThat(state.get(closed + "CLOSED").body()).contains(meeting);
		assertThat(state.get(closed + "SCHEDULED").body()).doesNotContain(meeting);
		assertThat(state.page("/reunions?status=CLOSED&territory=" + TERRITORY).body()).contains(meeting);
	}

	private static String minutes(Caller reader, String meeting) throws IOException {
		try (PDDocument document = Loader.loadPDF(reader.download("/reunions/" + meeting + "/compte-rendu.pdf"))) {
			return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
		}
	}

	@Test
	void a_wrong_form_at_the_table_changes_nothing_and_says_what_is_wrong() {
		People people = people();
		String dwelling = people.dwelling("habitat-demo", COMMUNE, "ORDINARY");
		String search = people.searching(newCase(), TERRITORY);
		String meeting = people.meeting(TERRITORY);
		Caller state = people.state();
		post(state, meeting, "agenda", "{\"dwellingId\":\"%s\"}".formatted(dwelling));
		post(state, meeting, "preparation", "{}");

		Answer rank = state.form("/reunions/" + meeting + "/decisions",
				Map.of("dwellingId", dwelling, "searchId", search, "rank", "12"));
		assertThat(rank.status()).isEqualTo(400);
		Answer late = state.form("/reunions/" + meeting + "/follow-ups",
				Map.of("task", "ORGANISE_VISIT", "by", "LANDLORD", "dueOn", today().minusDays(1).toString()));
		assertThat(late.status()).isEqualTo(409);
		assertThat(late.body()).contains("L’échéance est déjà passée.", "value=\"" + today().minusDays(1));
		Answer unknown = decide(state, meeting, dwelling, "S-INCONNUE", 1);
		assertThat(unknown.status()).isEqualTo(404);
		assertThat(state.page("/reunions/" + meeting + "/table").body()).contains("0 sur 1");
	}

	private static Answer decide(Caller person, String meeting, String dwelling, String search, int rank) {
		return post(person, meeting, "decisions",
				"{\"dwellingId\":\"%s\",\"searchId\":\"%s\",\"rank\":%d}".formatted(dwelling, search, rank));
	}

	private static Answer post(Caller person, String meeting, String what, String json) {
		return person.post("/api/meetings/" + meeting + "/" + what, json, UUID.randomUUID());
	}

}
