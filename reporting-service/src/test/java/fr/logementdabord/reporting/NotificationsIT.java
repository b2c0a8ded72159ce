package fr.logementdabord.reporting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.store.Ids;
import fr.logementdabord.web.clearance.Clearance;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.bson.Document;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * People are notified by role, and told by an e-mail that says nothing of anybody (ADR
 * 0042).
 */
@Order(RunningService.AFTER_THE_COUNT)
class NotificationsIT extends RunningService {

	private static final String PREFERENCES = "/notifications/preferences";

	private final String territory = "territoire-" + UUID.randomUUID();

	private final String referrer = "ccas-" + UUID.randomUUID();

	private final String caseId = Ids.derived("LDA-", this.territory);

	private final String login = "coordo-" + UUID.randomUUID();

	private final String coordinator = person(this.login, "coordinator", Set.of(this.territory), "asso-escale");

	@Autowired
	private MongoTemplate mongo;

	@Test
	void whoever_is_expected_to_act_or_waits_for_an_answer_is_notified_and_nobody_else() {
		say(log().about(this.caseId, this.territory)
			.submitted(this.referrer, "H-1")
			.referral("referral-acknowledged", "'acknowledgedOn':'2026-11-24'"));

		await().untilAsserted(() -> assertThat(matters(this.coordinator)).containsExactly("REFERRAL_RECEIVED"));
		await()
			.untilAsserted(() -> assertThat(matters(referrer(this.referrer))).containsExactly("REFERRAL_ACKNOWLEDGED"));
		assertThat(json("/api/notifications", this.coordinator).get("items").get(0).get("page").asString())
			.isEqualTo("/saisines/" + this.caseId);
		for (String other : List.of(coordinator("autre-territoire"), referrer("ccas-autre"),
				association(this.referrer))) {
			assertThat(get("/api/notifications?size=100", other, "application/json").body())
				.doesNotContain(this.caseId);
		}
		for (String stranger : List.of(etat(), departement(), auditeur(), service())) {
			assertThat(status("/api/notifications", stranger)).isEqualTo(403);
		}
	}

	@Test
	void a_protected_case_notifies_the_cleared_only_by_page_and_by_mail() {
		String cleared = person("claire-" + this.login, "coordinator", Set.of(this.territory), "asso-escale");
		for (String token : List.of(cleared, this.coordinator)) {
			wishes("IMMEDIATE", token);
		}

		say(log().about(this.caseId, this.territory)
			.submitted(this.referrer, "H-1", Clearance.account("claire-" + this.login)));

		await().untilAsserted(() -> assertThat(Mailbox.of(address("claire-" + this.login))).hasSize(1));
		assertThat(matters(cleared)).containsExactly("REFERRAL_RECEIVED");
		assertThat(matters(this.coordinator)).isEmpty();
		assertThat(linesOf(this.login)).isZero();
	}

	@Test
	void several_matters_go_in_one_mail_that_tells_how_many_and_where_and_nothing_of_anybody() {
		wishes("IMMEDIATE", this.coordinator);
		EventLog.Case told = log().about(this.caseId, this.territory)
			.submitted(this.referrer, "H-1")
			.referral("closure-proposed", "'proposedOn':'2026-11-24'");

		say(told);
		await().untilAsserted(() -> assertThat(Mailbox.of(address(this.login))).isNotEmpty());
		say(told);
		say(log().about(Ids.derived("LDA-", this.login), this.territory).submitted(this.referrer, "H-2"));
		await().untilAsserted(() -> assertThat(linesOf(this.login)).isEqualTo(3));
		await().untilAsserted(() -> assertThat(waitingFor(this.login)).isZero());

		List<Mailbox.Mail> mails = Mailbox.of(address(this.login));
		assertThat(mails).as("the same events again tell nobody again").hasSize(2);
		assertThat(mails.getFirst().text()).contains("2 notifications vous attendent", "/notifications?unread=true",
				PREFERENCES);
		assertThat(mails).allSatisfy((mail) -> {
			assertThat(mail.subject()).isEqualTo("Logement d’abord\u00A0: du nouveau vous attend");
			assertThat(mail.whole()).contains("Auto-Submitted: auto-generated")
				.doesNotContain("LDA-", this.territory, this.referrer);
		});
	}

	@Test
	void what_is_read_is_read_by_one_person_and_no_longer_told() {
		wishes("DAILY", this.coordinator);
		String colleague = person("autre-" + this.login, "coordinator", Set.of(this.territory), "asso-escale");
		say(log().about(this.caseId, this.territory).submitted(this.referrer, "H-1"));
		await().until(() -> matters(this.coordinator).size() == 1);
		String id = json("/api/notifications", this.coordinator).get("items").get(0).get("id").asString();
		assertThat(page("/notifications?unread=true", this.coordinator)).contains("Une saisine est arrivée",
				"Marquer comme lue", this.caseId);

		assertThat(post("/notifications/" + id + "/lue", Map.of(), coordinator("autre-territoire"))).isEqualTo(404);
		assertThat(post("/notifications/" + id + "/lue", Map.of(), this.coordinator)).isEqualTo(302);

		assertThat(total("?unread=true", this.coordinator)).isZero();
		assertThat(total("?matter=REFERRAL_RECEIVED&q=" + this.caseId, this.coordinator)).isEqualTo(1);
		assertThat(total("?unread=true", colleague)).isEqualTo(1);
		assertThat(get("/notifications/export.csv", this.coordinator, "*/*").body()).contains(this.caseId, "Oui");
		assertThat(post("/notifications/lues", Map.of(), colleague)).isEqualTo(302);
		assertThat(total("?unread=true", colleague)).isZero();
		assertThat(this.mongo
			.findOne(Query.query(Criteria.where("data.login").is(this.login)), Document.class, "deadlines")
			.getDate("due")
			.toInstant()).as("the daily e-mail leaves in the morning").isAfter(Instant.now());
	}

	@Test
	void while_the_mail_server_is_away_nothing_is_lost_and_nobody_waits() {
		wishes("IMMEDIATE", this.coordinator);
		Mailbox.goesAway();
		try {
			say(log().about(this.caseId, this.territory).submitted(this.referrer, "H-1"));
			await().until(() -> this.mongo
				.exists(Query.query(Criteria.where("data.login").is(this.login).and("attempts").gt(0)), "deadlines"));
			assertThat(matters(this.coordinator)).as("the page needs no mail server").hasSize(1);
		}
		finally {
			Mailbox.comesBack();
		}
		await().untilAsserted(() -> assertThat(Mailbox.of(address(this.login))).hasSize(1));
		await().untilAsserted(() -> assertThat(waitingFor(this.login)).isZero());
	}

	@Test
	void an_address_is_kept_only_while_somebody_wishes_mails() {
		assertThat(page(PREFERENCES, this.coordinator)).contains(address(this.login), "Aucun courriel", "07:30");
		wishes("DAILY", this.coordinator);
		assertThat(page(PREFERENCES, this.coordinator)).containsPattern("value=\"DAILY\"\\s+checked");
		assertThat(subscribed()).isTrue();

		wishes("NONE", this.coordinator);

		assertThat(subscribed()).isFalse();
		assertThat(post(PREFERENCES, Map.of("wish", "HOURLY"), this.coordinator)).isEqualTo(400);
	}

	@Test
	void what_happened_long_ago_or_is_nobodys_notifies_nobody() {
		say(new EventLog(Instant.now().minus(Duration.ofDays(8))).about(this.caseId, this.territory)
			.submitted(this.referrer, "H-1"));
		say(log().about(Ids.derived("LDA-", this.login), this.territory).submitted(this.referrer, "H-2"));

		await().untilAsserted(() -> assertThat(matters(this.coordinator)).hasSize(1));
		assertThat(total("?q=" + this.caseId, this.coordinator)).isZero();
	}

	@Test
	void what_was_said_of_a_case_goes_with_it() {
		EventLog log = log();
		EventLog.Case told = log.about(this.caseId, this.territory).submitted(this.referrer, "H-1");
		say(told);
		await().until(() -> matters(this.coordinator).size() == 1);

		told.referral("case-erased",
				"'batchId':'B-1','erasedOn':'2026-11-28','because':'RETENTION','fate':'ERASE','destination':'NONE'");
		say(told);

		await().untilAsserted(() -> assertThat(matters(this.coordinator)).isEmpty());
	}

	private static EventLog log() {
		return new EventLog(Instant.now().minusSeconds(60));
	}

	private void say(EventLog.Case told) {
		say((Iterable<ReceivedEvent>) told.events());
	}

	private void wishes(String wish, String token) {
		assertThat(post(PREFERENCES, Map.of("wish", wish), token)).isEqualTo(302);
	}

	private List<String> matters(String token) {
		return json("/api/notifications?size=100", token).get("items")
			.valueStream()
			.map((row) -> row.get("matter").asString())
			.toList();
	}

	private long total(String query, String token) {
		JsonNode page = json("/api/notifications" + query, token);
		return page.get("total").asLong();
	}

	private boolean subscribed() {
		return this.mongo.exists(Query.query(Criteria.where("_id").is(this.login)), "notification_subscribers");
	}

	private long linesOf(String person) {
		return this.mongo.count(Query.query(Criteria.where("login").is(person)), "notification_mails");
	}

	private long waitingFor(String person) {
		return this.mongo.count(Query.query(Criteria.where("login").is(person).and("told").is(false)),
				"notification_mails");
	}

	private static String address(String person) {
		return person + "@exemple.invalid";
	}

	private static ConditionFactory await() {
		return Awaitility.await().atMost(Duration.ofSeconds(30));
	}

}
