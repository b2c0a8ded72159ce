package fr.logementdabord.operations.log;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import fr.logementdabord.operations.observability.NamedMetrics;
import fr.logementdabord.testkit.parts.RealParts;
import fr.logementdabord.testkit.parts.RepositoryRoot;
import fr.logementdabord.testkit.parts.TestIssuer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Each service does on the log what it must, and nothing else: on a broker with the
 * settings of production, TLS, users and rights.
 */
class SecureLogIT {

	private static final String OPERATOR = "operator";

	private static final String STRANGER = "stranger";

	private static final Duration PATIENCE = Duration.ofSeconds(90);

	@TempDir
	private static Path folder;

	private static LogPlan plan;

	private static SecureBroker broker;

	private static Admin operator;

	@BeforeAll
	static void start() throws Exception {
		plan = LogPlan.read(RepositoryRoot.path("infra/kafka/topics.yml"));
		Set<String> users = new TreeSet<>(plan.services().keySet());
		users.addAll(List.of(OPERATOR, STRANGER));
		broker = SecureBroker.start(folder, users);
		operator = Admin.create(broker.client(OPERATOR));
		new Provisioning(operator, plan).apply();
		awaitRights((rights) -> rights.containsAll(LogRights.of(plan)));
	}

	/** A broker follows its controller within moments, not at once. */
	private static void awaitRights(Predicate<Collection<AclBinding>> state) {
		Awaitility.await("rights on the broker")
			.until(() -> state.test(operator.describeAcls(AclBindingFilter.ANY).values().get()));
	}

	@AfterAll
	static void stop() {
		operator.close();
		broker.close();
	}

	@Test
	void each_service_writes_the_topics_of_its_row_and_is_refused_every_other() {
		Map<String, Set<String>> written = new TreeMap<>();
		for (String user : everybody()) {
			written.put(user, new TreeSet<>());
			Map<String, Object> settings = broker.client(user);
			settings.put("max.block.ms", "10000");
			try (KafkaProducer<String, String> producer = new KafkaProducer<>(settings, new StringSerializer(),
					new StringSerializer())) {
				for (String topic : plan.topics().keySet()) {
					if (done(() -> producer.send(new ProducerRecord<>(topic, "not an event")).get())) {
						written.get(user).add(topic);
					}
				}
			}
		}
		Map<String, Set<String>> planned = new TreeMap<>(Map.of(STRANGER, Set.of()));
		plan.services().forEach((service, rights) -> planned.put(service, rights.sendsTo()));
		assertThat(written).isEqualTo(planned);
	}

	@Test
	void each_service_reads_the_topics_of_its_row_and_is_refused_every_other() {
		Map<String, Set<String>> read = new TreeMap<>();
		for (String user : everybody()) {
			read.put(user, new TreeSet<>());
			try (KafkaConsumer<String, String> consumer = consumer(user, user + ".check")) {
				for (String topic : plan.topics().keySet()) {
					if (done(() -> {
						consumer.assign(List.of(new TopicPartition(topic, 0)));
						consumer.seekToBeginning(consumer.assignment());
						consumer.position(new TopicPartition(topic, 0));
						return consumer.poll(Duration.ofMillis(200));
					})) {
						read.get(user).add(topic);
					}
				}
			}
		}
		Map<String, Set<String>> planned = new TreeMap<>(Map.of(STRANGER, Set.of()));
		plan.services().forEach((service, rights) -> planned.put(service, rights.reads()));
		assertThat(read).isEqualTo(planned);
	}

	@Test
	void a_service_can_neither_take_the_place_of_another_ones_group_nor_make_or_change_a_topic() {
		try (KafkaConsumer<String, String> thief = consumer("reporting-service", "measure-service.policies")) {
			thief.subscribe(List.of("measure.events"));
			assertThatExceptionOfType(GroupAuthorizationException.class)
				.isThrownBy(() -> thief.poll(Duration.ofSeconds(10)));
		}
		try (Admin service = Admin.create(broker.client("measure-service"))) {
			assertThat(refusal(() -> service.createTopics(List.of(new NewTopic("own", 1, (short) 1))).all().get()))
				.isInstanceOf(AuthorizationException.class);
			assertThat(refusal(() -> service.deleteTopics(List.of("measure.events")).all().get()))
				.isInstanceOf(AuthorizationException.class);
			assertThat(refusal(
					() -> service.createPartitions(Map.of("measure.events", NewPartitions.increaseTo(12))).all().get()))
				.isInstanceOf(AuthorizationException.class);
		}
	}

	@Test
	void who_has_no_password_or_a_wrong_one_or_does_not_encrypt_gets_nothing() {
		Map<String, Object> wrong = broker.client("measure-service");
		wrong.put("sasl.jaas.config", broker.login("measure-service").replace("password-of-", "guess-of-"));
		try (Admin guessing = Admin.create(wrong)) {
			assertThat(refusal(() -> guessing.listTopics().names().get()))
				.isInstanceOf(SaslAuthenticationException.class);
		}
		Map<String, Object> plain = new HashMap<>(Map.of("bootstrap.servers", broker.address(),
				"default.api.timeout.ms", "3000", "request.timeout.ms", "2000"));
		for (Map<String, Object> nobody : List.of(plain, broker.withoutUser())) {
			Map<String, Object> impatient = new HashMap<>(nobody);
			impatient.put("default.api.timeout.ms", "3000");
			impatient.put("request.timeout.ms", "2000");
			try (Admin admin = Admin.create(impatient)) {
				assertThat(refusal(() -> admin.listTopics().names().get())).isInstanceOf(KafkaException.class);
			}
		}
	}

	@Test
	void applied_again_nothing_changes_and_what_the_plan_does_not_give_is_taken_back() throws Exception {
		Provisioning provisioning = new Provisioning(operator, plan);
		assertThat(provisioning.apply()).isEmpty();
		AclBinding tooMuch = new AclBinding(
				new ResourcePattern(ResourceType.TOPIC, "inbox.referrals", PatternType.LITERAL),
				new AccessControlEntry("User:reporting-service", "*", AclOperation.READ, AclPermissionType.ALLOW));
		operator.createAcls(List.of(tooMuch)).all().get();
		awaitRights((rights) -> rights.contains(tooMuch));
		assertThat(provisioning.apply())
			.containsExactly("right taken back: User:reporting-service READ TOPIC inbox.referrals");
		awaitRights((rights) -> !rights.contains(tooMuch));
	}

	@Test
	void a_changed_number_of_partitions_is_refused_before_anything_is_changed() {
		Map<String, LogPlan.Topic> more = new HashMap<>(plan.topics());
		more.put("measure.events", new LogPlan.Topic(12, -1));
		more.put("new.events", new LogPlan.Topic(6, -1));
		Provisioning provisioning = new Provisioning(operator, new LogPlan(more, plan.services()));
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(provisioning::apply)
			.withMessageContaining("measure.events has 6 partitions, the plan says 12");
		assertThat(catchThrowable(() -> assertThat(operator.listTopics().names().get()).doesNotContain("new.events")))
			.isNull();
	}

	/** Its topics, groups, dead letters: by environment variables alone, over TLS. */
	@Test
	void a_service_runs_on_such_a_broker_by_its_settings_alone_and_shows_its_metrics_over_tls() throws Exception {
		Path log = folder.resolve("service.log");
		int port = SecureBroker.freePort();
		try (TestIssuer issuer = TestIssuer.start()) {
			Process service = housingCapture(log, port, issuer.uri());
			try {
				Awaitility.await("ready over TLS: " + log)
					.atMost(PATIENCE)
					.until(() -> service.isAlive() && ready(port));
				sendAs("measure-service", "measure.events", "no event at all");
				sendAs("referral-service", "referral.events", "no event either");
				Set<String> letters = new HashSet<>();
				try (KafkaConsumer<String, String> reader = consumer(OPERATOR, "operator")) {
					reader.assign(List.of(new TopicPartition("measure.events.dlt", 0),
							new TopicPartition("referral.events.dlt", 0)));
					reader.seekToBeginning(reader.assignment());
					Awaitility.await("dead letters").atMost(PATIENCE).until(() -> {
						for (ConsumerRecord<String, String> letter : reader.poll(Duration.ofMillis(200))) {
							letters.add(letter.value());
						}
						return letters.containsAll(Set.of("no event at all", "no event either"));
					});
				}
				assertThat(Files.readString(log)).doesNotContain("AuthorizationException");
				assertThat(Files.readAllLines(log)).as("each line of the log is an object with its message")
					.filteredOn((line) -> !line.startsWith("Picked up JAVA_TOOL_OPTIONS"))
					.hasSizeGreaterThan(3)
					.allSatisfy((line) -> assertThat(JsonMapper.shared().readTree(line).path("message").isString())
						.isTrue());
				assertThat(metrics(port, issuer.token("prometheus", Set.of("service"), Set.of(), null)))
					.containsAll(NamedMetrics.all());
			}
			finally {
				service.destroy();
				service.waitFor();
			}
		}
	}

	@Test
	void the_plan_is_what_the_services_are_set_to_use() throws IOException {
		for (String service : plan.services().keySet()) {
			Path file = RepositoryRoot.path(service + "/src/main/resources/application.yml");
			if (Files.exists(file)) {
				Map<String, Object> settings = new Yaml().load(Files.readString(file));
				Map<?, ?> eventing = (Map<?, ?>) settings.get("eventing");
				LogPlan.Rights rights = plan.services().get(service);
				assertThat(rights.reads()).as("reads of " + service)
					.containsExactlyInAnyOrderElementsOf(
							((List<?>) eventing.get("reads")).stream().map(Object::toString).toList());
				String topic = eventing.get("topic").toString();
				assertThat(rights.writes()).as("writes of " + service)
					.isEqualTo(topic.isEmpty() ? Set.of() : Set.of(topic));
				assertThat(Files.readString(file).split("group: ")).as("groups of " + service)
					.allMatch((after) -> after == null || !after.contains("}") || after.startsWith("server.port")
							|| after.startsWith("spring") || after.startsWith(service + "."));
			}
		}
	}

	@Test
	void the_table_in_the_readme_says_what_the_plan_says() throws IOException {
		StringBuilder table = new StringBuilder("| topic | partitions | kept |");
		plan.services().keySet().forEach((service) -> table.append(' ').append(service).append(" |"));
		table.append("\n|---|---|---|").append("---|".repeat(plan.services().size())).append('\n');
		plan.topics().forEach((name, topic) -> {
			table.append("| `%s` | %d | %s |".formatted(name, topic.partitions(), (topic.retentionMillis() < 0)
					? "for ever" : Duration.ofMillis(topic.retentionMillis()).toDays() + " days"));
			plan.services().values().forEach((rights) -> {
				Set<String> may = new LinkedHashSet<>();
				if (rights.reads().contains(name)) {
					may.add("reads");
				}
				if (rights.sendsTo().contains(name)) {
					may.add("writes");
				}
				table.append(' ').append(String.join(", ", may)).append(" |");
			});
			table.append('\n');
		});
		assertThat(RepositoryRoot.path("infra/kafka/README.md")).content().contains(table);
	}

	private static Process housingCapture(Path log, int port, String issuer) throws IOException {
		ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx320m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar",
				RepositoryRoot.path("housing-capture-service/target/housing-capture-service.jar").toString());
		Map<String, String> environment = builder.environment();
		Properties production = new Properties();
		try (var file = Files.newBufferedReader(RepositoryRoot.path("infra/kafka/service.env"))) {
			production.load(file);
		}
		production.forEach((name, value) -> environment.put(name.toString(),
				value.toString()
					.replace("${SERVICE}", "housing-capture-service")
					.replace("${KAFKA_BROKERS}", broker.address())
					.replace("${KAFKA_PASSWORD}", "password-of-housing-capture-service")
					.replace("${KEYSTORE_FILE}", broker.certificates().keystore().toString())
					.replace("${TRUSTSTORE_FILE}", broker.certificates().truststore().toString())
					.replace("${KEYSTORE_PASSWORD}", Certificates.PASSWORD)
					.replace("${TRUSTSTORE_PASSWORD}", Certificates.PASSWORD)));
		environment.put("SERVER_PORT", Integer.toString(port));
		environment.put("SERVER_ADDRESS", "127.0.0.1");
		// as in infra/kubernetes
		environment.put("MANAGEMENT_ENDPOINT_HEALTH_GROUP_READINESS_INCLUDE", "readinessState,mongo");
		environment.put("MONGODB_URI", RealParts.mongo("secure-log"));
		environment.put("OIDC_ISSUER_URI", issuer);
		return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
	}

	private static boolean ready(int port) {
		try {
			return TrustingCaller
				.get(broker.certificates(), URI.create("https://localhost:" + port + "/actuator/health/readiness"), "")
				.contains("UP");
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static Set<String> metrics(int port, String token) throws IOException {
		String page = TrustingCaller.get(broker.certificates(),
				URI.create("https://localhost:" + port + "/actuator/prometheus"), token);
		return page.lines()
			.filter((line) -> !line.startsWith("#"))
			.map((line) -> line.split("[{ ]", 2)[0])
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static void sendAs(String user, String topic, String value) throws Exception {
		try (KafkaProducer<String, String> producer = new KafkaProducer<>(broker.client(user), new StringSerializer(),
				new StringSerializer())) {
			producer.send(new ProducerRecord<>(topic, value)).get();
		}
	}

	private static Set<String> everybody() {
		Set<String> users = new TreeSet<>(plan.services().keySet());
		users.add(STRANGER);
		return users;
	}

	private static KafkaConsumer<String, String> consumer(String user, String group) {
		Map<String, Object> settings = broker.client(user);
		settings.put("group.id", group);
		settings.put("enable.auto.commit", "false");
		settings.put("auto.offset.reset", "earliest");
		return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
	}

	/** Whether it was done; false when it was refused for want of a right. */
	private static boolean done(Attempt attempt) {
		try {
			attempt.run();
			return true;
		}
		catch (TopicAuthorizationException ex) {
			return false;
		}
		catch (ExecutionException ex) {
			assertThat(ex).hasCauseInstanceOf(TopicAuthorizationException.class);
			return false;
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Throwable refusal(Attempt attempt) {
		Throwable thrown = catchThrowable(attempt::run);
		return (thrown instanceof ExecutionException) ? thrown.getCause() : thrown;
	}

	@FunctionalInterface
	private interface Attempt {

		Object run() throws Exception;

	}

}
