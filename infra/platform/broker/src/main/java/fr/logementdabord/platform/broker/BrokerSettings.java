package fr.logementdabord.platform.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/**
 * Where the broker listens and stores, and the Kafka settings that follow from running
 * one node on one machine.
 *
 * @param port port of the clients' listener
 * @param controllerPort port of the controller's listener, never used by clients
 * @param dataDirectory directory that belongs to this broker alone
 */
record BrokerSettings(int port, int controllerPort, Path dataDirectory) {

	static final String HOST = "127.0.0.1";

	static final int EXIT_SETTINGS = 1;

	static final int EXIT_PORT_IN_USE = 2;

	static BrokerSettings from(Map<String, String> environment) {
		int port = number(environment, "SERVER_PORT", 9092);
		int controllerPort = environment.containsKey("CONTROLLER_PORT") ? number(environment, "CONTROLLER_PORT", 0)
				: freePort();
		Path directory = Path.of(environment.getOrDefault("DATA_DIR", "var/broker")).toAbsolutePath().normalize();
		return new BrokerSettings(port, controllerPort, directory);
	}

	private static int number(Map<String, String> environment, String name, int otherwise) {
		String text = environment.getOrDefault(name, Integer.toString(otherwise));
		try {
			int value = Integer.parseInt(text.strip());
			if (value >= 1 && value <= 65535) {
				return value;
			}
		}
		catch (NumberFormatException ex) {
			// told below, like a number out of range
		}
		throw new CannotStart(EXIT_SETTINGS, name + "=" + text + " is not a port (1 to 65535)");
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new CannotStart(EXIT_PORT_IN_USE, "no free port for the controller's listener", ex);
		}
	}

	/**
	 * Kafka would only tell a taken port after seconds and in a stack trace.
	 */
	void checkPorts() {
		checkFree(this.port);
		checkFree(this.controllerPort);
	}

	private static void checkFree(int port) {
		try (ServerSocket socket = new ServerSocket()) {
			socket.bind(new InetSocketAddress(HOST, port));
		}
		catch (IOException ex) {
			throw new CannotStart(EXIT_PORT_IN_USE, "port " + port + " of " + HOST
					+ " is in use: another broker may be running; set SERVER_PORT or stop it");
		}
	}

	Properties kafka(Path logDirectory) {
		Properties kafka = new Properties();
		kafka.put("process.roles", "broker,controller");
		kafka.put("node.id", "1");
		kafka.put("listeners",
				"PLAINTEXT://" + HOST + ":" + this.port + ",CONTROLLER://" + HOST + ":" + this.controllerPort);
		kafka.put("advertised.listeners", "PLAINTEXT://" + HOST + ":" + this.port);
		kafka.put("controller.listener.names", "CONTROLLER");
		kafka.put("inter.broker.listener.name", "PLAINTEXT");
		kafka.put("controller.quorum.voters", "1@" + HOST + ":" + this.controllerPort);
		kafka.put("log.dirs", logDirectory.toString());
		oneNode(kafka);
		keepForEver(kafka);
		restartFast(kafka);
		stayQuietAndSmall(kafka);
		return kafka;
	}

	private static void oneNode(Properties kafka) {
		kafka.put("default.replication.factor", "1");
		kafka.put("min.insync.replicas", "1");
		kafka.put("offsets.topic.replication.factor", "1");
		kafka.put("transaction.state.log.replication.factor", "1");
		kafka.put("transaction.state.log.min.isr", "1");
		kafka.put("share.coordinator.state.topic.replication.factor", "1");
		kafka.put("share.coordinator.state.topic.min.isr", "1");
		kafka.put("offsets.topic.num.partitions", "4");
		kafka.put("transaction.state.log.num.partitions", "4");
		kafka.put("share.coordinator.state.topic.num.partitions", "1");
	}

	private static void keepForEver(Properties kafka) {
		// topics are declared by those who own them: a typing mistake must not make one
		kafka.put("auto.create.topics.enable", "false");
		kafka.put("log.retention.ms", "-1");
		kafka.put("log.retention.bytes", "-1");
		// a reader that was away for years resumes where it was, instead of anywhere
		kafka.put("offsets.retention.minutes", Integer.toString(10 * 366 * 24 * 60));
	}

	private static void restartFast(Properties kafka) {
		// after kill -9 the node must wait until the session of its own ghost expires
		kafka.put("broker.session.timeout.ms", "1000");
		kafka.put("broker.heartbeat.interval.ms", "250");
		kafka.put("controller.quorum.election.timeout.ms", "300");
		kafka.put("group.initial.rebalance.delay.ms", "0");
	}

	private static void stayQuietAndSmall(Properties kafka) {
		kafka.put("num.network.threads", "2");
		kafka.put("num.io.threads", "4");
		kafka.put("background.threads", "4");
		kafka.put("log.cleaner.dedupe.buffer.size", "4194304");
		kafka.put("metric.reporters", "");
		kafka.put("telemetry.max.bytes", "1048576");
	}

}
