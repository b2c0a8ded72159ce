package fr.logementdabord.platform.database;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Kill -9, the crash that an application can survive without the disk's help.
 */
class KillIT {

	private static final int ROUNDS = 20;

	private static final int AMID_ROUNDS = 4;

	private static final int WRITERS = 4;

	private static final int EVENTS = 5;

	@TempDir
	private Path directory;

	@Test
	void twenty_kills_right_after_an_acknowledgement_lose_nothing() {
		// given
		Map<String, Integer> acknowledged = new ConcurrentHashMap<>();
		for (int round = 0; round < ROUNDS; round++) {
			DatabaseProcess database = DatabaseProcess.start(this.directory);
			try (MongoClient client = database.client()) {
				MongoCollection<Document> documents = client.getDatabase("kill").getCollection("documents");
				assertThat(contents(documents)).as("after %d kills", round).isEqualTo(acknowledged);
				for (int i = 0; i < 10 + round; i++) {
					String id = "document-" + round + "-" + i;
					documents.insertOne(new Document("_id", id).append("revision", 1));
					acknowledged.put(id, 1);
				}
				String changed = "document-0-" + (round % 10);
				int revision = acknowledged.get(changed);
				documents.updateOne(Filters.and(Filters.eq("_id", changed), Filters.eq("revision", revision)),
						Updates.inc("revision", 1));
				acknowledged.put(changed, revision + 1);

				// when
				database.kill();
			}
		}
		try (DatabaseProcess database = DatabaseProcess.start(this.directory); MongoClient client = database.client()) {
			// then
			assertThat(contents(client.getDatabase("kill").getCollection("documents"))).isEqualTo(acknowledged);
		}
	}

	private static Map<String, Integer> contents(MongoCollection<Document> documents) {
		Map<String, Integer> contents = new ConcurrentHashMap<>();
		documents.find()
			.forEach((document) -> contents.put(document.getString("_id"), document.getInteger("revision")));
		return contents;
	}

	@Test
	void a_kill_amid_four_writers_neither_loses_nor_tears_a_document() {
		Set<String> acknowledged = ConcurrentHashMap.newKeySet();
		for (int round = 0; round < AMID_ROUNDS; round++) {
			// given
			Set<String> tried = ConcurrentHashMap.newKeySet();
			DatabaseProcess database = DatabaseProcess.start(this.directory);
			CountDownLatch amid = new CountDownLatch(600 + 100 * round);
			List<Thread> writers = new ArrayList<>();
			try (MongoClient client = database.client()) {
				MongoCollection<Document> commits = commits(client);
				int first = round * 100_000;
				for (int writer = 0; writer < WRITERS; writer++) {
					int from = first + writer * 10_000;
					writers.add(
							Thread.ofVirtual().start(() -> writeUntilKilled(commits, from, tried, acknowledged, amid)));
				}

				// when
				await(amid);
				database.kill();
				writers.forEach(KillIT::join);
			}

			// then
			try (DatabaseProcess restarted = DatabaseProcess.start(this.directory);
					MongoClient client = restarted.client()) {
				check(commits(client), tried, acknowledged);
			}
		}
		assertThat(acknowledged).hasSizeGreaterThan(2000);
	}

	private static MongoCollection<Document> commits(MongoClient client) {
		MongoCollection<Document> commits = client.getDatabase("kill").getCollection("commits");
		commits.createIndex(Indexes.ascending("command"), new IndexOptions().unique(true));
		commits.createIndex(Indexes.ascending("unpublished"), new IndexOptions().sparse(true));
		return commits;
	}

	private static void writeUntilKilled(MongoCollection<Document> commits, int from, Set<String> tried,
			Set<String> acknowledged, CountDownLatch amid) {
		try {
			for (int i = from;; i++) {
				String id = "case-" + i;
				tried.add(id);
				commits.insertOne(commit(id));
				acknowledged.add(id);
				amid.countDown();
				if (i % 3 == 0) {
					commits.updateOne(Filters.eq("_id", id), Updates.unset("unpublished"));
				}
			}
		}
		catch (MongoException ex) {
			// killed: whether the last one was stored is not known
		}
	}

	private static Document commit(String id) {
		List<Document> events = IntStream.range(0, EVENTS)
			.mapToObj((i) -> new Document("number", i).append("data", "x".repeat(80)))
			.toList();
		return new Document("_id", id).append("command", "command-of-" + id)
			.append("events", events)
			.append("unpublished", true);
	}

	private static void check(MongoCollection<Document> commits, Set<String> tried, Set<String> acknowledged) {
		Set<String> present = ConcurrentHashMap.newKeySet();
		for (Document commit : commits.find()) {
			assertThat(commit.getList("events", Document.class)).as("all events of a document or none").hasSize(EVENTS);
			present.add(commit.getString("_id"));
		}
		assertThat(present).as("acknowledged documents").containsAll(acknowledged);
		Set<String> unpublished = ConcurrentHashMap.newKeySet();
		commits.find(Filters.exists("unpublished")).forEach((commit) -> unpublished.add(commit.getString("_id")));
		for (String id : tried) {
			Document byId = commits.find(Filters.eq("_id", id)).first();
			Document byKey = commits.find(Filters.eq("command", "command-of-" + id)).first();
			assertThat(byId).as("%s by its unique key as by its id", id).isEqualTo(byKey);
			assertThat(unpublished.contains(id)).isEqualTo(byId != null && byId.containsKey("unpublished"));
		}
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void join(Thread thread) {
		try {
			thread.join();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
