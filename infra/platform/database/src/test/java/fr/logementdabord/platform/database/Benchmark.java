package fr.logementdabord.platform.database;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import org.bson.Document;

/**
 * Prints how long commands take on a collection of 100,000 documents; run by hand against
 * a running database, with its URI as argument. Nothing is asserted: machines differ.
 */
public final class Benchmark {

	private static final int DOCUMENTS = 100_000;

	private Benchmark() {
	}

	public static void main(String[] arguments) throws InterruptedException {
		try (MongoClient client = MongoClients.create(arguments[0])) {
			client.getDatabase("benchmark").drop();
			MongoCollection<Document> commits = client.getDatabase("benchmark").getCollection("commits");
			commits.createIndex(Indexes.ascending("stream", "version"), new IndexOptions().unique(true));
			commits.createIndex(Indexes.ascending("case"));
			commits.createIndex(Indexes.ascending("unpublished"), new IndexOptions().sparse(true));
			write(client, commits);
			read(commits);
		}
	}

	private static void write(MongoClient client, MongoCollection<Document> commits) throws InterruptedException {
		long start = System.nanoTime();
		for (int from = 0; from < DOCUMENTS; from += 500) {
			commits.insertMany(IntStream.range(from, from + 500).mapToObj(Benchmark::commit).toList());
		}
		rate("insertMany of 500, three indexes", DOCUMENTS, start);
		MongoCollection<Document> plain = client.getDatabase("benchmark").getCollection("plain");
		insert(plain, "insertOne, 1 thread, cold", 1, 3000);
		insert(plain, "insertOne, 1 thread", 1, 6000);
		insert(plain, "insertOne, 8 threads", 8, 3000);
	}

	private static void insert(MongoCollection<Document> plain, String what, int threads, int each)
			throws InterruptedException {
		List<Thread> writers = new ArrayList<>();
		long start = System.nanoTime();
		for (int i = 0; i < threads; i++) {
			writers.add(Thread.ofPlatform().start(() -> {
				for (int n = 0; n < each; n++) {
					plain.insertOne(new Document("data", "x".repeat(400)));
				}
			}));
		}
		for (Thread writer : writers) {
			writer.join();
		}
		rate(what, threads * each, start);
	}

	private static Document commit(int i) {
		Document commit = new Document("_id", "stream-" + i / 10 + ":" + i % 10).append("stream", "stream-" + i / 10)
			.append("version", (long) (i % 10))
			.append("revision", 0L)
			.append("case", "case-" + i / 20)
			.append("data", "x".repeat(300));
		return (i % 10_000 == 0) ? commit.append("unpublished", true) : commit;
	}

	private static void read(MongoCollection<Document> commits) {
		time("find {_id}", 200, (i) -> commits.find(Filters.eq("_id", id(i))).first());
		time("find {_id: {$in: 20}}", 50,
				(i) -> commits.find(Filters.in("_id", IntStream.range(i, i + 20).mapToObj(Benchmark::id).toList()))
					.into(new ArrayList<>()));
		time("find {_id: {$in: 20}, version >= 0}", 50,
				(i) -> commits
					.find(Filters.and(Filters.in("_id", IntStream.range(i, i + 20).mapToObj(Benchmark::id).toList()),
							Filters.gte("version", 0)))
					.into(new ArrayList<>()));
		time("find {stream, version} (unique), written by $and", 50, (i) -> commits
			.find(new Document("$and", List.of(new Document("stream", "stream-" + i), new Document("version", 3L))))
			.first());
		time("find {stream}, first of two keys, sorted", 50,
				(i) -> commits.find(Filters.eq("stream", "stream-" + i))
					.sort(new Document("version", 1))
					.into(new ArrayList<>()));
		time("find {case} (index, not unique)", 50,
				(i) -> commits.find(Filters.eq("case", "case-" + i)).into(new ArrayList<>()));
		time("count {unpublished exists} (sparse index)", 20,
				(i) -> commits.countDocuments(Filters.exists("unpublished")));
		time("updateOne {_id, revision} (compare-and-set)", 100, (i) -> commits
			.updateOne(Filters.and(Filters.eq("_id", id(i)), Filters.eq("revision", 0L)), Updates.inc("revision", 1L)));
		time("updateMany {_id: {$in: 20}}", 20,
				(i) -> commits.updateMany(
						Filters.in("_id", IntStream.range(i, i + 20).mapToObj(Benchmark::id).toList()),
						Updates.unset("unpublished")));
		time("find {data: nothing} (no index: a scan)", 10, (i) -> commits.find(Filters.eq("data", "nothing")).first());
	}

	private static String id(int i) {
		return "stream-" + i * 7 % 10_000 + ":" + i % 10;
	}

	private static void time(String what, int times, IntConsumer command) {
		double[] millis = new double[times];
		for (int i = 0; i < times; i++) {
			long start = System.nanoTime();
			command.accept(i);
			millis[i] = (System.nanoTime() - start) / 1e6;
		}
		Arrays.sort(millis);
		System.out.printf("%-50s %8.2f ms (median of %d)%n", what, millis[times / 2], times);
	}

	private static void rate(String what, int documents, long start) {
		System.out.printf("%-50s %8.0f documents/s%n", what, documents * 1e9 / (System.nanoTime() - start));
	}

}
