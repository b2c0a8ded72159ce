package fr.logementdabord.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import fr.logementdabord.launcher.Program;
import fr.logementdabord.launcher.Suite;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Names, birth dates and phone numbers live in the identity vault, encrypted, and nowhere
 * else: not in an event, not in another database, not in a log, not in a file.
 */
@ExtendWith(PlayedSuite.class)
class PersonalDataIT {

	private static final List<String> TRACES = Stream.of(MelleD.PERSON, MrC.PERSON)
		.flatMap((person) -> person.traces().stream())
		.map((trace) -> trace.toLowerCase(Locale.ROOT))
		.toList();

	@Test
	void no_record_of_any_topic_betrays_a_person(Suite suite, Check.Played played) {
		// when
		List<String> records = recordsOfEveryTopic(suite);
		// then
		assertThat(records).as("the scan sees the events of the case")
			.anyMatch((text) -> text.contains(played.melleD().caseId()));
		assertThat(records).noneMatch(PersonalDataIT::betrays);
	}

	@Test
	void no_database_holds_a_person_in_clear(Suite suite, Check.Played played) {
		List<String> seen = new ArrayList<>();
		List<String> betraying = new ArrayList<>();
		// when
		try (MongoClient client = MongoClients.create("mongodb://localhost:" + suite.port(Program.DATABASE))) {
			for (String database : client.listDatabaseNames()) {
				for (String collection : client.getDatabase(database).listCollectionNames()) {
					MongoCollection<Document> documents = client.getDatabase(database).getCollection(collection);
					for (Document document : documents.find()) {
						String text = document.toJson();
						if (text.contains(played.melleD().caseId())) {
							seen.add(database);
						}
						if (betrays(text)) {
							betraying.add(database + "." + collection + " " + document.get("_id"));
						}
					}
				}
			}
		}
		// then
		assertThat(seen).as("the scan sees the case in every service")
			.contains("referral", "measure", "housing", "reporting");
		assertThat(betraying).isEmpty();
	}

	@Test
	void no_log_and_no_other_file_of_the_suite_betrays_a_person(Suite suite) throws IOException {
		// given
		List<Path> files;
		try (Stream<Path> tree = Files.walk(suite.directory())) {
			files = tree.filter(Files::isRegularFile).toList();
		}
		// then
		assertThat(files).as("the scan sees the logs").contains(suite.log(Program.REFERRAL));
		assertThat(files).noneMatch((file) -> betrays(content(file)));
	}

	private static List<String> recordsOfEveryTopic(Suite suite) {
		Map<String, Object> settings = Map.of("bootstrap.servers", "localhost:" + suite.port(Program.BROKER),
				"exclude.internal.topics", false);
		List<String> texts = new ArrayList<>();
		try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(),
				new ByteArrayDeserializer())) {
			List<TopicPartition> partitions = consumer.listTopics()
				.values()
				.stream()
				.flatMap(List::stream)
				.map((partition) -> new TopicPartition(partition.topic(), partition.partition()))
				.toList();
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
			while (ends.entrySet().stream().anyMatch((end) -> consumer.position(end.getKey()) < end.getValue())) {
				consumer.poll(Duration.ofSeconds(1)).forEach((record) -> texts.add(text(record)));
			}
		}
		return texts;
	}

	private static String text(ConsumerRecord<byte[], byte[]> record) {
		StringBuilder text = new StringBuilder(record.topic());
		text.append(' ').append(utf8(record.key())).append(' ').append(utf8(record.value()));
		record.headers()
			.forEach((header) -> text.append(' ').append(header.key()).append('=').append(utf8(header.value())));
		return text.toString();
	}

	private static String utf8(byte @Nullable [] bytes) {
		return (bytes == null) ? "" : new String(bytes, StandardCharsets.UTF_8);
	}

	/**
	 * Bytes as characters, one by one: whatever the format, ASCII text stays readable.
	 */
	private static String content(Path file) {
		try {
			return Files.readString(file, StandardCharsets.ISO_8859_1);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static boolean betrays(String text) {
		String lower = text.toLowerCase(Locale.ROOT);
		return TRACES.stream().anyMatch(lower::contains);
	}

}
