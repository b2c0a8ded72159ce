package fr.logementdabord.housing.web;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import fr.logementdabord.eventing.store.Ids;
import fr.logementdabord.testkit.parts.Caller.Answer;
import fr.logementdabord.testkit.parts.Caller;
import fr.logementdabord.testkit.parts.TestIssuer;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Those who use the service at an address, and what they do all the time.
 */
record People(String address, ReferralTopic referrals) {

	static final TestIssuer ISSUER = TestIssuer.start();

	static LocalDate today() {
		return LocalDate.now(ZoneId.of("Europe/Paris"));
	}

	static ConditionFactory await() {
		return Awaitility.await().atMost(Duration.ofSeconds(40)).pollInterval(Duration.ofMillis(100));
	}

	static String newCase() {
		return Ids.derived("LDA-", UUID.randomUUID().toString());
	}

	Caller nobody() {
		return new Caller(this.address, null);
	}

	Caller person(String login, String role, Set<String> territories, @Nullable String organisation) {
		return new Caller(this.address, ISSUER.token(login, Set.of(role), territories, organisation));
	}

	/** A partner's program, with the scope to send availabilities. */
	Caller partner(String organisation) {
		return new Caller(this.address, ISSUER.token(organisation, Set.of("partner-system"), Set.of(), organisation,
				Set.of("inbox.availabilities")));
	}

	Caller coordinator(String territory) {
		return person("coordo." + territory, "coordinator", Set.of(territory), "asso-escale");
	}

	Caller landlord(String organisation) {
		return person("bailleur." + organisation, "landlord", Set.of(), organisation);
	}

	Caller landlord() {
		return landlord("habitat-demo");
	}

	Caller state() {
		return person("etat", "state", Set.of(), "ddets");
	}

	Caller department() {
		return person("departement", "department", Set.of(), "departement");
	}

	/** A household that looks for a dwelling in Artois, as soon as it can be read. */
	String searching() {
		return searching(newCase(), "artois");
	}

	String searching(String caseId, String territory) {
		this.referrals.orientationDecided(caseId, territory);
		return searchOf(caseId);
	}

	/** So many households that look for a dwelling in Artois. */
	List<String> searching(int households) {
		List<String> cases = Stream.generate(People::newCase).limit(households).toList();
		cases.forEach((caseId) -> this.referrals.orientationDecided(caseId, "artois"));
		return cases.stream().map(this::searchOf).toList();
	}

	String searchOf(String caseId) {
		String searchId = Ids.derived("S-", caseId);
		await().until(() -> department().get("/api/searches/" + searchId).status() == 200);
		return searchId;
	}

	/** A dwelling of the demo landlord in Béthune. */
	String dwelling() {
		return dwelling("habitat-demo", "62119", "ORDINARY");
	}

	String dwelling(String landlord, String commune, String regime) {
		Answer announced = landlord(landlord).post("/api/dwellings",
				announcement("REF-" + UUID.randomUUID().toString().substring(0, 12), commune, regime));
		assertThat(announced.status()).as(announced.body()).isEqualTo(201);
		return announced.text("dwellingId");
	}

	/** The id of a spreadsheet that the demo landlord sent. */
	String upload() {
		Answer sent = Caller.send(
				landlord()
					.request("/api/dwellings/uploads", "Content-Type", "text/csv", "Idempotency-Key",
							UUID.randomUUID().toString())
					.POST(BodyPublishers.ofString("Référence\nA\n")));
		assertThat(sent.status()).as(sent.body()).isEqualTo(201);
		return sent.text("uploadId");
	}

	/** The id of an event that the demo landlord sent. */
	String inboxEntry() {
		Answer sent = landlord().post("/api/inbox/availabilities", announcement("REF-INBOX", "62119", "ORDINARY"),
				"ce-specversion", "1.0", "ce-id", UUID.randomUUID().toString(), "ce-source", "urn:test", "ce-type",
				"fr.logementdabord.inbox.availability-announced.v1");
		assertThat(sent.status()).as(sent.body()).isEqualTo(201);
		return sent.text("entryId");
	}

	static String announcement(String reference, String commune, String regime) {
		return """
				{"reference":"%s","communeInsee":"%s","typology":"T1","surfaceM2":31,"rentCents":32650,
				"chargesCents":4800,"accessible":false,"regime":"%s","availableOn":"%s"}""".formatted(reference,
				commune, regime, today());
	}

	/** A meeting of a territory today. */
	String meeting(String territory) {
		Answer scheduled = state().post("/api/meetings",
				"{\"territory\":\"%s\",\"heldOn\":\"%s\"}".formatted(territory, today()));
		assertThat(scheduled.status()).as(scheduled.body()).isEqualTo(201);
		return scheduled.text("meetingId");
	}

	/** A meeting with dwellings on its agenda. */
	String meetingAbout(String... dwellingIds) {
		String meetingId = meeting("artois");
		for (String dwellingId : dwellingIds) {
			Answer put = state().post("/api/meetings/" + meetingId + "/agenda",
					"{\"dwellingId\":\"%s\"}".formatted(dwellingId));
			assertThat(put.status()).as(put.body()).isEqualTo(200);
		}
		return meetingId;
	}

	Answer propose(String meetingId, String dwellingId, String searchId) {
		return coordinator("artois").post("/api/meetings/" + meetingId + "/proposals",
				"{\"dwellingId\":\"%s\",\"searchId\":\"%s\"}".formatted(dwellingId, searchId));
	}

	/** A placement whose landlord is asked. */
	String proposed(String dwellingId, String searchId) {
		Answer proposed = propose(meetingAbout(dwellingId), dwellingId, searchId);
		assertThat(proposed.status()).as(proposed.body()).isEqualTo(201);
		String placementId = proposed.text("placementId");
		awaitPlacement(placementId, "PROPOSED");
		return placementId;
	}

	/** A household that lives in a dwelling, as soon as its tenancy can be read. */
	String tenancy(String dwellingId, String leaseKind, String more) {
		String placementId = proposed(dwellingId, searching());
		step(landlord(), placementId, "landlord-answer", "{\"accepted\":true}");
		step(landlord(), placementId, "committee", "{\"outcome\":\"AWARDED\",\"decidedOn\":\"%s\"}".formatted(today()));
		Answer signed = step(landlord(), placementId, "lease",
				"{\"kind\":\"%s\",\"signedOn\":\"%s\"%s}".formatted(leaseKind, today(), more));
		assertThat(signed.status()).as(signed.body()).isEqualTo(200);
		step(landlord(), placementId, "move-in", "{\"movedInOn\":\"%s\"}".formatted(today()));
		String tenancyId = tenancyOf(placementId);
		await().until(() -> department().get("/api/tenancies/" + tenancyId).status() == 200);
		return tenancyId;
	}

	/** The id of the tenancy that follows a placement. */
	static String tenancyOf(String placementId) {
		return Ids.derived("T-", placementId);
	}

	/** What the owner of a stream has said: type and data of each event. */
	List<String> told(String stream) {
		Answer events = person("services", "service", Set.of(), null).get("/internal/streams/" + stream + "/events");
		assertThat(events.status()).as(events.body()).isEqualTo(200);
		return events.json()
			.valueStream()
			.map((event) -> event.path("headers").path("ce_type").asString() + " "
					+ new String(event.path("data").binaryValue(), StandardCharsets.UTF_8))
			.toList();
	}

	void awaitPlacement(String placementId, String status) {
		await().untilAsserted(
				() -> assertThat(department().get("/api/placements/" + placementId).text("status")).isEqualTo(status));
	}

	void awaitDwelling(String dwellingId, String status) {
		await().untilAsserted(
				() -> assertThat(department().get("/api/dwellings/" + dwellingId).text("status")).isEqualTo(status));
	}

	void awaitSearch(String searchId, String status) {
		await().untilAsserted(
				() -> assertThat(department().get("/api/searches/" + searchId).text("status")).isEqualTo(status));
	}

	Answer step(Caller person, String placementId, String step, String json) {
		return person.post("/api/placements/" + placementId + "/" + step, json);
	}

}
