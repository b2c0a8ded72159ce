package fr.logementdabord.reporting;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.store.Ids;
import fr.logementdabord.reporting.webhook.PartnerEventType;
import fr.logementdabord.reporting.webhook.delivery.Deliveries;
import fr.logementdabord.testkit.browser.Browser;
import fr.logementdabord.testkit.contract.ContractSpec;
import fr.logementdabord.testkit.parts.Caller;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Partners are told what concerns them, whatever happens to their receiver.
 */
@Order(RunningService.AFTER_THE_COUNT)
class WebhooksIT extends RunningService {

	private static final List<String> ALL_TYPES = Arrays.stream(PartnerEventType.values())
		.map(PartnerEventType::type)
		.toList();

	private final String organisation = "ccas-" + UUID.randomUUID();

	private final String caseId = Ids.derived("LDA-", this.organisation);

	private Receiver receiver;

	@Autowired
	private Deliveries deliveries;

	@Autowired
	private MongoTemplate mongo;

	@BeforeEach
	void a_receiver_listens() {
		this.receiver = Receiver.start();
	}

	@AfterEach
	void it_ends() {
		this.receiver.close();
	}

	@Test
	void a_sender_is_told_the_progress_of_its_own_saisine_signed_in_order_and_without_what_discloses_health()
			throws Exception {
		JsonNode webhook = subscribe(this.organisation, this.receiver);
		Receiver others = Receiver.start();
		subscribe("ccas-other-" + UUID.randomUUID(), others);

		say(saisine());

		await().untilAsserted(() -> assertThat(this.receiver.taken()).hasSize(4));
		assertThat(this.receiver.taken()).containsExactlyElementsOf(ids(4));
		for (Receiver.Delivery delivery : this.receiver.all()) {
			JsonNode event = delivery.event();
			assertThat(delivery.contentType()).startsWith("application/cloudevents+json");
			assertThat(event.get("id").asString()).isEqualTo(delivery.id());
			assertThat(event.get("subject").asString()).isEqualTo(this.caseId);
			assertThat(event.get("dataschema").asString()).contains("/contrats/partner/");
			ContractSpec.of(event.get("type").asString()).thenFits(event.get("data"));
			assertThat(delivery.text()).doesNotContain("VIAL", "measureType", "ROUGH", "OBJECTIVE", "birthYears");
			assertThat(delivery.signature()).isEqualTo(signature(webhook.get("secret").asString(), delivery));
		}
		assertThat(others.all()).isEmpty();
		others.close();
	}

	@Test
	void a_partner_system_is_told_of_what_it_may_send_for_others_also_of_a_measure_that_came_before_the_saisine() {
		String id = subscribe("partenaire-demo", this.receiver).get("webhook").get("webhookId").asString();
		String stream = "referral-" + this.caseId;
		String measure = "measure-" + Ids.derived("M-", this.organisation);
		String dwelling = "dwelling-" + Ids.derived("D-", this.organisation);
		String about = "'caseId':'" + this.caseId + "','territory':'artois',";

		say(List.of(event("measure", "measure-allocated", measure, 1,
				about + "'measureId':'M-1','measureType':'VIAL','provider':'asso-escale','allocatedOn':'2026-11-30'")));
		say(List.of(submitted(stream, this.caseId, "ccas-bethune"),
				event("referral", "fact-finding-completed", stream, 2,
						about + "'completedOn':'2026-11-29','imlOutcome':'NOT_AVAILABLE'"),
				event("housing", "dwelling-withdrawn", dwelling, 1,
						"'dwellingId':'D-1','landlord':'habitat-demo','territory':'artois','withdrawnOn':'2026-11-29'")));

		await().untilAsserted(() -> assertThat(this.receiver.taken()).contains(measure + "/1", stream + "/1",
				stream + "/2", dwelling + "/1"));
		assertThat(this.receiver.all()).extracting(Receiver.Delivery::text)
			.noneMatch((told) -> told.contains("VIAL") || told.contains("asso-escale") || told.contains("NOT_AVAIL"));
		Caller.send(caller(partner("partenaire-demo")).request("/api/webhooks/" + id).DELETE());
	}

	@Test
	void a_landlord_is_told_of_its_dwellings_and_not_of_the_households() {
		subscribe(this.organisation, this.receiver);
		String stream = "dwelling-" + Ids.derived("D-", this.organisation);
		say(List.of(event("housing", "dwelling-announced", stream, 1,
				"'dwellingId':'D-1','landlord':'%s','reference':'R1','territory':'artois','availableOn':'2026-12-01','rentCents':1"
					.formatted(this.organisation)),
				event("housing", "dwelling-reserved", stream, 2,
						"'dwellingId':'D-1','landlord':'%s','territory':'artois','caseId':'LDA-1','searchId':'S','placementId':'P','meetingId':'M','answerDueOn':'2026-12-01'"
							.formatted(this.organisation))));

		await().untilAsserted(() -> assertThat(this.receiver.taken()).containsExactly(stream + "/1", stream + "/2"));
		assertThat(this.receiver.all().get(1).text()).contains("answerDueOn").doesNotContain("LDA-1", "caseId");
	}

	@Test
	void a_killed_receiver_is_told_everything_in_order_when_it_is_back_also_after_our_own_restart() {
		String id = subscribe(this.organisation, this.receiver).get("webhook").get("webhookId").asString();
		this.receiver.kill();
		say(saisine());
		await().untilAsserted(() -> assertThat(attempts(id)).contains("UNREACHABLE"));

		this.deliveries.stop();
		this.receiver.startAgain();
		this.deliveries.start();

		await().untilAsserted(() -> assertThat(this.receiver.taken()).containsExactlyElementsOf(ids(4)));
	}

	@Test
	void a_slow_receiver_is_tried_again_with_the_same_id_and_holds_up_nobody_else() {
		subscribe(this.organisation, this.receiver);
		this.receiver.holdUp();
		say(saisine().subList(0, 1));
		await().untilAsserted(() -> assertThat(this.receiver.all()).isNotEmpty());

		Receiver quick = Receiver.start();
		String other = "ccas-quick-" + UUID.randomUUID();
		subscribe(other, quick);
		say(List.of(submitted("referral-" + Ids.derived("LDA-", other), Ids.derived("LDA-", other), other)));
		await().untilAsserted(() -> assertThat(quick.taken()).hasSize(1));
		quick.close();

		await().untilAsserted(() -> assertThat(this.receiver.all()).hasSizeGreaterThan(1));
		assertThat(this.receiver.taken()).containsExactlyElementsOf(ids(1));
		this.receiver.holdUpNoMore();
	}

	@Test
	void a_receiver_that_is_gone_ends_its_subscription() {
		String id = subscribe(this.organisation, this.receiver).get("webhook").get("webhookId").asString();
		this.receiver.answer(410);
		say(saisine());

		await().untilAsserted(() -> assertThat(partner().get("/api/webhooks/" + id).text("status")).isEqualTo("GONE"));
		assertThat(this.receiver.all()).hasSize(1);
	}

	@Test
	void a_redirect_is_refused_and_what_was_given_up_waits_until_its_owner_replays_or_skips_it() {
		String id = subscribe(this.organisation, this.receiver).get("webhook").get("webhookId").asString();
		this.receiver.answer(302);
		say(saisine());
		String dead = "/api/webhooks/" + id + "/dead-letters";
		await().untilAsserted(() -> assertThat(partner().get(dead).json()).hasSize(1));
		JsonNode letter = partner().get(dead).json().get(0);
		assertThat(letter.get("lastOutcome").asString()).isEqualTo("REDIRECTED");
		assertThat(letter.get("behind").asInt()).isEqualTo(3);
		assertThat(this.receiver.all()).extracting(Receiver.Delivery::id).containsOnly(ids(1).getFirst());
		assertThat(page("/webhooks/" + id, referrer(this.organisation))).contains("Redirection non suivie", "Renvoyer",
				this.receiver.url());

		this.receiver.answer(204);
		String stream = letter.get("stream").asString();
		assertThat(partner().post(dead + "/" + stream + "/skip", "").status()).isEqualTo(204);
		await().untilAsserted(() -> assertThat(this.receiver.taken()).containsExactlyElementsOf(ids(4).subList(1, 4)));
		assertThat(partner().post(dead + "/" + stream + "/replay", "").status()).isEqualTo(404);

		this.receiver.answer(500);
		say(List.of(event("referral", "referral-reopened", "referral-" + this.caseId, 5,
				"'caseId':'" + this.caseId + "','reopenedOn':'2026-12-01','reason':'OTHER','status':'ORIENTED'")));
		await().untilAsserted(() -> assertThat(partner().get(dead).json()).hasSize(1));
		this.receiver.answer(204);
		assertThat(post("/webhooks/" + id + "/abandons/" + stream + "/renvoi", Map.of(), referrer(this.organisation)))
			.isEqualTo(302);
		await().untilAsserted(() -> assertThat(this.receiver.taken()).hasSize(4));
	}

	@Test
	void a_webhook_is_made_its_dead_letter_sent_again_and_it_is_ended_by_keyboard_alone() {
		try (Browser browser = Browser.open(address(), referrer(this.organisation))) {
			browser.go("/webhooks").accessible();
			browser.tabTo("Adresse du récepteur").type(this.receiver.url());
			browser.tabTo("Saisine envoyée").press(Keys.SPACE).tabTo("Créer le webhook").press(Keys.ENTER);
			browser.awaitText("Voici le secret").accessible();
			browser.tabTo("Webhooks").press(Keys.ENTER).awaitText("Nouveau webhook");
			browser.tabTo(this.receiver.url()).press(Keys.ENTER).awaitText("Journal des envois");
			String webhook = browser.path();

			this.receiver.answer(302);
			say(saisine().subList(0, 1));
			await().untilAsserted(() -> assertThat(page(webhook, referrer(this.organisation))).contains("Renvoyer"));
			browser.go(webhook).accessible();
			this.receiver.answer(204);
			browser.tabTo("Renvoyer").press(Keys.ENTER);
			await().untilAsserted(() -> assertThat(this.receiver.taken()).hasSize(1));

			browser.go(webhook).tabTo("Mettre fin au webhook").press(Keys.ENTER).tabTo("Y mettre fin");
			browser.press(Keys.ENTER).awaitText("Terminé").accessible();
		}
	}

	@Test
	void a_changed_secret_signs_beside_the_one_before_for_a_while() throws Exception {
		JsonNode webhook = subscribe(this.organisation, this.receiver);
		String id = webhook.get("webhook").get("webhookId").asString();
		Caller.Answer changed = partner().post("/api/webhooks/" + id + "/secret", "");
		assertThat(changed.header("Cache-Control")).contains("no-store");
		say(saisine().subList(0, 1));

		await().untilAsserted(() -> assertThat(this.receiver.all()).isNotEmpty());
		Receiver.Delivery delivery = this.receiver.all().getFirst();
		assertThat(delivery.signature()).isEqualTo(signature(changed.text("secret"), delivery) + " "
				+ signature(webhook.get("secret").asString(), delivery));
		assertThat(partner().get("/api/webhooks/" + id).body()).doesNotContain("whsec_");
	}

	@Test
	void what_waits_of_an_erased_case_is_told_to_nobody_and_it_is_answered_how_much() {
		String id = subscribe(this.organisation, this.receiver).get("webhook").get("webhookId").asString();
		this.receiver.kill();
		say(saisine());
		await().untilAsserted(() -> assertThat(attempts(id)).contains("UNREACHABLE"));
		await().until(() -> this.mongo.getCollection("webhook-queues")
			.countDocuments(new Document("subject", this.caseId).append("waiting", new Document("$size", 4))) == 1);
		String answers = "/internal/erasures/" + this.caseId;
		assertThat(caller(service()).get(answers).status()).isEqualTo(404);

		String stream = "retention-RB-" + this.caseId;
		String erased = "{\"caseId\":\"%s\",\"batchId\":\"RB-2029-12-01\",\"erasedOn\":\"2029-12-12\"}"
			.formatted(this.caseId);
		say(List.of(new ReceivedEvent(stream + "/1", "/referral-service", "fr.logementdabord.referral.case-erased.v1",
				stream, 1, 1, this.caseId, "correlation", null, Instant.now(),
				erased.getBytes(StandardCharsets.UTF_8))));

		await().untilAsserted(() -> assertThat(caller(service()).get(answers).status()).isEqualTo(200));
		assertThat(caller(service()).get(answers).json().get("WEBHOOK_DELIVERIES").asInt()).isEqualTo(4);
		this.receiver.startAgain();
		String next = Ids.derived("LDA-", "next", this.organisation);
		say(List.of(submitted("referral-" + next, next, this.organisation)));
		await().untilAsserted(() -> assertThat(this.receiver.taken()).contains("referral-" + next + "/1"));
		assertThat(this.receiver.taken()).doesNotContainAnyElementsOf(ids(4));
	}

	@Test
	void of_a_protected_case_an_organisation_is_told_nothing_unless_it_is_cleared() {
		// given a receiver that is away while the case is protected
		String id = subscribe(this.organisation, this.receiver).get("webhook").get("webhookId").asString();
		this.receiver.kill();
		say(saisine());
		await().untilAsserted(() -> assertThat(attempts(id)).contains("UNREACHABLE"));
		String about = "'caseId':'" + this.caseId + "','territory':'artois',";
		String stream = "referral-" + this.caseId;

		// when
		say(List.of(
				event("referral", "case-protected", stream, 5,
						about + "'protectedOn':'2026-12-01','cleared':['account:00','organisation:ccas-other']"),
				event("referral", "referral-withdrawn", stream, 6, about + "'withdrawnOn':'2026-12-02'")));
		await().until(() -> this.mongo.getCollection("webhook-queues")
			.countDocuments(new Document("subject", this.caseId).append("waiting", new Document("$size", 0))) == 1);
		this.receiver.startAgain();
		String next = Ids.derived("LDA-", "next", this.organisation);
		say(List.of(submitted("referral-" + next, next, this.organisation)));

		// then what waited and what followed is told to nobody
		await().untilAsserted(() -> assertThat(this.receiver.taken()).containsExactly("referral-" + next + "/1"));

		// and cleared, or when the protection is lifted, it is told what comes next
		say(List.of(
				event("referral", "case-protected", stream, 7,
						about + "'protectedOn':'2026-12-03','cleared':['organisation:" + this.organisation + "']"),
				event("referral", "referral-reopened", stream, 8,
						about + "'reopenedOn':'2026-12-04','reason':'OTHER','status':'ORIENTED'"),
				event("referral", "protection-lifted", stream, 9, about + "'liftedOn':'2026-12-05'"),
				event("referral", "referral-withdrawn", stream, 10, about + "'withdrawnOn':'2026-12-06'")));
		await().untilAsserted(() -> assertThat(this.receiver.taken()).containsExactly("referral-" + next + "/1",
				stream + "/8", stream + "/10"));
	}

	@Test
	void what_cannot_be_subscribed_to_is_told_field_by_field() {
		Caller.Answer answer = partner().post("/api/webhooks",
				"{\"url\":\"https://169.254.169.254/latest\",\"types\":[\"fr.logementdabord.measure.measure-started.v1\"]}");
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.body()).contains("n’est pas publique", "n’est pas proposé aux partenaires");
		assertThat(partner().get("/api/webhooks").json()).isEmpty();
		assertThat(page("/webhooks", referrer(this.organisation))).contains("Aucun webhook", "Saisine envoyée");
	}

	@Test
	void the_same_key_is_the_same_webhook_and_an_ended_one_is_told_nothing() {
		UUID key = UUID.randomUUID();
		Caller.Answer first = partner().post("/api/webhooks", asked(this.receiver), key);
		Caller.Answer again = partner().post("/api/webhooks", asked(this.receiver), key);
		assertThat(again.body()).isEqualTo(first.body());
		assertThat(partner().get("/api/webhooks").json()).hasSize(1);

		String id = first.json().get("webhook").get("webhookId").asString();
		assertThat(Caller.send(partner().request("/api/webhooks/" + id).DELETE()).status()).isEqualTo(204);
		assertThat(partner().get("/api/webhooks/" + id).text("status")).isEqualTo("ENDED");
		assertThat(partner().post("/api/webhooks/" + id + "/secret", "").status()).isEqualTo(409);
	}

	@Test
	void others_have_no_webhooks_and_see_none() {
		String id = subscribe(this.organisation, this.receiver).get("webhook").get("webhookId").asString();
		String stream = "referral-" + this.caseId;
		List<String> details = List.of("", "/attempts", "/dead-letters");
		List<String> commands = List.of("/secret", "/dead-letters/" + stream + "/replay",
				"/dead-letters/" + stream + "/skip");
		List<String> forms = List.of("/secret", "/fin", "/abandons/" + stream + "/renvoi",
				"/abandons/" + stream + "/passage");
		for (String token : List.of(coordinator("artois"), association("asso-escale"), etat(), departement(),
				auditeur(), service())) {
			Caller wrong = caller(token);
			assertThat(wrong.get("/api/webhooks").status()).isEqualTo(403);
			assertThat(wrong.post("/api/webhooks", asked(this.receiver)).status()).isEqualTo(403);
			details.forEach((it) -> assertThat(wrong.get("/api/webhooks/" + id + it).status()).isEqualTo(403));
			commands.forEach((it) -> assertThat(wrong.post("/api/webhooks/" + id + it, "").status()).isEqualTo(403));
			forms.forEach((it) -> assertThat(wrong.form("/webhooks/" + id + it, Map.of()).status()).isEqualTo(403));
			assertThat(wrong.page("/webhooks").status()).isEqualTo(403);
			assertThat(wrong.page("/webhooks/" + id).status()).isEqualTo(403);
			assertThat(Caller.send(wrong.request("/api/webhooks/" + id).DELETE()).status()).isEqualTo(403);
		}
		Caller other = caller(referrer("ccas-other"));
		details.forEach((it) -> assertThat(other.get("/api/webhooks/" + id + it).status()).isEqualTo(404));
		commands.forEach((it) -> assertThat(other.post("/api/webhooks/" + id + it, "").status()).isEqualTo(404));
		forms.forEach((it) -> assertThat(other.form("/webhooks/" + id + it, Map.of()).status()).isEqualTo(404));
		assertThat(Caller.send(other.request("/api/webhooks/" + id).DELETE()).status()).isEqualTo(404);
		assertThat(other.page("/webhooks/" + id).status()).isEqualTo(404);
		assertThat(other.get("/api/webhooks").body()).doesNotContain(id);
		Caller nobody = caller(null);
		assertThat(nobody.get("/api/webhooks").status()).isEqualTo(401);
		assertThat(nobody.page("/webhooks").status()).isEqualTo(401);
		assertThat(nobody.post("/api/webhooks", asked(this.receiver)).status()).isEqualTo(401);
		details.forEach((it) -> assertThat(nobody.get("/api/webhooks/" + id + it).status()).isEqualTo(401));
		commands.forEach((it) -> assertThat(nobody.post("/api/webhooks/" + id + it, "").status()).isEqualTo(401));
	}

	private Caller partner() {
		return caller(partner(this.organisation));
	}

	private JsonNode subscribe(String who, Receiver to) {
		Caller.Answer answer = caller(partner(who)).post("/api/webhooks", asked(to));
		assertThat(answer.status()).as(answer.body()).isEqualTo(201);
		return answer.json();
	}

	private static String asked(Receiver to) {
		return JsonMapper.shared().writeValueAsString(Map.of("url", to.url(), "types", ALL_TYPES));
	}

	private String attempts(String id) {
		return partner().get("/api/webhooks/" + id + "/attempts").body();
	}

	private List<String> ids(int count) {
		return List
			.of("referral-" + this.caseId + "/1", "referral-" + this.caseId + "/2", "referral-" + this.caseId + "/3",
					"referral-" + this.caseId + "/4")
			.subList(0, count);
	}

	private List<ReceivedEvent> saisine() {
		String stream = "referral-" + this.caseId;
		String about = "'caseId':'" + this.caseId + "','territory':'artois',";
		return List.of(submitted(stream, this.caseId, this.organisation),
				event("referral", "referral-acknowledged", stream, 2, about + "'acknowledgedOn':'2026-11-28'"),
				event("referral", "orientation-decided", stream, 3,
						about + "'decidedOn':'2026-11-29','measureType':'VIAL','referrerOrganisation':'"
								+ this.organisation + "'"),
				event("referral", "referral-closed", stream, 4,
						about + "'closedOn':'2026-11-30','reason':'OBJECTIVE_REACHED','destination':'OTHER'"));
	}

	private static ReceivedEvent submitted(String stream, String caseId, String organisation) {
		return event("referral", "referral-submitted", stream, 1, "'caseId':'" + caseId
				+ "','territory':'artois','householdId':'H-1','referrerOrganisation':'" + organisation
				+ "','referrerType':'CCAS','submittedOn':'2026-11-27','composition':'SINGLE_WOMAN','birthYears':[2008],'housingSituation':'ROUGH_SLEEPING','motive':'OTHER'");
	}

	private static ReceivedEvent event(String context, String name, String stream, long version, String fields) {
		return new ReceivedEvent(stream + "/" + version,
				"/" + ("housing".equals(context) ? "housing-capture" : context) + "-service",
				"fr.logementdabord." + context + "." + name + ".v1", stream, version, version, null, "correlation",
				null, Instant.now().plusSeconds(1),
				("{" + fields + "}").replace('\'', '"').getBytes(StandardCharsets.UTF_8));
	}

	// as Standard Webhooks describe it, written once more
	private static String signature(String secret, Receiver.Delivery delivery) throws Exception {
		Mac mac = Mac.getInstance("HmacSHA256");
		mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
		mac.update((delivery.id() + "." + delivery.timestamp() + ".").getBytes(StandardCharsets.UTF_8));
		return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(delivery.body()));
	}

	private static ConditionFactory await() {
		return Awaitility.await().atMost(Duration.ofSeconds(40)).pollInterval(Duration.ofMillis(100));
	}

}
