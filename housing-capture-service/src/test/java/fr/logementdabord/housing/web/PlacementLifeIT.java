package fr.logementdabord.housing.web;

import java.time.Duration;
import java.util.UUID;

import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.testkit.parts.Caller.Answer;
import fr.logementdabord.testkit.parts.Caller;
import org.junit.jupiter.api.Test;

import static fr.logementdabord.housing.web.People.await;
import static fr.logementdabord.housing.web.People.newCase;
import static fr.logementdabord.housing.web.People.today;
import static org.assertj.core.api.Assertions.assertThat;

class PlacementLifeIT extends RunningService {

	private static final String YES = "{\"accepted\":true}";

	@Test
	void a_household_goes_from_its_orientation_to_its_dwelling() {
		// given an orientation with housing on the real topic, and a dwelling on an
		// agenda
		People people = people();
		String caseId = newCase();
		String searchId = people.searching(caseId, "artois");
		String dwellingId = people.dwelling();
		String placementId = people.proposed(dwellingId, searchId);
		people.awaitSearch(searchId, "PROPOSED");

		// when each step is taken by the one who may
		Caller landlord = people.landlord();
		assertThat(people.step(landlord, placementId, "landlord-answer", YES).status()).isEqualTo(200);
		assertThat(people
			.step(landlord, placementId, "committee",
					"{\"outcome\":\"AWARDED_RANKED\",\"rank\":2,\"decidedOn\":\"%s\"}".formatted(today()))
			.status()).isEqualTo(200);
		people.awaitPlacement(placementId, "RANKED");
		assertThat(people
			.step(landlord, placementId, "committee",
					"{\"outcome\":\"AWARDED\",\"decidedOn\":\"%s\"}".formatted(today()))
			.status()).isEqualTo(200);
		assertThat(people
			.step(people.coordinator("artois"), placementId, "lease",
					"{\"kind\":\"SLIDING\",\"signedOn\":\"%s\",\"plannedSlideOn\":\"%s\"}".formatted(today(),
							today().plusMonths(6)))
			.status()).isEqualTo(200);
		Answer movedIn = people.step(people.coordinator("artois"), placementId, "move-in",
				"{\"movedInOn\":\"%s\"}".formatted(today()));

		// then the dwelling is let and the search closed
		assertThat(movedIn.status()).as(movedIn.body()).isEqualTo(200);
		people.awaitPlacement(placementId, "MOVED_IN");
		people.awaitDwelling(dwellingId, "LET");
		people.awaitSearch(searchId, "HOUSED");
		// and its landlord saw a case number and a composition, no more
		Answer seen = landlord.get("/api/placements/" + placementId);
		assertThat(seen.text("caseId")).isEqualTo(caseId);
		assertThat(seen.text("composition")).isEqualTo("SINGLE_WOMAN");
		assertThat(seen.body()).doesNotContain("ENVAUL", "measure", "Name");
		assertThat(seen.header("ETag")).isEqualTo("\"6\"");
	}

	@Test
	void a_private_dwelling_needs_no_committee() {
		People people = people();
		String dwellingId = people.dwelling("habitat-demo", "62119", "PRIVATE_IML");
		String placementId = people.proposed(dwellingId, people.searching());
		Caller landlord = people.landlord();
		people.step(landlord, placementId, "landlord-answer", YES);

		Answer committee = people.step(landlord, placementId, "committee",
				"{\"outcome\":\"AWARDED\",\"decidedOn\":\"%s\"}".formatted(today()));
		assertThat(committee.status()).isEqualTo(409);
		assertThat(committee.text("type")).endsWith("no-committee-for-this-dwelling");
		assertThat(people
			.step(landlord, placementId, "lease", "{\"kind\":\"DIRECT\",\"signedOn\":\"%s\"}".formatted(today()))
			.status()).isEqualTo(200);
	}

	@Test
	void a_landlord_who_declines_gives_dwelling_and_household_back() {
		People people = people();
		String searchId = people.searching();
		String dwellingId = people.dwelling();
		String placementId = people.proposed(dwellingId, searchId);

		Answer no = people.step(people.landlord(), placementId, "landlord-answer",
				"{\"accepted\":false,\"motive\":\"EFFORT_RATE\"}");

		assertThat(no.status()).as(no.body()).isEqualTo(200);
		people.awaitPlacement(placementId, "DECLINED");
		people.awaitDwelling(dwellingId, "AVAILABLE");
		people.awaitSearch(searchId, "OPEN");
		// and both may be placed again
		people.proposed(dwellingId, searchId);
	}

	@Test
	void a_household_that_declines_for_its_safety_is_not_betrayed() {
		People people = people();
		String dwellingId = people.dwelling();
		String placementId = people.proposed(dwellingId, people.searching());

		Answer no = people.step(people.coordinator("artois"), placementId, "household-refusal",
				"{\"motive\":\"SAFETY\"}");

		assertThat(no.status()).as(no.body()).isEqualTo(200);
		people.awaitPlacement(placementId, "DECLINED");
		Answer seen = people.landlord().get("/api/placements/" + placementId);
		assertThat(seen.text("motive")).isEqualTo("OTHER");
		people.awaitDwelling(dwellingId, "AVAILABLE");
		// neither in its export, nor on its page, nor when it asks for the motive
		assertThat(people.landlord().get("/api/placements?format=csv").body()).contains(placementId)
			.doesNotContain("SAFETY");
		assertThat(people.landlord().page("/positionnements/" + placementId).body()).contains("Autre motif")
			.doesNotContain("SAFETY", "Sécurité personnelle");
		assertThat(people.landlord().get("/api/placements/" + placementId + "/motive").status()).isEqualTo(403);
		// but whoever follows the household knows
		assertThat(people.coordinator("artois").get("/api/placements/" + placementId + "/motive").text("motive"))
			.isEqualTo("SAFETY");
		assertThat(people.coordinator("artois").page("/positionnements/" + placementId).body())
			.contains("Sécurité personnelle");
	}

	@Test
	void a_household_that_gives_up_after_the_agreement_alerts_the_coordinator_until_it_is_looked_at() {
		// given a landlord that has agreed
		People people = people();
		Caller coordinator = people.coordinator("artois");
		String dwellingId = people.dwelling();
		String placementId = people.proposed(dwellingId, people.searching());
		assertThat(people.step(people.landlord(), placementId, "household-withdrawal", "{\"motive\":\"UNREACHABLE\"}")
			.text("type")).endsWith("landlord-has-not-answered");
		people.step(people.landlord(), placementId, "landlord-answer", YES);

		// when it reports that the household no longer comes forward
		assertThat(
				people.step(people.landlord(), placementId, "household-withdrawal", "{\"motive\":\"SAFETY\"}").status())
			.as("not a motive for landlords")
			.isEqualTo(400);
		Answer reported = people.step(people.landlord(), placementId, "household-withdrawal",
				"{\"motive\":\"UNREACHABLE\"}");

		// then dwelling and household are free and the coordinator has something to do
		assertThat(reported.status()).as(reported.body()).isEqualTo(200);
		people.awaitDwelling(dwellingId, "AVAILABLE");
		await().untilAsserted(
				() -> assertThat(coordinator.get("/api/placements?alert=OPEN").body()).contains(placementId));
		assertThat(coordinator.page("/positionnements").body()).contains("/positionnements?alert=OPEN");
		assertThat(coordinator.page("/positionnements/" + placementId).body())
			.contains("Le ménage a renoncé après l’accord du bailleur");
		// until it has been looked at
		assertThat(people.step(coordinator, placementId, "alert-acknowledgement", "{}").status()).isEqualTo(200);
		await().untilAsserted(
				() -> assertThat(coordinator.get("/api/placements?alert=OPEN").body()).doesNotContain(placementId));
	}

	@Test
	void the_coordination_takes_its_proposal_back_with_a_motive_of_its_own() {
		People people = people();
		String dwellingId = people.dwelling();
		String placementId = people.proposed(dwellingId, people.searching());
		Caller coordinator = people.coordinator("artois");

		Answer wrong = people.step(coordinator, placementId, "coordination-refusal", "{\"reason\":\"EFFORT_RATE\"}");
		assertThat(wrong.status()).isEqualTo(400);
		assertThat(wrong.body()).contains("reason", "Ce motif n’existe pas.");
		Answer done = people.step(coordinator, placementId, "coordination-refusal",
				"{\"reason\":\"MEASURE_NOT_AVAILABLE\"}");

		assertThat(done.status()).as(done.body()).isEqualTo(200);
		people.awaitPlacement(placementId, "DECLINED");
		people.awaitDwelling(dwellingId, "AVAILABLE");
		assertThat(people.landlord().get("/api/placements/" + placementId).body()).contains("COORDINATION")
			.doesNotContain("MEASURE");
	}

	@Test
	void a_lease_fits_the_regime_of_the_dwelling() {
		People people = people();
		String placementId = people.proposed(people.dwelling("habitat-demo", "62119", "SAS"), people.searching());
		Caller landlord = people.landlord();
		people.step(landlord, placementId, "landlord-answer", YES);
		people.step(landlord, placementId, "committee",
				"{\"outcome\":\"AWARDED\",\"decidedOn\":\"%s\"}".formatted(today()));

		Answer direct = people.step(landlord, placementId, "lease",
				"{\"kind\":\"DIRECT\",\"signedOn\":\"%s\"}".formatted(today()));
		assertThat(direct.text("type")).endsWith("lease-kind-does-not-fit-the-regime");
		assertThat(
				people.step(landlord, placementId, "lease", "{\"kind\":\"SAS\",\"signedOn\":\"%s\"}".formatted(today()))
					.status())
			.isEqualTo(200);
	}

	@Test
	void a_closed_or_withdrawn_referral_gives_back_what_it_held() {
		People people = people();
		String closed = newCase();
		String withdrawn = newCase();
		String first = people.dwelling();
		String second = people.dwelling();
		String searchOfClosed = people.searching(closed, "artois");
		String searchOfWithdrawn = people.searching(withdrawn, "artois");
		String placementOfClosed = people.proposed(first, searchOfClosed);
		String placementOfWithdrawn = people.proposed(second, searchOfWithdrawn);

		people.referrals().closed(closed);
		people.referrals().withdrawn(withdrawn);

		people.awaitPlacement(placementOfClosed, "RELEASED");
		people.awaitPlacement(placementOfWithdrawn, "RELEASED");
		people.awaitDwelling(first, "AVAILABLE");
		people.awaitDwelling(second, "AVAILABLE");
		people.awaitSearch(searchOfClosed, "CANCELLED");
		people.awaitSearch(searchOfWithdrawn, "CANCELLED");
	}

	@Test
	void the_same_event_again_opens_no_second_search() {
		People people = people();
		String caseId = newCase();
		ReceivedEvent event = people.referrals().orientationDecided(caseId, "artois");
		String searchId = people.searchOf(caseId);

		people.referrals().send(event);
		people.searching();

		assertThat(people.department().get("/api/searches?q=" + caseId).json().path("total").asInt()).isEqualTo(1);
		assertThat(people.department().get("/api/searches/" + searchId).header("ETag")).isEqualTo("\"1\"");
	}

	@Test
	void the_same_request_again_is_done_once() {
		// given a reserved dwelling
		People people = people();
		String dwellingId = people.dwelling();
		String searchId = people.searching();
		String meetingId = people.meetingAbout(dwellingId);
		UUID key = UUID.randomUUID();
		Caller coordinator = people.coordinator("artois");
		String path = "/api/meetings/" + meetingId + "/proposals";
		String json = "{\"dwellingId\":\"%s\",\"searchId\":\"%s\"}".formatted(dwellingId, searchId);
		Answer first = coordinator.post(path, json, key);
		people.awaitPlacement(first.text("placementId"), "PROPOSED");

		// when the same request comes again, while held and once over
		Answer again = coordinator.post(path, json, key);
		UUID answerKey = UUID.randomUUID();
		String answerPath = "/api/placements/" + first.text("placementId") + "/landlord-answer";
		String no = "{\"accepted\":false,\"motive\":\"OTHER\"}";
		Answer answered = people.landlord().post(answerPath, no, answerKey);
		people.awaitDwelling(dwellingId, "AVAILABLE");
		Answer late = coordinator.post(path, json, key);
		Answer answeredAgain = people.landlord().post(answerPath, no, answerKey);

		// then it is the same placement, and nothing new happened
		assertThat(again.status()).isEqualTo(201);
		assertThat(again.body()).isEqualTo(first.body());
		assertThat(late.body()).isEqualTo(first.body());
		assertThat(answeredAgain.body()).isEqualTo(answered.body());
		await().during(Duration.ofSeconds(1))
			.until(() -> people.department().get("/api/dwellings/" + dwellingId).text("status").equals("AVAILABLE"));
	}

	@Test
	void a_dwelling_withdrawn_may_be_announced_again_under_the_same_reference() {
		People people = people();
		Caller landlord = people.landlord();
		String reference = "REF-" + UUID.randomUUID().toString().substring(0, 12);
		String json = People.announcement(reference, "62119", "SAS");
		Answer first = landlord.post("/api/dwellings", json);
		Answer same = landlord.post("/api/dwellings", json);
		assertThat(same.body()).isEqualTo(first.body());
		String dwellingId = first.text("dwellingId");

		assertThat(landlord.post("/api/dwellings/" + dwellingId + "/withdrawal", "{}").status()).isEqualTo(200);
		people.awaitDwelling(dwellingId, "WITHDRAWN");
		assertThat(landlord.post("/api/dwellings", json).text("dwellingId")).isEqualTo(dwellingId);
		people.awaitDwelling(dwellingId, "AVAILABLE");
	}

}
