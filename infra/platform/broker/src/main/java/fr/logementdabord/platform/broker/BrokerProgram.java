package fr.logementdabord.platform.broker;

import java.util.concurrent.CountDownLatch;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/**
 * Starts one Kafka broker (broker and controller in one process), prints
 * {@code READY <port>} when it serves, and stops it cleanly when asked to terminate.
 */
public final class BrokerProgram {

	private BrokerProgram() {
	}

	public static void main(String[] arguments) {
		try {
			run(BrokerSettings.from(System.getenv()));
		}
		catch (CannotStart ex) {
			System.out.println("CANNOT START " + ex.getMessage());
			System.exit(ex.exitCode());
		}
		catch (RuntimeException ex) {
			System.out.println("CANNOT START the broker failed: " + ex);
			ex.printStackTrace(System.out);
			System.exit(DataDirectory.EXIT_DATA);
		}
	}

	private static void run(BrokerSettings settings) {
		settings.checkPorts();
		DataDirectory directory = DataDirectory.open(settings.dataDirectory());
		KafkaConfig configuration = new KafkaConfig(settings.kafka(directory.log(settings)), false);
		KafkaRaftServer server = new KafkaRaftServer(configuration, Time.SYSTEM);
		CountDownLatch started = new CountDownLatch(1);
		Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, directory, started), "broker-stop"));
		try {
			server.startup();
		}
		finally {
			started.countDown();
		}
		System.out.println("READY " + settings.port());
		server.awaitShutdown();
	}

	private static void stop(KafkaRaftServer server, DataDirectory directory, CountDownLatch started) {
		try {
			// stopping a server that is still starting up leaves threads behind
			started.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		server.shutdown();
		server.awaitShutdown();
		directory.close();
	}

}
