package fr.logementdabord.referral.web;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import fr.logementdabord.referral.RunningService;
import fr.logementdabord.referral.Saisines;
import fr.logementdabord.testkit.parts.RealParts;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.CloudEventSerializer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Saisines as events, through both doors of the inbox, and identities through neither of
 * its rooms.
 */
@ExtendWith(OutputCaptureExtension.class)
class InboxIT extends RunningService {

	private static final String INBOX = "/api/inbox/referrals";

	private static final String SUBMITTED = "fr.logementdabord.inbox.referral-submitted.v1";

	private static final String REGISTERED = "urn:logementdabord:saisissant:ccas-bethune";

	private static final String STRUCTURED = "application/cloudevents+json";

	private static final String BATCH = "application/cloudevents-batch+json";

	/** Found nowhere but in the vault. */
	private static final List<String> TELLING = List.of(Saisines.FAMILY_NAME, Saisines.GIVEN_NAME, Saisines.BIRTH_DATE,
			Saisines.PHONE, Saisines.WISH, "MENTAL_HEALTH", "Ada Test");

	@Test
	void a_saisine_with_its_identity_comes_over_http_once_and_the_name_is_in_the_vault_alone(CapturedOutput logs) {
		String event = structured("urn:test", UUID.randomUUID().toString(), data(answers()));

		Answer first = send(REFERRER, event, STRUCTURED);
		Answer again = send(REFERRER, event, STRUCTURED);

		assertThat(first.status()).as(first.body()).isEqualTo(201);
		String caseId = first.json().get("caseId").asString();
		assertThat(first.json().get("reference").asString()).isEqualTo("2026-0042");
		assertThat(again.status()).isEqualTo(200);
		assertThat(again.json().get("outcome").asString()).isEqualTo("DUPLICATE");
		assertThat(again.json().get("caseId").asString()).isEqualTo(caseId);
		assertThat(get(REFERRER, "/api/identities?caseId=" + caseId).body()).contains(Saisines.FAMILY_NAME);
		assertThat(get(REFERRER, "/api/referrals/" + caseId + "/answers").body()).contains("MENTAL_HEALTH",
				"THROUGH_REFERRER");
		String entryId = first.json().get("entryId").asString();
		nothingTells(stored("inbox-referrals"), stored("deposits"), logs.getAll());
		assertThat(get(REFERRER, INBOX + "/" + entryId + "/content").body()).contains("NO_RESOURCES")
			.doesNotContain(Saisines.FAMILY_NAME, "MENTAL_HEALTH");
		assertThat(get(REFERRER, "/saisines/evenements?q=2026-0042", "text/html").body()).contains("Accepté",
				"/saisines/" + caseId);
	}

	@Test
	void the_identity_is_deposited_first_when_the_event_comes_by_kafka_from_a_stock_producer(CapturedOutput logs) {
		String key = freshKey();
		Answer deposit = post(REFERRER, INBOX + "/deposits", "{\"answers\": %s}".formatted(confidential()), key);
		assertThat(deposit.status()).as(deposit.body()).isEqualTo(201);
		String ticket = deposit.json().get("ticket").asString();
		assertThat(post(REFERRER, INBOX + "/deposits", "{\"answers\": %s}".formatted(confidential()), key).json()
			.get("ticket")
			.asString()).as("the same request again").isEqualTo(ticket);
		String id = UUID.randomUUID().toString();

		overKafka(id, data(open()).put("ticket", ticket));
		overKafka(id, data(open()).put("ticket", ticket));
		overKafka(id + "-2", data(open()).put("ticket", ticket));

		JsonNode accepted = entry(REFERRER, id);
		assertThat(accepted.get("outcome").asString()).as(accepted.toString()).isEqualTo("ACCEPTED");
		String caseId = accepted.get("caseId").asString();
		assertThat(get(REFERRER, "/api/identities?caseId=" + caseId).body()).contains(Saisines.FAMILY_NAME);
		JsonNode second = entry(REFERRER, id + "-2");
		assertThat(second.get("outcome").asString()).as("a ticket serves once").isEqualTo("REFUSED");
		assertThat(second.get("errors").toString()).contains("ticket", "a déjà servi");
		Answer overHttp = send(REFERRER, structured(REGISTERED, id, data(open())), STRUCTURED);
		assertThat(overHttp.json().get("outcome").asString()).as("the other door").isEqualTo("DUPLICATE");
		nothingTells(stored("inbox-referrals"), stored("deposits"), logs.getAll(), topic());
	}

	@Test
	void an_identity_that_is_sent_by_kafka_all_the_same_is_refused_field_by_field_and_kept_sealed(CapturedOutput logs) {
		String id = UUID.randomUUID().toString();
		// no real name: what a sender writes to the topic is there for its 30 days
		ObjectNode answers = open().put("household.members[0].familyName", "NomInventé").put("motive", "NomInventé");

		overKafka(id, data(answers));

		JsonNode refused = entry(REFERRER, id);
		assertThat(refused.get("outcome").asString()).isEqualTo("REFUSED");
		assertThat(refused.get("errors").toString()).contains("household.members[0].familyName", "motive", "dépos");
		assertThat(stored("inbox-referrals") + logs.getAll()).doesNotContain("NomInventé");
		assertThat(get(OTHER_REFERRER, INBOX + "/" + refused.get("entryId").asString()).status()).isEqualTo(404);
		assertThat(get(REFERRER, INBOX + "/" + refused.get("entryId").asString() + "/content").body())
			.contains("NomInventé");
	}

	@Test
	void an_existing_file_keeps_the_day_of_its_saisine() {
		Answer past = binary(REFERRER, data(answers()).put("submittedOn", "2025-05-17"));
		assertThat(past.status()).as(past.body()).isEqualTo(201);
		JsonNode detail = get(COORDINATOR, "/api/referrals/" + past.json().get("caseId").asString()).json();
		assertThat(detail.get("submittedOn").asString()).isEqualTo("2025-05-17");
		assertThat(detail.get("territory").asString()).isEqualTo("artois");

		String tomorrow = LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(1).toString();
		assertThat(binary(REFERRER, data(answers()).put("submittedOn", tomorrow)).body()).contains("submittedOn",
				"dans le futur");
		assertThat(binary(REFERRER, data(answers()).put("submittedOn", "2018-12-31")).body()).contains("submittedOn",
				"ouverture des plateformes");
		assertThat(binary(REFERRER, data(answers()).put("submittedOn", "2006-01-01")).status()).isEqualTo(422);
		Answer beforeBirth = binary(REFERRER,
				data(answers().put("household.members[0].birthDate", "2026-01-01")).put("submittedOn", "2025-05-17"));
		assertThat(beforeBirth.body()).contains("postérieure à la saisine");
	}

	@Test
	void a_refused_saisine_is_told_field_by_field_and_leaves_nothing_behind() {
		ObjectNode wrong = answers().put("housingSituation", "A_CASTLE").put("household.members[0].birthDate", "hier");
		wrong.putObject("informed");
		wrong.put("pas une question", "x");
		Answer refused = binary(REFERRER, data(wrong).put("referrerOrganisation", "ccas-bethune"));

		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.body()).contains("housingSituation", "household.members[0].birthDate", "informed",
				"Une clé n’est pas celle d’une question");
		String entryId = refused.json().get("entryId").asString();
		assertThat(get(REFERRER, INBOX + "/" + entryId).json().get("outcome").asString()).isEqualTo("REFUSED");
		assertThat(get(OTHER_REFERRER, INBOX + "/" + entryId).status()).isEqualTo(404);
		assertThat(get(DEPARTMENT, INBOX + "/" + entryId).status()).isEqualTo(200);
		assertThat(get(REFERRER, INBOX + "?outcome=REFUSED&format=csv", "*/*").body())
			.contains("REFUSED", "urn:test", "housingSituation")
			.doesNotContain(Saisines.FAMILY_NAME);
		assertThat(stored("deposits")).doesNotContain(entryId);
		assertThat(binary(REFERRER, data(answers()).put("referrerOrganisation", "ccas-lens")).body())
			.contains("referrer-is-another");
		assertThat(binary(REFERRER, data(answers()).put("ticket", "T-000000000000")).body()).contains("ticket",
				"inconnu");
	}

	@Test
	void a_partner_system_with_the_scope_speaks_for_the_referrers_it_is_registered_for() {
		assertThat(binary(PARTNER_WITH_SCOPE, data(answers()).put("referrerOrganisation", "ccas-lens")).status())
			.isEqualTo(201);
		assertThat(binary(PARTNER_WITH_SCOPE, data(answers())).body()).contains("referrerOrganisation",
				"pour quel saisissant");
		assertThat(binary(PARTNER_WITH_SCOPE, data(answers()).put("referrerOrganisation", "ccas-arras")).body())
			.contains("referrer-is-another");
		assertThat(binary(PARTNER, data(answers()).put("referrerOrganisation", "ccas-lens")).status())
			.as("without the scope")
			.isEqualTo(403);
	}

	@Test
	void a_sender_follows_its_case_from_the_accepted_event_and_learns_neither_name_nor_decision() {
		Answer sent = binary(PARTNER_WITH_SCOPE, data(answers()).put("referrerOrganisation", "ccas-lens"));
		String caseId = sent.json().get("caseId").asString();
		String followed = INBOX + "/" + sent.json().get("entryId").asString() + "/case";

		Answer first = get(PARTNER_WITH_SCOPE, followed);
		assertThat(first.json().get("step").asString()).isEqualTo("SUBMITTED");
		assertThat(first.header("Cache-Control")).contains("no-cache", "private");
		String tag = String.valueOf(first.header("ETag"));
		Answer same = send(request(PARTNER_WITH_SCOPE, followed).header("If-None-Match", tag).GET());
		assertThat(same.status()).isEqualTo(304);
		assertThat(same.body()).isEmpty();

		post(COORDINATOR, "/api/referrals/" + caseId + "/acknowledgement", "{}");
		Answer acknowledged = send(request(PARTNER_WITH_SCOPE, followed).header("If-None-Match", tag).GET());
		assertThat(acknowledged.status()).isEqualTo(200);
		post(COORDINATOR, "/api/referrals/" + caseId + "/fact-finding", Saisines.FACT_FINDING);
		post(COORDINATOR, "/api/referrals/" + caseId + "/orientation", Saisines.ORIENTATION);
		Answer oriented = get(PARTNER_WITH_SCOPE, followed);
		assertThat(oriented.json().get("reached").valueStream().map(JsonNode::asString).toList())
			.containsExactly("SUBMITTED", "ACKNOWLEDGED", "FACT_FINDING_COMPLETED", "ORIENTED");
		assertThat(oriented.json().propertyNames()).containsExactlyInAnyOrder("caseId", "territory", "submittedOn",
				"step", "reached", "since");
		assertThat(get(DEPARTMENT, followed).json()).isEqualTo(oriented.json());
	}

	@Test
	void nobody_follows_the_case_of_another_sender_or_of_an_event_that_was_refused() {
		String sent = binary(PARTNER_WITH_SCOPE, data(answers()).put("referrerOrganisation", "ccas-lens")).json()
			.get("entryId")
			.asString();
		assertThat(get(REFERRER, INBOX + "/" + sent + "/case").status()).as("sent by another").isEqualTo(404);
		assertThat(get(OTHER_REFERRER, INBOX + "/" + sent + "/case").status()).isEqualTo(404);
		String refused = binary(REFERRER, data(answers()).put("ticket", "T-000000000000")).json()
			.get("entryId")
			.asString();
		assertThat(get(REFERRER, INBOX + "/" + refused + "/case").status()).isEqualTo(404);
		// it sent the event as long as it was registered to speak for the referrer
		this.mongo.updateFirst(Query.query(Criteria.where("_id").is(sent)), Update.update("organisation", "ccas-arras"),
				"inbox-referrals");
		assertThat(get(token("ancien.logiciel", "referrer", Set.of(), "ccas-arras"), INBOX + "/" + sent + "/case")
			.status()).as("no longer registered").isEqualTo(404);
	}

	@Test
	void a_batch_is_answered_one_by_one() {
		String good = structured("urn:test", UUID.randomUUID().toString(), data(answers()));
		String other = structured("urn:test", UUID.randomUUID().toString(), data(answers())).replace(SUBMITTED,
				"other");
		Answer answer = send(REFERRER, "[%s,%s,%s,{\"specversion\":\"1.0\"}]".formatted(good, good, other), BATCH);
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		assertThat(answer.json().get("results").valueStream().map((one) -> one.get("outcome").asString()).toList())
			.containsExactly("ACCEPTED", "DUPLICATE", "REFUSED", "REFUSED");
	}

	@Test
	void abuse_gets_a_precise_answer_and_changes_nothing() {
		long before = this.mongo.getCollection("inbox-referrals").countDocuments();
		String deep = "{\"a\":".repeat(60) + "1" + "}".repeat(60);
		String batch = IntStream.range(0, 10_000).mapToObj((i) -> "{}").collect(Collectors.joining(",", "[", "]"));
		assertThat(send(REFERRER, structured("urn:test", "1", deep), STRUCTURED).body()).contains("imbrication");
		assertThat(send(REFERRER, "{\"id\":\"1\",\"id\":\"2\"}", STRUCTURED).body()).contains("deux fois");
		assertThat(binaryRaw(REFERRER, "{\"answers\":{},\"answers\":{}}").body()).contains("deux fois");
		assertThat(send(REFERRER, batch, BATCH).status()).isEqualTo(413);
		assertThat(send(REFERRER, batch, BATCH).body()).contains("500 événements");
		assertThat(send(REFERRER, "{}", BATCH).status()).isEqualTo(400);
		assertThat(binaryRaw(REFERRER, "{\"answers\":{\"wish\":\"" + "x".repeat(300_000) + "\"}}").status())
			.isEqualTo(413);
		assertThat(binaryRaw(REFERRER, "{\"answers\":{\"wish\":\"" + "x".repeat(5_000_000) + "\"}}").status())
			.isEqualTo(413);
		assertThat(send(REFERRER, "<saisine/>", "application/xml").status()).isEqualTo(415);
		assertThat(send(REFERRER, "{", STRUCTURED).body()).contains("JSON");
		assertThat(send(REFERRER, "{\"specversion\":\"0.3\"}", STRUCTURED).body()).contains("specversion");
		assertThat(send(REFERRER, "1e99999999999999999999999999999999999999", STRUCTURED).status()).isEqualTo(400);
		assertThat(this.mongo.getCollection("inbox-referrals").countDocuments()).isEqualTo(before);
		Answer formula = binary(REFERRER, data(answers().put("household.members[0].familyName", "=1+1")));
		assertThat(formula.body()).contains("ne peut pas commencer par");
	}

	@Test
	void a_caller_in_too_much_haste_is_told_when_to_come_back_while_others_go_on() {
		String hasty = token("logiciel.presse", "referrer", Set.of(), "ccas-bethune");
		String batch = IntStream.range(0, 500).mapToObj((i) -> "{}").collect(Collectors.joining(",", "[", "]"));
		for (int i = 0; i < 6; i++) {
			assertThat(send(hasty, batch, BATCH).status()).isEqualTo(200);
		}
		Answer refused = send(hasty, structured("urn:test", UUID.randomUUID().toString(), data(answers())), STRUCTURED);
		assertThat(refused.status()).isEqualTo(429);
		assertThat(refused.header("Retry-After")).isEqualTo("60");
		assertThat(refused.body()).contains("rien n’a été fait");
		assertThat(send(REFERRER, "[]", BATCH).status()).isEqualTo(200);
	}

	@Test
	void what_is_no_event_or_too_large_for_one_stops_nothing_on_the_topic_and_is_kept() {
		String poison = "bonjour, je suis " + UUID.randomUUID();
		raw(poison.getBytes(StandardCharsets.UTF_8), REGISTERED);
		String id = UUID.randomUUID().toString();
		overKafka(id, data(open()).put("padding", "x".repeat(100_000)));

		await().untilAsserted(() -> assertThat(get(REFERRER, INBOX + "?outcome=REFUSED&size=100").body())
			.contains("not-a-cloud-event"));
		JsonNode large = entry(REFERRER, id);
		assertThat(large.get("code").asString()).isEqualTo("event-is-too-large");
		assertThat(get(REFERRER, INBOX + "/" + large.get("entryId").asString() + "/content").body().length())
			.as("kept whole")
			.isGreaterThan(100_000);
	}

	@Test
	void an_unknown_source_is_kept_for_the_department_alone() {
		String id = UUID.randomUUID().toString();
		send("urn:inconnu", id, data(open()));
		await()
			.untilAsserted(() -> assertThat(get(DEPARTMENT, INBOX + "?q=" + id).body()).contains("source-is-unknown"));
		assertThat(get(REFERRER, INBOX + "?q=" + id).json().get("total").asInt()).isZero();
	}

	private static ConditionFactory await() {
		return Awaitility.await().atMost(Duration.ofSeconds(40)).pollInterval(Duration.ofMillis(100));
	}

	/** The entry of an event by its id, once it is there. */
	private JsonNode entry(String token, String eventId) {
		await().until(() -> get(token, INBOX + "?q=" + eventId).json().get("total").asInt() == 1);
		return get(token, INBOX + "?q=" + eventId).json().get("items").get(0);
	}

	private static void nothingTells(String... places) {
		for (String place : places) {
			assertThat(place).doesNotContain(TELLING);
		}
	}

	private String stored(String collection) {
		List<String> all = new ArrayList<>(List.of(collection));
		this.mongo.getCollection(collection).find().map(Document::toJson).forEach(all::add);
		return String.join("\n", all);
	}

	/** Everything that is on the topic, keys and headers too. */
	private static String topic() {
		StringBuilder all = new StringBuilder();
		try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
				Map.of("bootstrap.servers", RealParts.kafka()), new ByteArrayDeserializer(),
				new ByteArrayDeserializer())) {
			List<TopicPartition> partitions = consumer.partitionsFor("inbox.referrals")
				.stream()
				.map((one) -> new TopicPartition(one.topic(), one.partition()))
				.toList();
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
			while (partitions.stream().anyMatch((one) -> consumer.position(one) < ends.get(one))) {
				consumer.poll(Duration.ofMillis(200)).forEach((message) -> {
					all.append(new String(message.key(), StandardCharsets.UTF_8));
					all.append(new String(message.value(), StandardCharsets.UTF_8));
					message.headers()
						.forEach((header) -> all.append(new String(header.value(), StandardCharsets.UTF_8)));
				});
			}
		}
		return all.toString();
	}

	private static ObjectNode data(ObjectNode answers) {
		ObjectNode data = JSON.createObjectNode().put("reference", "2026-0042");
		data.set("answers", answers);
		return data;
	}

	/** All answers of Melle D. */
	private static ObjectNode answers() {
		return (ObjectNode) JSON.readTree(Saisines.ANSWERS).get("answers");
	}

	/** What may travel. */
	private static ObjectNode open() {
		ObjectNode open = answers();
		open.remove(confidentialFields(open));
		open.putArray("difficulties").add("ISOLATION");
		return open;
	}

	/** What may not. */
	private static ObjectNode confidential() {
		ObjectNode all = answers();
		all.retain(confidentialFields(all));
		all.putArray("difficulties").add("MENTAL_HEALTH");
		return all;
	}

	private static Set<String> confidentialFields(ObjectNode all) {
		Set<String> coded = Set.of("referrerType", "household.composition", "territoryBasis.kind",
				"territoryBasis.communeInsee", "housingSituation", "motive", "urgency", "resources.kinds",
				"dalo.outcome", "socialHousing.requested", "informed", "agreesToConference");
		return all.propertyNames().stream().filter((field) -> !coded.contains(field)).collect(Collectors.toSet());
	}

	private static String structured(String source, String id, Object data) {
		return """
				{"specversion":"1.0","id":"%s","source":"%s","type":"%s","datacontenttype":"application/json",
				"data":%s}""".formatted(id, source, SUBMITTED, data);
	}

	private Answer binary(String token, ObjectNode data) {
		return binaryRaw(token, data.toString());
	}

	private Answer binaryRaw(String token, String data) {
		return send(request(token, INBOX).header("Content-Type", "application/json")
			.header("ce-specversion", "1.0")
			.header("ce-id", UUID.randomUUID().toString())
			.header("ce-source", "urn:test")
			.header("ce-type", SUBMITTED)
			.POST(BodyPublishers.ofString(data)));
	}

	private Answer send(@Nullable String token, String body, String contentType) {
		return send(request(token, INBOX).header("Content-Type", contentType).POST(BodyPublishers.ofString(body)));
	}

	private static void overKafka(String id, ObjectNode data) {
		send(REGISTERED, id, data);
	}

	private static void send(String source, String id, ObjectNode data) {
		CloudEvent event = CloudEventBuilder.v1()
			.withSource(URI.create(source))
			.withId(id)
			.withType(SUBMITTED)
			.withData("application/json", data.toString().getBytes(StandardCharsets.UTF_8))
			.build();
		try (KafkaProducer<String, CloudEvent> producer = new KafkaProducer<>(
				Map.of("bootstrap.servers", RealParts.kafka()), new StringSerializer(), new CloudEventSerializer())) {
			producer.send(new ProducerRecord<>("inbox.referrals", source, event));
		}
	}

	private static void raw(byte[] data, String source) {
		try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
				Map.of("bootstrap.servers", RealParts.kafka()), new StringSerializer(), new ByteArraySerializer())) {
			ProducerRecord<String, byte[]> message = new ProducerRecord<>("inbox.referrals", source, data);
			message.headers().add("ce_source", source.getBytes(StandardCharsets.UTF_8));
			producer.send(message);
		}
	}

}
