package fr.logementdabord.operations.archive;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;

import com.mongodb.client.MongoCollection;
import fr.logementdabord.testkit.parts.RealParts;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static fr.logementdabord.operations.archive.Commits.commit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * What a restore refuses, and what it leaves for the services to do.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ArchiveIT {

	private static final String ERASED = "fr.logementdabord.referral.case-erased.v1";

	private final String run = UUID.randomUUID().toString();

	private final String topic = "archived-" + this.run;

	private final StorePlan plan = new StorePlan(ERASED, Set.of("leases", "log_positions"), List.of("progress"),
			Map.of("referral", new StorePlan.Store("archived", this.topic, Map.of("a_view", "archived.a-view"))));

	private final Properties operator = new Properties();

	private final List<String> told = new ArrayList<>();

	private Databases databases;

	@TempDir
	private Path folder;

	@BeforeEach
	void a_store_whose_two_events_are_on_its_topic() throws Exception {
		this.operator.put("bootstrap.servers", RealParts.kafka());
		Properties addresses = new Properties();
		addresses.put("referral", RealParts.mongo("archive-" + this.run));
		this.databases = Databases.connect(this.plan, addresses);
		commits().insertMany(List.of(commit("referral-1", 1, null), commit("referral-1", 2, null)));
		collection("a_view").insertOne(new Document("_id", "folded"));
		collection("leases").insertOne(new Document("_id", "relay"));
		collection("identity_vault").insertOne(new Document("_id", "sealed"));
		collection("progress").insertMany(List.of(
				new Document("_id", "archived.policies/referral-1").append("group", "archived.policies")
					.append("stream", "referral-1")
					.append("sequence", 2L),
				new Document("_id", "archived.a-view@3/referral-1").append("group", "archived.a-view@3")
					.append("stream", "referral-1")
					.append("sequence", 2L)));
		try (Admin admin = Admin.create(this.operator)) {
			admin.createTopics(List.of(new NewTopic(this.topic, 2, (short) 1))).all().get();
		}
		send(1, "submitted");
		send(2, "submitted");
		new Backup(this.plan, this.databases, Clock.systemUTC(), this.told::add).into(archive());
	}

	@AfterEach
	void close() {
		this.databases.get("referral").drop();
		this.databases.close();
	}

	@Test
	void everything_but_views_and_leases_comes_back_and_the_history_waits_to_be_sent() throws Exception {
		this.databases.get("referral").drop();

		restore(archive(), null);

		assertThat(commits().countDocuments(new Document("unpublished", new Document("$exists", true)))).isEqualTo(2);
		assertThat(this.databases.get("referral").listCollectionNames()).containsExactlyInAnyOrder("commits",
				"identity_vault", "progress");
		assertThat(collection("progress").find()).extracting((mark) -> mark.getString("group"))
			.containsExactly("archived.policies");
		assertThat(this.told).contains("topic deleted: " + this.topic);
	}

	@Test
	void a_log_that_is_newer_than_the_archive_is_given_up_only_on_purpose_and_then_listed() throws Exception {
		// given
		send(3, "submitted");
		this.databases.get("referral").drop();
		// when, then
		assertThatIllegalStateException().isThrownBy(() -> restore(archive(), null))
			.withMessageContaining("1 events that this archive")
			.withMessageContaining("--accept-loss");
		assertThat(this.databases.get("referral").listCollectionNames()).isEmpty();
		// and
		restore(archive(), this.folder.resolve("lost.csv"));
		assertThat(Files.readAllLines(this.folder.resolve("lost.csv"))).hasSize(2)
			.last()
			.asString()
			.contains(";referral-1;3;submitted;LDA-7");
		assertThat(commits().countDocuments()).isEqualTo(2);
	}

	@Test
	void who_was_erased_after_the_backup_is_erased_again() throws Exception {
		send(3, ERASED);
		this.databases.get("referral").drop();

		new Restore(this.plan, this.databases, this.operator, this.told::add).from(archive(), List.of("LDA-8"),
				this.folder.resolve("lost.csv"));

		assertThat(collection("erasures_to_repeat").find()).extracting((entry) -> entry.getString("_id"))
			.containsExactlyInAnyOrder("LDA-7", "LDA-8");
	}

	@Test
	void a_database_in_use_a_damaged_archive_and_a_second_backup_of_the_same_name_are_refused() throws Exception {
		assertThatIllegalStateException().isThrownBy(() -> restore(archive(), null))
			.withMessageContaining("referral is not empty");
		assertThatIllegalStateException()
			.isThrownBy(() -> new Backup(this.plan, this.databases, Clock.systemUTC(), this.told::add).into(archive()))
			.withMessageContaining("never overwrites");
		// given
		Path file = archive().resolve("referral/commits.bson");
		byte[] bytes = Files.readAllBytes(file);
		bytes[bytes.length / 2]++;
		Files.write(file, bytes);
		// then
		assertThatIllegalStateException().isThrownBy(() -> restore(archive(), null)).withMessageContaining("damaged");
	}

	@Test
	void when_only_the_log_is_lost_the_whole_history_is_sent_again() throws Exception {
		collection("log_positions").insertOne(new Document("_id", this.topic));

		new Unsent(this.plan, this.databases, this.told::add).mark();

		assertThat(this.told).contains("referral: 2 commits to be sent again");
		assertThat(commits().countDocuments(new Document("unpublished", new Document("$exists", true)))).isEqualTo(2);
		assertThat(collection("log_positions").countDocuments()).isZero();
	}

	private void restore(Path archive, @Nullable Path lost) throws Exception {
		new Restore(this.plan, this.databases, this.operator, this.told::add).from(archive, List.of(), lost);
	}

	private void send(long version, String type) throws Exception {
		try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(this.operator, new StringSerializer(),
				new ByteArraySerializer())) {
			ProducerRecord<String, byte[]> event = new ProducerRecord<>(this.topic, "referral-1", new byte[0]);
			Map.of("ce_streamid", "referral-1", "ce_streamversion", Long.toString(version), "ce_type", type,
					"ce_caseid", "LDA-7", "ce_time", "2026-11-28T00:00:00Z")
				.forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
			producer.send(event).get();
		}
	}

	private Path archive() {
		return this.folder.resolve("archive");
	}

	private MongoCollection<Document> commits() {
		return collection(StorePlan.COMMITS);
	}

	private MongoCollection<Document> collection(String name) {
		return this.databases.get("referral").getCollection(name);
	}

}
