package fr.logementdabord.housing.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.housing.application.HousingStreams;
import fr.logementdabord.housing.domain.search.Pause;
import fr.logementdabord.housing.domain.search.PauseReason;
import fr.logementdabord.housing.domain.search.SearchCommand.PauseSearch;
import fr.logementdabord.testkit.parts.Caller.Answer;
import fr.logementdabord.testkit.parts.Caller;
import org.bson.Document;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

import static fr.logementdabord.housing.web.People.newCase;
import static fr.logementdabord.housing.web.People.today;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A search between its orientation and a dwelling.
 */
class SearchesIT extends RunningService {

	static final String NEEDS = """
			{"typologies":["T2","T3"],"communesWished":["62119"],"communesExcluded":["62498"],"accessible":true,
			"composition":"COUPLE_WITH_CHILDREN","adults":2,"children":1,"ageBand":"FROM_26_TO_59",
			"resourcesBand":"UP_TO_1600","animals":true,"regimes":["ORDINARY","SAS"],"urgency":"URGENT",
			"highestFloorWithoutLift":1}""";

	@Autowired
	private HousingStreams streams;

	@Autowired
	private MongoTemplate mongo;

	@Test
	void the_coordinator_states_the_needs_more_exactly() {
		People people = people();
		String searchId = people.searching();
		Caller coordinator = people.coordinator("artois");

		Answer revised = coordinator.post("/api/searches/" + searchId + "/needs", NEEDS);

		assertThat(revised.status()).as(revised.body()).isEqualTo(200);
		People.await().until(() -> people.department().get("/api/searches/" + searchId).body().contains("UP_TO_1600"));
		Answer shown = people.department().get("/api/searches/" + searchId);
		assertThat(shown.json().path("needs").path("communesExcluded").get(0).asString()).isEqualTo("62498");
		assertThat(shown.json().path("needs").path("regimes").toString()).contains("SAS");
		assertThat(shown.text("openedOn")).isEqualTo(today().toString());
		assertThat(coordinator.page("/recherches/" + searchId).body()).contains("De 1\u00a0100 à 1\u00a0600", "Lens",
				"Préciser les besoins", "Logement SAS");
		assertThat(people.department().page("/recherches/" + searchId).body()).doesNotContain("Préciser les besoins");
		assertThat(people.department().get("/api/searches?format=csv&urgency=URGENT").body()).contains(searchId);
	}

	@Test
	void what_waits_of_an_erased_case_goes_and_it_is_answered_how_much() {
		People people = people();
		String caseId = newCase();
		this.mongo.insert(new Document("_id", "nobody/" + caseId).append("group", "nobody")
			.append("headers", new Document("ce_caseid", caseId)), "parked");
		Caller service = people.person("services", "service", Set.of(), null);

		people.referrals().erased(caseId);

		People.await().until(() -> service.get("/internal/erasures/" + caseId).status() == 200);
		assertThat(service.get("/internal/erasures/" + caseId).json().path("WAITING_EVENTS").asInt()).isOne();
		assertThat(this.mongo.findById("nobody/" + caseId, Document.class, "parked")).isNull();
		assertThat(people.department().get("/internal/erasures/" + caseId).status()).isEqualTo(403);
	}

	@Test
	void wrong_needs_name_their_field_and_the_form_keeps_what_was_sent() {
		People people = people();
		String searchId = people.searching();
		Caller coordinator = people.coordinator("artois");
		String address = "/api/searches/" + searchId + "/needs";

		assertThat(coordinator.post(address, NEEDS.replace("62498", "99999")).body()).contains("communesExcluded",
				"d’une commune du Pas-de-Calais");
		assertThat(coordinator.post(address, NEEDS.replace("UP_TO_1600", "RICH")).body()).contains("resourcesBand");
		assertThat(coordinator.post(address, NEEDS.replace("\"T2\",\"T3\"", "")).body()).contains("typologies");
		assertThat(coordinator.post(address, NEEDS.replace("62498", "62119")).text("type"))
			.endsWith("commune-is-wished-and-excluded");
		Answer form = coordinator.form("/recherches/" + searchId + "/needs",
				Map.of("composition", "COUPLE", "accessible", "false", "adults", "deux", "communesWished", "62119"));
		assertThat(form.status()).isEqualTo(400);
		assertThat(form.body()).contains("Un nombre entier est attendu.", "value=\"deux\"", "Choisissez au moins");
	}

	@Test
	void a_pause_keeps_dwellings_away_and_is_ended_by_hand() {
		People people = people();
		String searchId = people.searching();
		Caller coordinator = people.coordinator("artois");
		Answer paused = coordinator.form("/recherches/" + searchId + "/pause",
				Map.of("until", today().plusDays(30).toString(), "reason", "ABSENT"));
		assertThat(paused.status()).as(paused.body()).isEqualTo(303);
		people.awaitSearch(searchId, "PAUSED");

		String dwellingId = people.dwelling();
		Answer proposed = people.propose(people.meetingAbout(dwellingId), dwellingId, searchId);
		assertThat(proposed.status()).isEqualTo(409);
		assertThat(proposed.text("type")).endsWith("search-is-paused");

		assertThat(coordinator.post("/api/searches/" + searchId + "/resumption", "{}").status()).isEqualTo(200);
		people.awaitSearch(searchId, "OPEN");
		assertThat(coordinator.post("/api/searches/" + searchId + "/resumption", "{}").status()).isEqualTo(409);
	}

	@Test
	void a_pause_is_neither_in_the_past_nor_for_ever() {
		People people = people();
		String address = "/api/searches/" + people.searching() + "/pause";
		String json = "{\"until\":\"%s\",\"reason\":\"OTHER\"}";
		Caller coordinator = people.coordinator("artois");
		assertThat(coordinator.post(address, json.formatted(today())).text("type")).endsWith("pause-is-in-the-past");
		assertThat(coordinator.post(address, json.formatted(today().plusDays(181))).text("type"))
			.endsWith("pause-is-too-long");
	}

	@Test
	void a_pause_ends_by_itself() {
		People people = people();
		String searchId = people.searching();
		LocalDate before = today().minusDays(10);
		this.streams.searches()
			.handle(searchId,
					new PauseSearch(new Pause(before, before.plusDays(9), PauseReason.ABSENT), before.plusDays(180)),
					CommandContext.of(UUID.randomUUID().toString(), "coordo"));
		People.await().until(() -> this.streams.searches().load(searchId).version() >= 3);
		people.awaitSearch(searchId, "OPEN");
	}

	@Test
	void an_orientation_taken_back_ends_the_search_and_the_next_one_opens_it_again() {
		People people = people();
		String caseId = newCase();
		String searchId = people.searching(caseId, "artois");
		people.referrals().orientationRevoked(caseId);
		people.awaitSearch(searchId, "CANCELLED");

		people.referrals().orientationDecided(caseId, "artois");
		people.awaitSearch(searchId, "OPEN");
	}

	@Test
	void events_and_commands_before_their_search_exists_change_nothing() {
		People people = people();
		String caseId = newCase();
		people.referrals().orientationRevoked(caseId);
		String unknown = fr.logementdabord.housing.application.HousingIds.search(caseId);
		Caller coordinator = people.coordinator("artois");
		assertThat(coordinator.post("/api/searches/" + unknown + "/needs", NEEDS).status()).isEqualTo(404);
		String dwellingId = people.dwelling();
		assertThat(people.propose(people.meetingAbout(dwellingId), dwellingId, unknown).status()).isEqualTo(404);

		// the orientation that comes later opens it as if nothing had been
		String searchId = people.searching(caseId, "artois");
		assertThat(searchId).isEqualTo(unknown);
		people.awaitSearch(searchId, "OPEN");
	}

}
