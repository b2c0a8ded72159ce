package fr.logementdabord.platform.database;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A full disk: no answer without a durable write, one clear line, and nothing to repair
 * once there is room again.
 */
class FullDiskIT {

	private static final long ROOM = 2 * 1024 * 1024;

	@TempDir
	private Path directory;

	@Test
	void a_full_disk_stops_the_database_and_what_was_acknowledged_is_there_once_there_is_room() {
		// given
		Set<String> acknowledged = new HashSet<>();
		// when
		try (DatabaseProcess database = DatabaseProcess.startWithRoomFor(ROOM, this.directory);
				MongoClient client = database.client()) {
			writeUntilFull(documents(client), acknowledged);
			// then
			assertThat(database.exitCode()).isEqualTo(StoreFile.EXIT_CANNOT_WRITE);
			assertThat(database.output()).last().asString().startsWith("STOPPED the database cannot write its file");
		}
		// and when there is room
		try (DatabaseProcess database = DatabaseProcess.start(this.directory); MongoClient client = database.client()) {
			Set<String> present = new HashSet<>();
			documents(client).find().forEach((document) -> present.add(document.getString("_id")));
			assertThat(present).containsAll(acknowledged);
			assertThat(acknowledged).hasSizeGreaterThan(100);
			documents(client).insertOne(new Document("_id", "after"));
		}
	}

	private static void writeUntilFull(MongoCollection<Document> documents, Set<String> acknowledged) {
		try {
			for (int i = 0;; i++) {
				String id = "document-" + i;
				documents.insertOne(new Document("_id", id).append("text", "x".repeat(2000)));
				acknowledged.add(id);
			}
		}
		catch (MongoException ex) {
			// full: whether the last one was stored is not known
		}
	}

	private static MongoCollection<Document> documents(MongoClient client) {
		return client.getDatabase("full").getCollection("documents");
	}

}
