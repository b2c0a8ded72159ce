package fr.logementdabord.bench.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Stream;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/**
 * The broker and the database that everything of a run is measured against: the suite's
 * own programs, with fresh data.
 */
public final class Platform implements AutoCloseable {

	/** Partitions of every topic. */
	public static final int PARTITIONS = 6;

	private static final int HEAP = 400;

	private final Path folder;

	private final JavaProcess broker;

	private final JavaProcess database;

	private final String kafka;

	private final String mongo;

	private final MongoClient client;

	private Platform(Path root) {
		try {
			this.folder = Files.createTempDirectory("logement-dabord-bench");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		int brokerPort = JavaProcess.freePort();
		this.broker = start(root, "broker", brokerPort);
		int databasePort = JavaProcess.freePort();
		this.database = start(root, "database", databasePort);
		this.broker.awaitReadyLine();
		this.database.awaitReadyLine();
		this.kafka = "127.0.0.1:" + brokerPort;
		this.mongo = "mongodb://127.0.0.1:" + databasePort + "/";
		this.client = MongoClients.create(this.mongo);
	}

	/**
	 * Starts both.
	 * @param root of the repository, where the programs were built
	 */
	public static Platform start(Path root) {
		return new Platform(root);
	}

	private JavaProcess start(Path root, String part, int port) {
		Path jar = root.resolve("infra/platform").resolve(part).resolve("target/platform-" + part + ".jar");
		return JavaProcess.start(part, HEAP, List.of("-jar", jar.toString()),
				Map.of("SERVER_PORT", Integer.toString(port), "DATA_DIR", this.folder.resolve(part).toString()),
				this.folder);
	}

	/** Where logs of the run are. */
	public Path folder() {
		return this.folder;
	}

	/** Address of the broker. */
	public String kafka() {
		return this.kafka;
	}

	/** Address of a database. */
	public String mongo(String name) {
		return this.mongo + name;
	}

	/** A database, written as the suite writes. */
	public MongoDatabase database(String name) {
		return this.client.getDatabase(name).withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
	}

	/** The broker's process. */
	public JavaProcess broker() {
		return this.broker;
	}

	/** The database's process. */
	public JavaProcess database() {
		return this.database;
	}

	/** Creates topics. */
	public void createTopics(String... names) {
		ask((admin) -> admin.createTopics(
				Stream.of(names).map((name) -> new NewTopic(name, Optional.of(PARTITIONS), Optional.empty())).toList())
			.all());
	}

	/** How many records a group has yet to read of the partitions it has begun. */
	public long lag(String group) {
		Map<TopicPartition, OffsetAndMetadata> reached = ask(
				(admin) -> admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
		Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
		reached.keySet().forEach((partition) -> asked.put(partition, OffsetSpec.latest()));
		Map<TopicPartition, ListOffsetsResultInfo> ends = ask((admin) -> admin.listOffsets(asked).all());
		return ends.entrySet()
			.stream()
			.mapToLong((end) -> end.getValue().offset() - reached.get(end.getKey()).offset())
			.sum();
	}

	private <T> T ask(Function<Admin, KafkaFuture<T>> question) {
		try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, this.kafka))) {
			return question.apply(admin).get();
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.client.close();
		this.database.close();
		this.broker.close();
		try (Stream<Path> files = Files.walk(this.folder)) {
			files.sorted((one, other) -> other.compareTo(one)).forEach((file) -> file.toFile().delete());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
