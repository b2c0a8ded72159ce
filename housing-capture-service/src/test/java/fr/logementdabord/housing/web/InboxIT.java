package fr.logementdabord.housing.web;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.logementdabord.testkit.parts.Caller.Answer;
import fr.logementdabord.testkit.parts.Caller;
import fr.logementdabord.testkit.parts.RealParts;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.core.message.Encoding;
import io.cloudevents.core.message.MessageWriter;
import io.cloudevents.http.HttpMessageFactory;
import io.cloudevents.jackson.JsonFormat;
import io.cloudevents.kafka.CloudEventSerializer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Availabilities as events, through both doors of the inbox.
 */
class InboxIT extends RunningService {

	private static final String ANNOUNCED = "fr.logementdabord.inbox.availability-announced.v1";

	private static final String WITHDRAWN = "fr.logementdabord.inbox.availability-withdrawn.v1";

	private static final String REGISTERED = "urn:logementdabord:bailleur:habitat-demo";

	@Test
	void a_structured_event_announces_a_dwelling_once() {
		String reference = AvailabilityIT.reference();
		String event = structured(UUID.randomUUID().toString(), ANNOUNCED, AvailabilityIT.complete(reference));

		Answer first = structured(people().landlord(), event);
		Answer again = structured(people().landlord(), event);

		assertThat(first.status()).as(first.body()).isEqualTo(201);
		assertThat(first.text("outcome")).isEqualTo("ACCEPTED");
		assertThat(again.status()).isEqualTo(200);
		assertThat(again.text("outcome")).isEqualTo("DUPLICATE");
		assertThat(again.text("entryId")).isEqualTo(first.text("entryId"));
		people().awaitDwelling(first.text("dwellingId"), "AVAILABLE");
		assertThat(people().department().get("/api/dwellings/" + first.text("dwellingId")).text("reference"))
			.isEqualTo(reference);
	}

	@Test
	void a_binary_event_withdraws_what_the_page_announced() {
		People people = people();
		String reference = AvailabilityIT.reference();
		String id = people.landlord().post("/api/dwellings", AvailabilityIT.complete(reference)).text("dwellingId");

		Answer withdrawn = binary(people.landlord(), UUID.randomUUID().toString(), WITHDRAWN,
				"{\"reference\":\"%s\"}".formatted(reference));

		assertThat(withdrawn.status()).as(withdrawn.body()).isEqualTo(201);
		assertThat(withdrawn.text("dwellingId")).isEqualTo(id);
		Answer encoded = people.landlord()
			.post("/api/inbox/availabilities", "{\"reference\":\"%s\"}".formatted(reference), "ce-specversion", "1.0",
					"ce-id", "1%20%C3%A9t%C3%A9-" + reference, "ce-source", "urn:test", "ce-type", WITHDRAWN);
		assertThat(encoded.text("eventId")).isEqualTo("1 été-" + reference);
		people.awaitDwelling(id, "WITHDRAWN");
	}

	@Test
	void a_partner_system_speaks_for_the_landlords_it_is_registered_for() {
		People people = people();
		Caller partner = people.partner("partenaire-demo");
		Answer own = binary(partner, "1-" + UUID.randomUUID(), ANNOUNCED,
				AvailabilityIT.complete(AvailabilityIT.reference()));
		assertThat(own.status()).as(own.body()).isEqualTo(201);

		Answer foreign = binary(partner, "2-" + UUID.randomUUID(), ANNOUNCED,
				AvailabilityIT.complete(AvailabilityIT.reference())
					.replaceFirst("\\{", "{\"landlord\":\"habitat-voisin\","));
		assertThat(foreign.status()).isEqualTo(422);
		assertThat(foreign.text("type")).endsWith("landlord-is-another");
		Answer stranger = binary(people.partner("partenaire-inconnu"), "3", ANNOUNCED,
				AvailabilityIT.complete(AvailabilityIT.reference()));
		assertThat(stranger.status()).isEqualTo(422);
		Answer without = binary(people.person("partenaire", "partner-system", Set.of(), "partenaire-demo"), "4",
				ANNOUNCED, AvailabilityIT.complete(AvailabilityIT.reference()));
		assertThat(without.status()).as("without the scope").isEqualTo(403);
	}

	@Test
	void another_landlords_reference_is_neither_withdrawn_nor_named() {
		People people = people();
		String reference = AvailabilityIT.reference();
		String id = people.landlord().post("/api/dwellings", AvailabilityIT.complete(reference)).text("dwellingId");
		Caller other = people.landlord("habitat-voisin");

		Answer silent = binary(other, UUID.randomUUID().toString(), WITHDRAWN,
				"{\"reference\":\"%s\"}".formatted(reference));
		Answer named = binary(other, UUID.randomUUID().toString(), WITHDRAWN,
				"{\"landlord\":\"habitat-demo\",\"reference\":\"%s\"}".formatted(reference));

		assertThat(silent.text("type")).endsWith("dwelling-is-unknown");
		assertThat(named.text("type")).endsWith("landlord-is-another");
		people.awaitDwelling(id, "AVAILABLE");
	}

	@Test
	void a_refused_event_is_kept_with_its_reason_for_its_sender_alone() {
		People people = people();
		String reference = AvailabilityIT.reference();
		Answer refused = binary(people.landlord(), UUID.randomUUID().toString(), ANNOUNCED,
				AvailabilityIT.complete(reference)
					.replace("\"rentCents\":61000", "\"rentCents\":10000000")
					.replace("62119", "62999"));

		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.body()).contains("rentCents", "communeInsee", "Aucune commune du Pas-de-Calais");
		String entry = "/api/inbox/availabilities/" + refused.text("entryId");
		assertThat(people.landlord().get(entry).text("outcome")).isEqualTo("REFUSED");
		assertThat(people.landlord().page("/logements/evenements?outcome=REFUSED&q=" + reference).body())
			.contains("Refusé", "Le loyer doit être compris", "Aucune commune du Pas-de-Calais");
		assertThat(people.landlord("habitat-voisin").get(entry).status()).isEqualTo(404);
		assertThat(people.landlord("habitat-voisin").get("/api/inbox/availabilities").body()).doesNotContain(reference);
		assertThat(people.department().get(entry).status()).isEqualTo(200);
		assertThat(people.landlord().get("/api/inbox/availabilities?format=csv&outcome=REFUSED").body())
			.contains(reference);
	}

	@Test
	void a_batch_is_answered_one_by_one() {
		String reference = AvailabilityIT.reference();
		String good = structured(UUID.randomUUID().toString(), ANNOUNCED, AvailabilityIT.complete(reference));
		String batch = "[" + good + "," + good + "," + structured(UUID.randomUUID().toString(), "other.type", "{}")
				+ ",{\"specversion\":\"1.0\"}]";

		Answer answer = send(people().landlord(), batch, "application/cloudevents-batch+json");

		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		assertThat(answer.json().path("results").size()).isEqualTo(4);
		assertThat(answer.json().path("results").valueStream().map((one) -> one.path("outcome").asString()).toList())
			.containsExactly("ACCEPTED", "DUPLICATE", "REFUSED", "REFUSED");
		assertThat(send(people().landlord(), "{}", "application/cloudevents-batch+json").status()).isEqualTo(400);
	}

	@Test
	void the_stock_sdk_sends_an_event_in_any_form_and_it_is_one_event() {
		Caller landlord = people().landlord();
		String reference = AvailabilityIT.reference();
		CloudEvent announced = event("urn:test", UUID.randomUUID().toString(), ANNOUNCED,
				AvailabilityIT.complete(reference));
		CloudEvent withdrawn = event("urn:test", UUID.randomUUID().toString(), WITHDRAWN,
				"{\"reference\":\"%s\"}".formatted(reference));

		Answer structured = bySdk(landlord, (writer) -> writer.writeStructured(announced, JsonFormat.CONTENT_TYPE));
		Answer binary = bySdk(landlord, (writer) -> writer.writeBinary(announced));
		// the SDK writes the elements of a batch, the array around them is its user's
		Answer batch = send(landlord,
				Stream.of(announced, withdrawn)
					.map((event) -> new String(new JsonFormat().serialize(event), StandardCharsets.UTF_8))
					.collect(Collectors.joining(",", "[", "]")),
				"application/cloudevents-batch+json");

		assertThat(structured.status()).as(structured.body()).isEqualTo(201);
		assertThat(structured.text("outcome")).isEqualTo("ACCEPTED");
		assertThat(binary.text("outcome")).as(binary.body()).isEqualTo("DUPLICATE");
		assertThat(binary.text("entryId")).isEqualTo(structured.text("entryId"));
		assertThat(batch.json().path("results").valueStream().map((one) -> one.path("outcome").asString()).toList())
			.containsExactly("DUPLICATE", "ACCEPTED");
		people().awaitDwelling(structured.text("dwellingId"), "WITHDRAWN");
	}

	@Test
	void what_is_no_cloud_event_is_told() {
		Caller landlord = people().landlord();
		assertThat(structured(landlord, "{\"id\":").text("detail")).contains("JSON");
		assertThat(structured(landlord, "[]").status()).isEqualTo(400);
		assertThat(landlord.post("/api/inbox/availabilities", "{}").text("detail")).contains("specversion");
		assertThat(send(landlord, "<a/>", "application/xml").status()).isEqualTo(415);
		Answer wrongShape = binary(landlord, UUID.randomUUID().toString(), ANNOUNCED, "{\"typology\":\"T42\"}");
		assertThat(wrongShape.status()).isEqualTo(422);
		assertThat(wrongShape.json().path("errors").get(0).path("field").asString()).isEqualTo("typology");
	}

	@Test
	void abuse_gets_a_precise_answer_and_changes_nothing() {
		People people = people();
		Caller hasty = people.landlord("habitat-presse");
		String batch = "[" + "{},".repeat(499) + "{}]";
		assertThat(send(hasty, "[" + "{},".repeat(9_999) + "{}]", "application/cloudevents-batch+json").status())
			.isEqualTo(413);
		assertThat(structured(hasty, "{\"id\":\"1\",\"id\":\"2\"}").text("detail")).contains("deux fois");
		assertThat(structured(hasty, "[".repeat(60) + "]".repeat(60)).text("detail")).contains("imbrication");
		assertThat(binary(hasty, "1", ANNOUNCED, "{\"reference\":\"" + "x".repeat(300_000) + "\"}").status())
			.isEqualTo(413);
		Answer formula = binary(people.landlord(), UUID.randomUUID().toString(), ANNOUNCED,
				AvailabilityIT.complete("=1+1"));
		assertThat(formula.status()).isEqualTo(422);
		assertThat(formula.body()).contains("reference");
		for (int i = 0; i < 5; i++) {
			assertThat(send(hasty, batch, "application/cloudevents-batch+json").status()).isEqualTo(200);
		}
		Answer tooMany = send(hasty, batch, "application/cloudevents-batch+json");
		assertThat(tooMany.status()).isEqualTo(429);
		assertThat(tooMany.header("Retry-After")).isEqualTo("60");
		assertThat(hasty.get("/api/inbox/availabilities").json().path("total").asInt()).isZero();
	}

	@Test
	void the_same_events_come_by_kafka_from_a_stock_producer() {
		People people = people();
		String reference = AvailabilityIT.reference();
		String id = UUID.randomUUID().toString();
		try (KafkaProducer<String, CloudEvent> producer = new KafkaProducer<>(
				Map.of("bootstrap.servers", RealParts.kafka()), new StringSerializer(), new CloudEventSerializer())) {
			producer.send(record(REGISTERED, id, ANNOUNCED, AvailabilityIT.complete(reference)));
			producer.send(record(REGISTERED, id, ANNOUNCED, AvailabilityIT.complete(reference)));
			producer.send(record(REGISTERED, id + "-2", ANNOUNCED, "{\"reference\":\"%s\"}".formatted(reference)));
			producer.send(record("urn:inconnu", id + "-3", ANNOUNCED, AvailabilityIT.complete(reference)));
			producer.flush();
		}

		People.await()
			.untilAsserted(() -> assertThat(
					people.landlord().get("/api/inbox/availabilities?q=" + reference).json().path("total").asInt())
				.isEqualTo(2));
		String body = people.landlord().get("/api/inbox/availabilities?q=" + reference).body();
		assertThat(body).contains("ACCEPTED", "REFUSED", "Cette information est nécessaire.")
			.doesNotContain("urn:inconnu");
		People.await()
			.until(() -> people.department().get("/api/inbox/availabilities?outcome=REFUSED&size=100").body(),
					(all) -> all.contains("urn:inconnu") && all.contains("source-is-unknown"));
		try (KafkaProducer<String, CloudEvent> structured = new KafkaProducer<>(
				Map.of("bootstrap.servers", RealParts.kafka()), new StringSerializer(), structuredSerializer())) {
			structured.send(record(REGISTERED, id + "-4", WITHDRAWN, "{\"reference\":\"%s\"}".formatted(reference)));
			structured.flush();
		}
		people.awaitDwelling(people.landlord()
			.get("/api/inbox/availabilities?outcome=ACCEPTED&q=" + reference)
			.json()
			.path("items")
			.get(0)
			.path("dwellingId")
			.asString(), "WITHDRAWN");
		// the same event through the other door is the same event
		Answer overHttp = structured(people.landlord(),
				structured(id, ANNOUNCED, AvailabilityIT.complete(reference)).replace("urn:test", REGISTERED));
		assertThat(overHttp.text("outcome")).isEqualTo("DUPLICATE");
	}

	@Test
	void a_message_that_is_no_event_stops_nothing_and_is_kept() {
		String source = "urn:illisible-" + UUID.randomUUID();
		try (KafkaProducer<String, String> producer = new KafkaProducer<>(
				Map.of("bootstrap.servers", RealParts.kafka()), new StringSerializer(), new StringSerializer())) {
			ProducerRecord<String, String> message = new ProducerRecord<>("inbox.availabilities", "key", "bonjour");
			message.headers().add("ce_source", source.getBytes(StandardCharsets.UTF_8));
			producer.send(message);
			producer.flush();
		}
		People.await()
			.until(() -> people().department().get("/api/inbox/availabilities?outcome=REFUSED&size=100").body(),
					(all) -> all.contains(source) && all.contains("not-a-cloud-event"));
	}

	private static ProducerRecord<String, CloudEvent> record(String source, String id, String type, String data) {
		return new ProducerRecord<>("inbox.availabilities", source, event(source, id, type, data));
	}

	private static CloudEvent event(String source, String id, String type, String data) {
		return CloudEventBuilder.v1()
			.withSource(URI.create(source))
			.withId(id)
			.withType(type)
			.withTime(Instant.now().atOffset(ZoneOffset.UTC))
			.withData("application/json", data.getBytes(StandardCharsets.UTF_8))
			.build();
	}

	private static CloudEventSerializer structuredSerializer() {
		CloudEventSerializer serializer = new CloudEventSerializer();
		serializer.configure(Map.of(CloudEventSerializer.ENCODING_CONFIG, Encoding.STRUCTURED,
				CloudEventSerializer.EVENT_FORMAT_CONFIG, JsonFormat.CONTENT_TYPE), false);
		return serializer;
	}

	/** Sends what the SDK's writer for HTTP writes, headers and body as they are. */
	private static Answer bySdk(Caller sender, Consumer<MessageWriter<?, ?>> event) {
		List<String> headers = new ArrayList<>();
		List<byte[]> body = new ArrayList<>();
		event.accept(HttpMessageFactory.createWriter((name, value) -> headers.addAll(List.of(name, value)), body::add));
		return Caller.send(sender.request("/api/inbox/availabilities", headers.toArray(String[]::new))
			.POST(BodyPublishers.ofByteArray(body.getFirst())));
	}

	private static String structured(String id, String type, String data) {
		return """
				{"specversion":"1.0","id":"%s","source":"urn:test","type":"%s","datacontenttype":"application/json",
				"data":%s}""".formatted(id, type, data);
	}

	private static Answer structured(Caller sender, String event) {
		return send(sender, event, "application/cloudevents+json");
	}

	private static Answer binary(Caller sender, String id, String type, String data) {
		return sender.post("/api/inbox/availabilities", data, "ce-specversion", "1.0", "ce-id", id, "ce-source",
				"urn:test", "ce-type", type);
	}

	private static Answer send(Caller sender, String body, String contentType) {
		return Caller.send(sender.request("/api/inbox/availabilities", "Content-Type", contentType)
			.POST(BodyPublishers.ofString(body)));
	}

}
