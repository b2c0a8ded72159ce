package fr.logementdabord.platform.database;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The file of the database: its size, and what is said when it cannot be used.
 */
class StoreFileIT {

	@TempDir
	private Path directory;

	private Path file;

	@BeforeEach
	void locate() {
		this.file = this.directory.resolve("database.mv");
	}

	@Test
	void many_overwrites_keep_the_file_small_and_a_clean_stop_keeps_all() throws IOException {
		// given
		int overwrites = 6000;
		try (DatabaseProcess database = DatabaseProcess.start(this.directory)) {
			try (MongoClient client = database.client()) {
				// when
				for (int i = 0; i < overwrites; i++) {
					documents(client).replaceOne(Filters.eq("_id", "document-" + (i % 100)),
							new Document("number", i).append("text", "x".repeat(1000)),
							new ReplaceOptions().upsert(true));
				}
			}
			// then
			assertThat(Files.size(this.file)).as("100 documents of 1 kB, overwritten").isLessThan(12_000_000);
			database.stop();
		}
		assertThat(Files.size(this.file)).as("after a clean stop").isLessThan(12_000_000);
		try (DatabaseProcess database = DatabaseProcess.start(this.directory); MongoClient client = database.client()) {
			assertThat(documents(client).countDocuments()).isEqualTo(100);
			assertThat(documents(client).countDocuments(Filters.gte("number", overwrites - 100))).isEqualTo(100);
		}
	}

	@Test
	void the_room_of_a_dropped_collection_is_used_again() throws IOException {
		// given
		try (DatabaseProcess database = DatabaseProcess.start(this.directory); MongoClient client = database.client()) {
			List<Document> twoMegabytes = IntStream.range(0, 1000)
				.mapToObj((i) -> new Document("_id", i).append("text", "x".repeat(2000)))
				.toList();
			// when
			for (int round = 0; round < 10; round++) {
				documents(client).insertMany(twoMegabytes);
				documents(client).drop();
			}
			database.stop();
		}
		// then
		assertThat(Files.size(this.file)).as("ten times 2 MB, one after the other").isLessThan(8_000_000);
	}

	@Test
	void a_second_database_on_the_same_file_is_refused() {
		// given
		try (DatabaseProcess first = DatabaseProcess.start(this.directory);
				// when
				DatabaseProcess second = DatabaseProcess.launch(this.directory, DatabaseProcess.freePort(), Map.of())) {
			// then
			assertThat(second.exitCode()).isEqualTo(StoreFile.EXIT_DATA);
			assertThat(second.output()).singleElement().asString().contains("in use by another database");
			assertThat(first.port()).isPositive();
		}
	}

	@Test
	void a_taken_port_is_one_clear_line_and_exit_code_two() throws IOException {
		// given
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName(DatabaseSettings.HOST));
				// when
				DatabaseProcess database = DatabaseProcess.launch(this.directory, taken.getLocalPort(), Map.of())) {
			// then
			assertThat(database.exitCode()).isEqualTo(2);
			assertThat(database.output()).singleElement()
				.asString()
				.contains("port " + taken.getLocalPort())
				.contains("in use");
		}
	}

	@Test
	void a_damaged_file_is_told_and_nothing_is_served() throws IOException {
		// given
		writeSomething();
		try (RandomAccessFile damaged = new RandomAccessFile(this.file.toFile(), "rw")) {
			damaged.write(new byte[(int) damaged.length()]);
		}
		// when, then
		assertRefused("is damaged");
	}

	@Test
	void a_cut_file_is_told_even_where_an_older_state_could_be_read() throws IOException {
		// given
		writeSomething();
		byte[] whole = Files.readAllBytes(this.file);
		for (double part : new double[] { 0.9, 0.5, 0.2 }) {
			Files.write(this.file, Arrays.copyOf(whole, (int) (whole.length * part)));
			// when, then
			assertRefused("the database file");
		}
		// and with the file gone
		Files.delete(this.file);
		assertRefused("is missing");
	}

	@Test
	void an_older_copy_of_the_file_is_served_only_when_the_loss_is_accepted() throws IOException {
		// given
		writeSomething();
		byte[] older = Files.readAllBytes(this.file);
		writeSomething();
		Files.write(this.file, older);
		assertRefused("DATABASE_ACCEPT_LOSS");
		// when
		try (DatabaseProcess database = DatabaseProcess.start(this.directory, Map.of("DATABASE_ACCEPT_LOSS", "true"))) {
			database.stop();
		}
		// then
		try (DatabaseProcess database = DatabaseProcess.start(this.directory, Map.of("DATABASE_SYNC", "true"))) {
			assertThat(database.port()).isPositive();
		}
	}

	private void writeSomething() {
		try (DatabaseProcess database = DatabaseProcess.start(this.directory); MongoClient client = database.client()) {
			for (int i = 0; i < 50; i++) {
				documents(client).insertOne(new Document("text", "x".repeat(500)));
			}
			database.kill();
		}
	}

	private void assertRefused(String message) {
		try (DatabaseProcess database = DatabaseProcess.launch(this.directory, DatabaseProcess.freePort(), Map.of())) {
			assertThat(database.exitCode()).as("%s", database.output()).isEqualTo(StoreFile.EXIT_DATA);
			assertThat(database.output()).singleElement().asString().contains(message);
		}
	}

	private static MongoCollection<Document> documents(MongoClient client) {
		return client.getDatabase("file").getCollection("documents");
	}

}
