package fr.logementdabord.platform.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The broker as a program: settings, data directory, ports.
 */
class BrokerIT {

	@TempDir
	private Path directory;

	@Test
	void an_interrupted_format_is_repeated_and_a_restart_on_another_port_keeps_topics_for_ever() throws Exception {
		// given
		Path formatting = Files.createDirectories(this.directory.resolve("formatting"));
		Files.writeString(formatting.resolve("meta.properties"), "version=1\n");
		try (BrokerProcess broker = BrokerProcess.start(this.directory);
				Admin admin = Admin.create(broker.clientSettings())) {
			assertThat(formatting).doesNotExist();
			admin.createTopics(List.of(new NewTopic("events", 6, (short) 1))).all().get();
			assertThat(broker.stop()).as("ended by SIGTERM").isEqualTo(143);
		}
		// when
		try (BrokerProcess broker = BrokerProcess.start(this.directory);
				Admin admin = Admin.create(broker.clientSettings())) {
			// then
			ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, "events");
			Config settings = admin.describeConfigs(List.of(topic)).all().get().get(topic);
			assertThat(admin.listTopics().names().get()).containsExactly("events");
			assertThat(settings.get("retention.ms").value()).isEqualTo("-1");
			assertThat(settings.get("retention.bytes").value()).isEqualTo("-1");
			assertThat(admin.describeCluster().nodes().get()).singleElement()
				.satisfies((node) -> assertThat(node.host()).isEqualTo("127.0.0.1"));
		}
	}

	@Test
	void an_unknown_topic_and_a_second_broker_on_the_directory_are_refused() throws Exception {
		try (BrokerProcess broker = BrokerProcess.start(this.directory);
				KafkaProducer<String, String> producer = impatientProducer(broker);
				Admin admin = Admin.create(broker.clientSettings())) {
			// when, then
			assertThatThrownBy(() -> producer.send(new ProducerRecord<>("event", "x")).get())
				.hasMessageContaining("not present in metadata");
			assertThat(admin.listTopics().names().get()).isEmpty();
			assertRefused(BrokerProcess.freePort(), DataDirectory.EXIT_DATA, "in use by another broker");
		}
	}

	private static KafkaProducer<String, String> impatientProducer(BrokerProcess broker) {
		Map<String, Object> settings = new HashMap<>(broker.clientSettings());
		settings.put("max.block.ms", "2000");
		return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
	}

	@Test
	void a_damaged_data_directory_is_told_and_nothing_is_served() throws IOException {
		// given
		Path log = Files.createDirectories(this.directory.resolve("log"));
		Files.writeString(log.resolve("meta.properties"), "version=1\nnode.id=1\n");
		// when, then
		assertRefused(BrokerProcess.freePort(), DataDirectory.EXIT_DATA, "is damaged");
	}

	@Test
	void a_taken_port_is_one_clear_line_and_exit_code_two() throws IOException {
		// given
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName(BrokerSettings.HOST))) {
			// when, then
			assertRefused(taken.getLocalPort(), 2, "port " + taken.getLocalPort() + " of 127.0.0.1 is in use");
		}
		assertThat(this.directory).isEmptyDirectory();
	}

	private void assertRefused(int port, int exitCode, String message) {
		try (BrokerProcess broker = BrokerProcess.launch(this.directory, port, Map.of())) {
			assertThat(broker.exitCode()).as("%s", broker.output()).isEqualTo(exitCode);
			assertThat(broker.output()).singleElement().asString().contains(message);
		}
	}

}
