package fr.logementdabord.referral.policy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import fr.logementdabord.eventing.receive.CannotHandle;
import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.store.CommandHandler;
import fr.logementdabord.referral.RunningService;
import fr.logementdabord.referral.Saisines;
import fr.logementdabord.referral.domain.referral.Referral;
import fr.logementdabord.referral.domain.referral.ReferralCommand;
import fr.logementdabord.referral.domain.referral.ReferralEvent;
import fr.logementdabord.referral.identity.IdentityVault;
import fr.logementdabord.testkit.parts.RealParts;
import fr.logementdabord.testkit.parts.TopicWriter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What the two other services make known, over the real broker.
 */
class PoliciesIT extends RunningService {

	private static TopicWriter writer;

	@Autowired
	private CommandHandler<ReferralCommand, Referral, ReferralEvent> handler;

	@Autowired
	private IdentityVault vault;

	@BeforeAll
	static void connect() {
		writer = new TopicWriter(RealParts.kafka());
	}

	@AfterAll
	static void disconnect() {
		writer.close();
	}

	@Test
	void an_allocation_opens_the_case_to_its_association_and_to_no_other() {
		String caseId = oriented();
		assertThat(get(ASSOCIATION, "/api/referrals/" + caseId).status()).isEqualTo(404);
		allocated(caseId, 2);
		eventually().untilAsserted(() -> {
			assertThat(get(ASSOCIATION, "/api/referrals/" + caseId).status()).isEqualTo(200);
			assertThat(get(ASSOCIATION, "/api/identities/" + caseId).status()).isEqualTo(200);
			assertThat(get(ASSOCIATION, "/api/identities?caseId=" + caseId).json()).hasSize(1);
			assertThat(get(ASSOCIATION, "/api/referrals?q=" + caseId).json().get("total").asInt()).isEqualTo(1);
		});
		assertThat(get(REFERRER, "/api/referrals/" + caseId + "/tracking").json().get("step").asString())
			.as("as its sender reads it")
			.isEqualTo("MEASURE_UNDER_WAY");
		eventually().untilAsserted(() -> assertThat(
				get(COORDINATOR, "/saisines/neutralite/export?allocatedTo=OWN_EMPLOYER", "text/html").body())
			.as("the trace of neutrality")
			.contains(caseId));
		assertThat(get(AUDITOR, "/saisines/neutralite", "text/html").body()).contains("Association Escale",
				"Employeur de la coordination");
		assertThat(get(AUDITOR, "/saisines/neutralite/export?allocatedTo=OTHER", "text/html").body())
			.doesNotContain(caseId);
		assertThat(get(OTHER_COORDINATOR, "/saisines/neutralite/export", "text/html").body()).doesNotContain(caseId);
		assertThat(get(AUDITOR, "/saisines/neutralite?allocatedTo=NOBODY", "text/html").status()).isEqualTo(400);
		assertThat(get(OTHER_ASSOCIATION, "/api/referrals/" + caseId).status()).isEqualTo(404);
		assertThat(get(OTHER_ASSOCIATION, "/api/identities/" + caseId).status()).isEqualTo(404);
		assertThat(get(OTHER_ASSOCIATION, "/api/referrals?q=" + caseId).json().get("total").asInt()).isZero();
	}

	@Test
	void an_association_knows_the_household_until_it_has_handed_over_and_no_longer() {
		LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));
		String handingOver = oriented();
		String handedOver = oriented();
		String refused = oriented();
		for (String caseId : List.of(handingOver, handedOver, refused)) {
			allocated(caseId, 2);
			eventually().until(() -> knows(ASSOCIATION, caseId));
		}
		ended(handingOver, today.minusDays(30));
		ended(handedOver, today.minusDays(31));
		send("measure", "allocation-refused", "measure-" + refused, 3, refused, """
				{"measureId": "M-1", "caseId": "%s", "territory": "artois", "measureType": "ADSL",
				 "provider": "asso-escale", "agreementId": "A-1", "by": "PROVIDER", "motive": "TEAM_IS_FULL",
				 "refusedOn": "%s"}""".formatted(refused, today.minusDays(1)));
		for (String caseId : List.of(handedOver, refused)) {
			eventually().untilAsserted(() -> {
				assertThat(get(ASSOCIATION, "/api/referrals/" + caseId).status()).isEqualTo(404);
				assertThat(get(ASSOCIATION, "/api/identities/" + caseId).status()).isEqualTo(404);
				assertThat(get(ASSOCIATION, "/api/referrals?q=" + caseId).json().get("total").asInt()).isZero();
			});
			assertThat(get(ASSOCIATION, "/saisines/" + caseId + "/reponses", "text/html").status()).isEqualTo(404);
		}
		eventually().until(() -> detail(handingOver).get("history").toString().contains("provider-left"));
		assertThat(knows(ASSOCIATION, handingOver)).as("the last day of the handover").isTrue();
	}

	private boolean knows(String token, String caseId) {
		return get(token, "/api/referrals/" + caseId).status() == 200
				&& get(token, "/api/identities/" + caseId).status() == 200
				&& get(token, "/api/referrals?q=" + caseId).json().get("total").asInt() == 1;
	}

	private void ended(String caseId, LocalDate on) {
		send("measure", "measure-ended", "measure-" + caseId, 6, caseId, """
				{"measureId": "M-1", "caseId": "%s", "territory": "artois", "measureType": "ADSL",
				 "provider": "asso-escale", "endedOn": "%s", "exitReason": "OBJECTIVE_REACHED",
				 "exitDestination": "SLIDING_LEASE"}""".formatted(caseId, on));
	}

	@Test
	void when_everything_is_over_the_closure_is_proposed_and_the_coordinator_closes() {
		String caseId = oriented();
		allocated(caseId, 2);
		allocated(caseId, 2);
		housing(caseId, "household-moved-in", "placement-" + caseId, 5, """
				{"placementId": "PL-1", "caseId": "%s", "territory": "artois", "searchId": "S-1", "dwellingId": "D-1",
				 "movedInOn": "2026-11-20"}""");
		housing(caseId, "housing-search-closed", "search-" + caseId, 2, """
				{"searchId": "S-1", "caseId": "%s", "territory": "artois", "outcome": "HOUSED",
				 "closedOn": "2026-11-20"}""");
		eventually().until(() -> detail(caseId).get("orientation").get("movedIn").asBoolean());
		assertThat(detail(caseId).get("status").asString()).isEqualTo("ORIENTED");
		ended(caseId, LocalDate.of(2026, 11, 22));
		eventually().until(() -> "CLOSURE_PROPOSED".equals(detail(caseId).get("status").asString()));

		Answer closed = post(COORDINATOR, "/api/referrals/" + caseId + "/closure", """
				{"reason": "OBJECTIVE_REACHED", "destination": "SLIDING_LEASE"}""");
		assertThat(closed.json().get("status").asString()).isEqualTo("CLOSED");
		eventually()
			.until(() -> get(COORDINATOR, "/api/referrals?status=CLOSED&q=" + caseId).json().get("total").asInt() == 1);
		assertThat(detail(caseId).get("history").valueStream().map((step) -> step.get("name").asString()))
			.as("redelivered messages leave no second step")
			.containsOnlyOnce("provider-joined", "move-in-noted", "measure-over-noted", "closure-proposed",
					"referral-closed");
		assertThat(get(COORDINATOR, "/saisines/" + caseId, "text/html").body()).as("who did it, in words")
			.contains("suivi automatique")
			.doesNotContain("/measure-test", "/housing-test");
	}

	@Test
	void a_cancelled_request_ends_the_measure_branch_too() {
		String caseId = oriented();
		housing(caseId, "housing-search-closed", "search-" + caseId, 2, """
				{"searchId": "S-1", "caseId": "%s", "territory": "artois", "outcome": "CANCELLED",
				 "closedOn": "2026-11-20"}""");
		send("measure", "measure-request-cancelled", "measure-" + caseId, 2, caseId, """
				{"measureId": "M-1", "caseId": "%s", "territory": "artois", "cancelledOn": "2026-11-20",
				 "because": "NO_LONGER_NEEDED"}""".formatted(caseId));
		eventually().until(() -> "CLOSURE_PROPOSED".equals(detail(caseId).get("status").asString()));
	}

	@Test
	void an_allocation_after_a_withdrawal_opens_nothing() {
		String caseId = oriented();
		post(COORDINATOR, "/api/referrals/" + caseId + "/withdrawal", "{\"reason\": \"UNREACHABLE\"}");
		new WhenMeasureIsAllocatedThenShareWithProvider(new Facts(this.handler), this.vault)
			.on(event("measure", "measure-allocated", "measure-" + caseId, 2, caseId, allocation(caseId)));
		assertThat(detail(caseId).get("status").asString()).isEqualTo("WITHDRAWN");
		assertThat(get(ASSOCIATION, "/api/referrals/" + caseId).status()).isEqualTo(404);
		assertThat(get(ASSOCIATION, "/api/identities/" + caseId).status()).isEqualTo(404);
		assertThat(get(ASSOCIATION, "/api/identities?caseId=" + caseId).json()).isEmpty();
	}

	@Test
	void what_was_released_because_of_the_case_itself_says_nothing_of_the_next_orientation() {
		String caseId = oriented();
		post(COORDINATOR, "/api/referrals/" + caseId + "/withdrawal", "{\"reason\": \"UNREACHABLE\"}");
		assertThat(post(COORDINATOR, "/api/referrals/" + caseId + "/reopening", "{\"reason\": \"HOUSEHOLD_CAME_BACK\"}")
			.json()
			.get("status")
			.asString()).isEqualTo("FACT_FINDING_COMPLETED");
		post(COORDINATOR, "/api/referrals/" + caseId + "/orientation", Saisines.ORIENTATION);
		ReceivedEvent echo = event("measure", "measure-request-cancelled", "measure-" + caseId, 2, caseId, """
				{"measureId": "M-1", "caseId": "%s", "cancelledOn": "2026-11-20"}""".formatted(caseId));
		new WhenMeasureEndsThenNoteIt(new Facts(this.handler))
			.on(new ReceivedEvent(echo.id(), echo.source(), echo.type(), echo.stream(), echo.version(), echo.sequence(),
					echo.caseId(), echo.correlationId(), "referral-" + caseId + "/5", echo.time(), echo.data()));
		JsonNode orientation = detail(caseId).get("orientation");
		assertThat(orientation.get("measureAwaited").asBoolean()).isTrue();
		assertThat(orientation.get("housingAwaited").asBoolean()).isTrue();
	}

	@Test
	void a_fact_about_a_case_that_was_never_oriented_breaks_the_contract() {
		String caseId = submitted(REFERRER, Saisines.melleD());
		WhenMeasureEndsThenNoteIt policy = new WhenMeasureEndsThenNoteIt(new Facts(this.handler));
		for (String id : List.of(caseId, "LDA-000000000000")) {
			assertThatExceptionOfType(CannotHandle.class)
				.isThrownBy(() -> policy.on(event("measure", "measure-request-cancelled", "measure-" + id, 2, id, """
						{"measureId": "M-1", "caseId": "%s", "cancelledOn": "2026-11-20"}""".formatted(id))));
		}
	}

	private void allocated(String caseId, long version) {
		send("measure", "measure-allocated", "measure-" + caseId, version, caseId, allocation(caseId));
	}

	private static String allocation(String caseId) {
		return """
				{"measureId": "M-1", "caseId": "%s", "territory": "artois", "measureType": "ADSL",
				 "provider": "asso-escale", "agreementId": "A-1", "allocatedOn": "2026-11-20"}""".formatted(caseId);
	}

	private void housing(String caseId, String name, String stream, long version, String data) {
		send("housing", name, stream, version, caseId, data.formatted(caseId));
	}

	/** One public event per stream here, but for what comes after an allocation. */
	private static ReceivedEvent event(String context, String name, String stream, long version, String caseId,
			String data) {
		long sequence = "measure-ended".equals(name) || "allocation-refused".equals(name) ? 2 : 1;
		return new ReceivedEvent(stream + "/" + version, "/" + context + "-test",
				"fr.logementdabord." + context + "." + name + ".v1", stream, version, sequence, caseId, "test", null,
				Instant.now(), data.getBytes(StandardCharsets.UTF_8));
	}

	private void send(String context, String name, String stream, long version, String caseId, String data) {
		ReceivedEvent event = event(context, name, stream, version, caseId, data);
		writer.send(context + ".events", event);
	}

	private JsonNode detail(String caseId) {
		return get(COORDINATOR, "/api/referrals/" + caseId).json();
	}

}
