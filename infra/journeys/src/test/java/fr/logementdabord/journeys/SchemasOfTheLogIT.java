package fr.logementdabord.journeys;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import fr.logementdabord.launcher.Program;
import fr.logementdabord.launcher.Suite;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever reads an event off a topic finds out what it may hold: the address in its
 * {@code dataschema} leads, without logging in, to the schema of its type.
 */
@ExtendWith(PlayedSuite.class)
class SchemasOfTheLogIT {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final Duration POLL = Duration.ofMillis(200);

	private final HttpClient http = HttpClient.newHttpClient();

	@ParameterizedTest
	@ValueSource(strings = { "referral.events", "measure.events", "housing.events" })
	void each_event_of_a_topic_names_the_schema_of_its_type_and_has_what_it_requires(String topic, Suite suite)
			throws Exception {
		Map<String, JsonNode> schemas = new TreeMap<>();
		for (ConsumerRecord<byte[], byte[]> event : all(topic, suite)) {
			String address = header(event, "ce_dataschema");
			assertThat(address).startsWith(suite.address(Program.GATEWAY) + "/contrats/");
			if (!schemas.containsKey(address)) {
				schemas.put(address, fetched(address));
			}
			JsonNode schema = schemas.get(address);
			assertThat(schema.get("title").asString()).isEqualTo(header(event, "ce_type"));
			List<String> required = schema.get("required").valueStream().map(JsonNode::asString).toList();
			assertThat(JSON.readTree(event.value()).propertyNames()).as(address).containsAll(required);
		}
		assertThat(schemas).as("types of %s that were played", topic).hasSizeGreaterThan(3);
	}

	private JsonNode fetched(String address) throws IOException, InterruptedException {
		HttpResponse<String> schema = this.http.send(HttpRequest.newBuilder(URI.create(address)).build(),
				BodyHandlers.ofString());
		assertThat(schema.statusCode()).as(address).isEqualTo(200);
		return JSON.readTree(schema.body());
	}

	private static List<ConsumerRecord<byte[], byte[]>> all(String topic, Suite suite) {
		List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
		try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
				Map.of("bootstrap.servers", "localhost:" + suite.port(Program.BROKER)), new ByteArrayDeserializer(),
				new ByteArrayDeserializer())) {
			List<TopicPartition> partitions = consumer.partitionsFor(topic)
				.stream()
				.map((one) -> new TopicPartition(one.topic(), one.partition()))
				.toList();
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
			while (partitions.stream().anyMatch((one) -> consumer.position(one) < ends.get(one))) {
				consumer.poll(POLL).forEach(all::add);
			}
		}
		return all;
	}

	private static String header(ConsumerRecord<byte[], byte[]> event, String name) {
		return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
	}

}
