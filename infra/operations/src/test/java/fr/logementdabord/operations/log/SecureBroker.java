package fr.logementdabord.operations.log;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

import fr.logementdabord.testkit.parts.RepositoryRoot;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/**
 * A real broker on the settings of production, {@code infra/kafka/server.properties}, but
 * one node instead of three.
 */
final class SecureBroker implements AutoCloseable {

	private static final String HOST = "127.0.0.1";

	private final KafkaRaftServer server;

	private final int port;

	private final Certificates certificates;

	private SecureBroker(KafkaRaftServer server, int port, Certificates certificates) {
		this.server = server;
		this.port = port;
		this.certificates = certificates;
	}

	static SecureBroker start(Path folder, Set<String> users) throws IOException, InterruptedException {
		Certificates certificates = Certificates.make(folder);
		int port = freePort();
		Properties settings = settings(folder, port, certificates);
		format(folder, settings, users);
		KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
		server.startup();
		return new SecureBroker(server, port, certificates);
	}

	private static Properties settings(Path folder, int port, Certificates certificates) throws IOException {
		int controllerPort = freePort();
		Map<String, String> environment = Map.of("NODE_ID", "1", "QUORUM_VOTERS", "1@" + HOST + ":" + controllerPort,
				"LISTEN_HOST", HOST, "PUBLIC_HOST", HOST, "KEYSTORE_FILE", certificates.keystore().toString(),
				"TRUSTSTORE_FILE", certificates.truststore().toString(), "KEYSTORE_PASSWORD", Certificates.PASSWORD,
				"TRUSTSTORE_PASSWORD", Certificates.PASSWORD, "DATA_DIR", folder.resolve("data").toString());
		String file = Files.readString(RepositoryRoot.path("infra/kafka/server.properties"));
		for (Map.Entry<String, String> variable : environment.entrySet()) {
			file = file.replace("${" + variable.getKey() + "}", variable.getValue());
		}
		Properties settings = new Properties();
		settings.load(new StringReader(file));
		int internalPort = freePort();
		settings.put("listeners", "CLIENTS://%s:%d,INTERNAL://%s:%d,CONTROLLER://%s:%d".formatted(HOST, port, HOST,
				internalPort, HOST, controllerPort));
		settings.put("advertised.listeners",
				"CLIENTS://%s:%d,INTERNAL://%s:%d".formatted(HOST, port, HOST, internalPort));
		for (String ofThree : List.of("default.replication.factor", "min.insync.replicas",
				"offsets.topic.replication.factor", "transaction.state.log.replication.factor",
				"transaction.state.log.min.isr")) {
			settings.put(ofThree, "1");
		}
		settings.put("offsets.topic.num.partitions", "2");
		settings.put("group.initial.rebalance.delay.ms", "0");
		settings.put("log.cleaner.dedupe.buffer.size", "4194304");
		settings.put("connection.failed.authentication.delay.ms", "100");
		return settings;
	}

	private static void format(Path folder, Properties settings, Set<String> users) throws IOException {
		Path file = folder.resolve("format.properties");
		try (var writer = Files.newBufferedWriter(file)) {
			settings.store(writer, null);
		}
		List<String> command = new ArrayList<>(
				List.of("format", "-t", Uuid.randomUuid().toString(), "-c", file.toString()));
		for (String user : users) {
			command
				.addAll(List.of("--add-scram", "SCRAM-SHA-512=[name=%s,password=%s]".formatted(user, password(user))));
		}
		ByteArrayOutputStream said = new ByteArrayOutputStream();
		if (StorageTool.execute(command.toArray(String[]::new), new PrintStream(said)) != 0) {
			throw new IllegalStateException(said.toString());
		}
	}

	private static String password(String user) {
		return "password-of-" + user;
	}

	String address() {
		return HOST + ":" + this.port;
	}

	Certificates certificates() {
		return this.certificates;
	}

	/** The settings of a Kafka client of some user. */
	Map<String, Object> client(String user) {
		Map<String, Object> settings = new HashMap<>(withoutUser());
		settings.put("security.protocol", "SASL_SSL");
		settings.put("sasl.mechanism", "SCRAM-SHA-512");
		settings.put("sasl.jaas.config", login(user));
		return settings;
	}

	/** Encrypted, but nobody in particular. */
	Map<String, Object> withoutUser() {
		return Map.of("bootstrap.servers", address(), "security.protocol", "SSL", "ssl.truststore.type", "PKCS12",
				"ssl.truststore.location", this.certificates.truststore().toString(), "ssl.truststore.password",
				Certificates.PASSWORD, "default.api.timeout.ms", "10000", "request.timeout.ms", "8000");
	}

	String login(String user) {
		return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
			.formatted(user, password(user));
	}

	static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
			return socket.getLocalPort();
		}
	}

	@Override
	public void close() {
		this.server.shutdown();
		this.server.awaitShutdown();
	}

}
