package fr.logementdabord.housing.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import fr.logementdabord.testkit.parts.Caller.Answer;
import fr.logementdabord.testkit.parts.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static fr.logementdabord.housing.web.People.newCase;
import static fr.logementdabord.housing.web.People.today;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What happened years ago is written down with its own days, when they fit each other.
 */
class HistoryIT extends RunningService {

	private static final String NEEDS = """
			{"typologies":["T1"],"communesWished":["62119"],"accessible":false,"composition":"SINGLE_MAN"}""";

	@Test
	void a_household_was_housed_in_2019_and_left_in_2021() {
		// given a search, a vacancy and a meeting of 2019
		People people = people();
		String searchId = searching(people, "2019-02-20");
		String dwellingId = dwelling(people, "2019-03-01");
		String meetingId = meeting(people, dwellingId);
		Caller landlord = people.landlord();

		// when the whole course is written down today
		String placementId = done(propose(people, meetingId, dwellingId, searchId, "2019-03-20")).text("placementId");
		people.awaitPlacement(placementId, "PROPOSED");
		done(people.state().post("/api/meetings/" + meetingId + "/closure", "{\"closedOn\":\"2019-03-20\"}"));
		done(people.step(landlord, placementId, "landlord-answer",
				"{\"accepted\":true,\"answeredOn\":\"2019-03-25\"}"));
		done(people.step(landlord, placementId, "committee", "{\"outcome\":\"AWARDED\",\"decidedOn\":\"2019-04-02\"}"));
		done(people.step(landlord, placementId, "lease", "{\"kind\":\"DIRECT\",\"signedOn\":\"2019-04-10\"}"));
		done(people.step(landlord, placementId, "move-in", "{\"movedInOn\":\"2019-04-15\"}"));

		// then every list has the days of then
		people.awaitSearch(searchId, "HOUSED");
		assertThat(people.state().get("/api/searches/" + searchId).text("closedOn")).isEqualTo("2019-04-15");
		Answer placement = people.state().get("/api/placements/" + placementId);
		assertThat(placement.text("proposedOn")).isEqualTo("2019-03-20");
		assertThat(placement.text("answerDueOn")).isEqualTo("2019-03-30");
		assertThat(placement.text("answeredOn")).isEqualTo("2019-03-25");
		assertThat(placement.text("movedInOn")).isEqualTo("2019-04-15");

		// and so have the events that others count
		assertThat(String.join("\n", people.told("dwelling-" + dwellingId))).contains("\"announcedOn\":\"2019-03-01\"",
				"\"reservedOn\":\"2019-03-20\"", "\"letOn\":\"2019-04-15\"");

		// and its tenancy is followed to its end, after which the dwelling is offered
		// again
		String tenancy = "/api/tenancies/" + People.tenancyOf(placementId);
		People.await().until(() -> people.state().get(tenancy).status() == 200);
		done(people.coordinator("artois")
			.post(tenancy + "/checks", "{\"months\":6,\"outcome\":\"MAINTAINED\",\"checkedOn\":\"2019-10-20\"}"));
		done(people.coordinator("artois")
			.post(tenancy + "/end", "{\"endedOn\":\"2021-05-31\",\"reason\":\"TRANSFER\"}"));
		people.awaitDwelling(dwellingId, "WITHDRAWN");
		String reference = people.state().get("/api/dwellings/" + dwellingId).text("reference");
		assertThat(announce(people, reference, "2021-05-30").text("type")).endsWith("date-is-too-early");
		assertThat(announce(people, reference, "2021-06-10").status()).isEqualTo(201);
	}

	@Test
	void a_landlord_that_said_no_in_2019_has_its_dwelling_back_since_then() {
		People people = people();
		String dwellingId = dwelling(people, "2019-03-01");
		String meetingId = meeting(people, dwellingId);
		String placementId = done(propose(people, meetingId, dwellingId, searching(people, "2019-02-20"), "2019-03-20"))
			.text("placementId");
		people.awaitPlacement(placementId, "PROPOSED");
		done(people.step(people.landlord(), placementId, "landlord-answer",
				"{\"accepted\":false,\"motive\":\"EFFORT_RATE\",\"answeredOn\":\"2019-03-28\"}"));
		people.awaitDwelling(dwellingId, "AVAILABLE");

		String next = searching(people, "2019-02-21");
		assertThat(propose(people, meetingId, dwellingId, next, "2019-03-27").text("type"))
			.endsWith("date-is-too-early");
		String second = done(propose(people, meetingId, dwellingId, next, "2019-03-28")).text("placementId");
		people.awaitPlacement(second, "PROPOSED");
		String refusal = "/positionnements/" + second + "/household-refusal";
		Caller coordinator = people.coordinator("artois");
		Answer early = coordinator.form(refusal, Map.of("motive", "LOCATION", "declinedOn", "2019-03-27"));
		assertThat(early.status()).isEqualTo(409);
		assertThat(early.body()).contains("ne peut pas précéder", "value=\"2019-03-27\"");
		assertThat(coordinator.form(refusal, Map.of("motive", "LOCATION", "declinedOn", "2019-03-30")).status())
			.isEqualTo(303);
		people.awaitDwelling(dwellingId, "AVAILABLE");
		assertThat(String.join("\n", people.told("dwelling-" + dwellingId))).contains("\"releasedOn\":\"2019-03-28\"",
				"\"releasedOn\":\"2019-03-30\"");
		Answer withdrawn = people.landlord()
			.post("/api/dwellings/" + dwellingId + "/withdrawal", "{\"withdrawnOn\":\"2019-04-01\"}");
		assertThat(done(withdrawn).status()).isEqualTo(200);
	}

	@Test
	void a_referral_that_was_closed_in_2019_ended_its_search_on_that_day() {
		People people = people();
		String caseId = newCase();
		people.referrals().orientationDecided(caseId, "artois", NEEDS, LocalDate.of(2019, 2, 20));
		String searchId = people.searchOf(caseId);

		people.referrals().closed(caseId, LocalDate.of(2019, 6, 30));

		people.awaitSearch(searchId, "CANCELLED");
		assertThat(people.state().get("/api/searches/" + searchId).text("closedOn")).isEqualTo("2019-06-30");
	}

	@Test
	void what_does_not_fit_is_refused() {
		People people = people();
		String dwellingId = dwelling(people, "2019-03-01");
		String meetingId = meeting(people, dwellingId);
		String later = searching(people, "2019-03-25");

		assertThat(propose(people, meetingId, dwellingId, later, "2019-03-20").text("type"))
			.endsWith("search-is-opened-later");
		assertThat(propose(people, meetingId, dwellingId, later, "2019-03-19").text("type"))
			.endsWith("decision-precedes-the-meeting");
		assertThat(people.state()
			.post("/api/meetings/" + meetingId + "/closure", "{\"closedOn\":\"2019-03-19\"}")
			.text("type")).endsWith("meeting-is-not-yet-held");
		// a landlord does not make its answers quicker than they were
		String placementId = people.proposed(people.dwelling(), people.searching());
		String dated = "{\"accepted\":true,\"answeredOn\":\"%s\"}";
		assertThat(people.step(people.landlord(), placementId, "landlord-answer", dated.formatted(today().minusDays(1)))
			.status()).isEqualTo(409);
		assertThat(people.step(people.landlord(), placementId, "landlord-answer", dated.formatted(today().plusDays(1)))
			.body()).contains("answeredOn", "postérieure à aujourd’hui");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2018-12-31 | announcedOn | antérieure au programme
			2099-01-01 | announcedOn | postérieure à aujourd’hui
			""")
	void a_dwelling_is_announced_between_the_start_of_the_programme_and_today(String day, String field,
			String message) {
		Answer answer = announce(people(), "HIST-X", day);
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.json().path("errors").get(0).path("field").asString()).isEqualTo(field);
		assertThat(answer.json().path("errors").get(0).path("message").asString()).contains(message);
	}

	@Test
	void a_commune_is_covered_on_the_day_of_the_announcement() {
		// the Audomarois has a platform since 2021
		Answer answer = announce(people(), "HIST-Y", "2020-12-31", "62765");
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.body()).contains("communeInsee", "n’est pas couverte");
	}

	private static String searching(People people, String decidedOn) {
		String caseId = newCase();
		people.referrals().orientationDecided(caseId, "artois", NEEDS, LocalDate.parse(decidedOn));
		return people.searchOf(caseId);
	}

	private static String dwelling(People people, String announcedOn) {
		return done(announce(people, "HIST-" + UUID.randomUUID().toString().substring(0, 12), announcedOn))
			.text("dwellingId");
	}

	private static Answer announce(People people, String reference, String announcedOn) {
		return announce(people, reference, announcedOn, "62119");
	}

	private static Answer announce(People people, String reference, String announcedOn, String commune) {
		return people.landlord()
			.post("/api/dwellings", """
					{"reference":"%s","communeInsee":"%s","typology":"T1","surfaceM2":31,"rentCents":32650,
					"chargesCents":4800,"accessible":false,"regime":"ORDINARY","availableOn":"%s","announcedOn":"%s"}"""
				.formatted(reference, commune, announcedOn, announcedOn));
	}

	/** A meeting of the 20th of March 2019, called two weeks before. */
	private static String meeting(People people, String dwellingId) {
		String meetingId = done(people.state()
			.post("/api/meetings",
					"{\"territory\":\"artois\",\"heldOn\":\"2019-03-20\",\"scheduledOn\":\"2019-03-06\"}"))
			.text("meetingId");
		done(people.state()
			.post("/api/meetings/" + meetingId + "/agenda", "{\"dwellingId\":\"%s\"}".formatted(dwellingId)));
		return meetingId;
	}

	private static Answer propose(People people, String meetingId, String dwellingId, String searchId, String on) {
		return people.state()
			.post("/api/meetings/" + meetingId + "/proposals",
					"{\"dwellingId\":\"%s\",\"searchId\":\"%s\",\"decidedOn\":\"%s\"}".formatted(dwellingId, searchId,
							on));
	}

	private static Answer done(Answer answer) {
		assertThat(answer.status()).as(answer.body()).isIn(200, 201);
		return answer;
	}

}
