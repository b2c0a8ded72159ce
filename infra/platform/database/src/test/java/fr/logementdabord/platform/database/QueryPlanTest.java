package fr.logementdabord.platform.database;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import io.netty.channel.embedded.EmbeddedChannel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * With indexes, commands do what a scan of all documents with the server's own matcher
 * would do.
 */
class QueryPlanTest {

	private static final int STEPS = 1500;

	@TempDir
	private Path directory;

	private final Channel channel = new EmbeddedChannel();

	private final DefaultQueryMatcher matcher = new DefaultQueryMatcher();

	private final List<Document> model = new ArrayList<>();

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void indexed_commands_do_what_a_full_scan_does(long seed) {
		// given
		RandomQueries queries = new RandomQueries(seed);
		DatabaseSettings settings = new DatabaseSettings(1, this.directory, false, false);
		try (StoreFile file = StoreFile.open(settings)) {
			DurableBackend backend = new DurableBackend(file);
			createIndexes(backend, "c");
			for (int i = 0; i < STEPS; i++) {
				// when, then
				step(backend, queries);
			}
			assertSame(found(backend, new Document()), this.model, new Document());
			assertIndexesHoldNothingElse(backend);
		}
		// and after a restart
		try (StoreFile file = StoreFile.open(settings)) {
			DurableBackend backend = new DurableBackend(file);
			assertSame(found(backend, new Document()), this.model, new Document());
			for (int i = 0; i < 500; i++) {
				find(backend, queries.query());
			}
		}
	}

	private void createIndexes(DurableBackend backend, String collection) {
		run(backend,
				new Document("createIndexes", collection).append("indexes",
						List.of(index("k", true, true, "k"), index("sv", true, false, "s", "v"),
								index("c", false, false, "c"), index("cd", false, false, "c", "d"),
								index("u", false, true, "u"), index("d", false, true, "d"))));
	}

	/** What updates and deletes left behind would make every later look-up slower. */
	private void assertIndexesHoldNothingElse(DurableBackend backend) {
		run(backend, new Document("insert", "fresh").append("documents", this.model));
		createIndexes(backend, "fresh");
		Document used = run(backend, new Document("validate", "c"));
		Document fresh = run(backend, new Document("validate", "fresh"));
		assertThat(used.get("keysPerIndex")).isEqualTo(fresh.get("keysPerIndex"));
	}

	private static Document index(String name, boolean unique, boolean sparse, String... fields) {
		Document key = new Document();
		for (String field : fields) {
			key.append(field, 1);
		}
		return new Document("name", name).append("key", key).append("unique", unique).append("sparse", sparse);
	}

	private void step(DurableBackend backend, RandomQueries queries) {
		Document query = queries.query();
		switch (queries.below(20)) {
			case 0, 1, 2, 3, 4 -> insert(backend, queries.document());
			case 5 -> updateAll(backend, query, "c" + queries.below(5));
			case 6 -> delete(backend, query.append("n", new Document("$mod", List.of(5, queries.below(5)))));
			case 7 -> findAndModify(backend, query, "c" + queries.below(5));
			case 8, 9 -> replace(backend, queries);
			case 10 -> count(backend, query);
			default -> find(backend, query);
		}
	}

	private List<Document> expected(Document query) {
		return this.model.stream().filter((document) -> this.matcher.matches(document, query)).toList();
	}

	private void insert(DurableBackend backend, Document document) {
		boolean refused = conflicts(document, null);
		Document answer = run(backend,
				new Document("insert", "c").append("documents", List.of(document.cloneDeeply())));
		assertThat(answer.containsKey("writeErrors")).as("%s refused", document).isEqualTo(refused);
		if (!refused) {
			this.model.add(document);
		}
	}

	private boolean conflicts(Document document, @Nullable Document except) {
		List<Document> keys = new ArrayList<>();
		keys.add(new Document("_id", document.get("_id")));
		keys.add(new Document("s", document.get("s")).append("v", document.get("v")));
		Object values = document.get("k");
		for (Object value : (values instanceof Collection<?> several) ? several
				: (values != null) ? List.of(values) : List.of()) {
			keys.add(new Document("k", value));
		}
		return this.model.stream()
			.filter((other) -> other != except)
			.anyMatch((other) -> keys.stream().anyMatch((key) -> this.matcher.matches(other, key)));
	}

	private void updateAll(DurableBackend backend, Document query, String value) {
		List<Document> expected = expected(query);
		Document answer = run(backend,
				new Document("update", "c").append("updates", List.of(
						new Document("q", query)
							.append("u",
									new Document("$set", new Document("c", value)).append("$unset",
											new Document("u", "")))
							.append("multi", true))));
		assertThat(answer.get("n")).as("updated by %s", query).isEqualTo(expected.size());
		expected.forEach((document) -> {
			document.put("c", value);
			document.remove("u");
		});
	}

	private void delete(DurableBackend backend, Document query) {
		List<Document> expected = expected(query);
		Document answer = run(backend,
				new Document("delete", "c").append("deletes", List.of(new Document("q", query).append("limit", 0))));
		assertThat(answer.get("n")).as("deleted by %s", query).isEqualTo(expected.size());
		this.model.removeAll(expected);
	}

	private void findAndModify(DurableBackend backend, Document query, String value) {
		Document expected = expected(query).stream()
			.min(Comparator.comparing((document) -> (Integer) document.get("n")))
			.orElse(null);
		Document answer = run(backend,
				new Document("findAndModify", "c").append("query", query)
					.append("sort", new Document("n", 1))
					.append("update", new Document("$set", new Document("c", value))));
		assertThat(fields((Document) answer.get("value"))).as("modified by %s", query).isEqualTo(fields(expected));
		if (expected != null) {
			expected.put("c", value);
		}
	}

	/** A compare-and-set as bulkWrite sends it. */
	private void replace(DurableBackend backend, RandomQueries queries) {
		if (this.model.isEmpty()) {
			return;
		}
		Document old = this.model.get(queries.below(this.model.size()));
		Document changed = queries.withFields(new Document("_id", old.get("_id")));
		boolean refused = conflicts(changed, old);
		Document query = new Document("$and",
				List.of(new Document("_id", old.get("_id")), new Document("n", old.get("n"))));
		Document answer = run(backend, new Document("update", "c").append("updates",
				List.of(new Document("q", query).append("u", changed.cloneDeeply()))));
		assertThat(answer.containsKey("writeErrors")).as("%s by %s", old, changed).isEqualTo(refused);
		if (!refused) {
			assertThat(answer.get("n")).isEqualTo(1);
			this.model.set(this.model.indexOf(old), changed);
		}
	}

	private void count(DurableBackend backend, Document query) {
		Document answer = run(backend,
				new Document("aggregate", "c").append("cursor", new Document())
					.append("pipeline", List.of(new Document("$match", query),
							new Document("$group", new Document("_id", 1).append("n", new Document("$sum", 1))))));
		List<Document> batch = batch(answer);
		assertThat(batch.isEmpty() ? 0 : batch.get(0).get("n")).as("count by %s", query)
			.isEqualTo(expected(query).size());
	}

	private void find(DurableBackend backend, Document query) {
		assertSame(found(backend, query), expected(query), query);
	}

	private List<Document> found(DurableBackend backend, Document query) {
		return batch(run(backend, new Document("find", "c").append("filter", query).append("batchSize", 100_000)));
	}

	@SuppressWarnings("unchecked")
	private static List<Document> batch(Document answer) {
		Document cursor = (Document) Objects.requireNonNull(answer.get("cursor"));
		return new ArrayList<>((Collection<Document>) Objects.requireNonNull(cursor.get("firstBatch")));
	}

	private static void assertSame(List<Document> found, List<Document> expected, Document query) {
		assertThat(byNumber(found)).as("%s", query).isEqualTo(byNumber(expected));
	}

	private static List<Map<String, Object>> byNumber(List<Document> documents) {
		return documents.stream()
			.sorted(Comparator.comparing((document) -> (Integer) document.get("n")))
			.map(QueryPlanTest::fields)
			.toList();
	}

	/** An update may put the fields in another order. */
	private static @Nullable Map<String, Object> fields(@Nullable Document document) {
		return (document != null) ? new TreeMap<>(document) : null;
	}

	private Document run(DurableBackend backend, Document command) {
		return backend.handleCommand(this.channel, "t", command.keySet().iterator().next(), command);
	}

}
