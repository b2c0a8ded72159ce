package fr.logementdabord.platform.database;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import com.mongodb.MongoNamespace;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Field;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import de.bwaldvogel.mongo.MongoServer;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What clients of the suite rely on, through the driver.
 */
class WireTest {

	@TempDir
	private Path directory;

	private StoreFile file;

	private MongoServer server;

	private MongoClient client;

	private MongoCollection<Document> documents;

	@BeforeEach
	void start() {
		this.file = StoreFile.open(new DatabaseSettings(1, this.directory, false, false));
		this.server = new MongoServer(new DurableBackend(this.file));
		this.server.bind(new InetSocketAddress("127.0.0.1", 0), 1, 8);
		this.client = MongoClients.create("mongodb://127.0.0.1:" + this.server.getLocalAddress().getPort());
		this.documents = this.client.getDatabase("wire").getCollection("documents");
	}

	@AfterEach
	void stop() {
		this.client.close();
		this.server.shutdownNow();
		this.file.close();
	}

	@Test
	void hello_is_answered_as_health_checks_ask_it() {
		// when
		Document answer = this.client.getDatabase("admin").runCommand(new Document("hello", 1));
		// then
		assertThat(answer).containsEntry("ok", 1.0)
			.containsEntry("isWritablePrimary", true)
			.containsKey("maxWireVersion");
	}

	@Test
	void a_document_that_grows_beyond_what_can_be_read_again_is_refused() {
		// given
		this.documents.insertOne(new Document("_id", 1));
		for (int i = 0; i < 3; i++) {
			this.documents.updateOne(Filters.eq("_id", 1), Updates.push("parts", "x".repeat(5_000_000)));
		}
		// when, then
		assertThatThrownBy(
				() -> this.documents.updateOne(Filters.eq("_id", 1), Updates.push("parts", "x".repeat(5_000_000))))
			.hasMessageContaining("more than the");
		stop();
		start();
		assertThat(this.documents.find(Filters.size("parts", 3))).hasSize(1);
	}

	@Test
	void a_large_result_travels_in_batches() {
		// given
		this.documents.insertMany(IntStream.range(0, 1234).mapToObj((i) -> new Document("_id", i)).toList());
		// when
		List<Document> all = this.documents.find().into(new ArrayList<>());
		Document first = this.client.getDatabase("wire").runCommand(new Document("find", "documents"));
		// then
		assertThat(all).hasSize(1234);
		assertThat(first.get("cursor", Document.class).getList("firstBatch", Document.class)).hasSize(500);
	}

	@Test
	void an_aggregation_never_changes_a_stored_document() {
		// given
		Document stored = new Document("_id", 1).append("inner", new Document("a", 1)).append("list", List.of(1, 2));
		this.documents.insertOne(stored);
		// when
		this.documents
			.aggregate(List.of(Aggregates.match(Filters.eq("_id", 1)),
					Aggregates.addFields(new Field<>("inner", new Document("a", 2))), Aggregates.unwind("$list")))
			.into(new ArrayList<>());
		this.documents.aggregate(List.of(Aggregates.group(null, Accumulators.push("all", "$$ROOT")),
				Aggregates.addFields(new Field<>("inner.a", 3))))
			.into(new ArrayList<>());
		// then
		assertThat(this.documents.find().first()).isEqualTo(stored);
	}

	@Test
	void a_lookup_of_the_same_collection_is_not_narrowed_by_the_leading_match() {
		// given
		this.documents.insertMany(List.of(new Document("_id", 1).append("next", 2), new Document("_id", 2)));
		// when
		Document joined = this.documents.aggregate(
				List.of(Aggregates.match(Filters.eq("_id", 1)), Aggregates.lookup("documents", "next", "_id", "found"),
						Aggregates.lookup("documents", List.of(), "all")))
			.first();
		// then
		assertThat(joined).isNotNull();
		assertThat(joined.getList("found", Document.class)).hasSize(1);
		assertThat(joined.getList("all", Document.class)).hasSize(2);
	}

	@Test
	void a_bulk_of_compare_and_sets_replaces_only_what_still_has_its_revision() {
		// given
		this.documents.insertMany(List.of(new Document("_id", "a").append("revision", 1L),
				new Document("_id", "b").append("revision", 5L)));
		// when
		BulkWriteResult result = this.documents.bulkWrite(List.of(cas("a", 1L), cas("b", 1L)));
		// then
		assertThat(result.getMatchedCount()).isEqualTo(1);
		assertThat(this.documents.find(Filters.eq("_id", "a")).first()).containsEntry("revision", 2L);
		assertThat(this.documents.find(Filters.eq("_id", "b")).first()).containsEntry("revision", 5L);
	}

	private static ReplaceOneModel<Document> cas(String id, long revision) {
		return new ReplaceOneModel<>(Filters.and(Filters.eq("_id", id), Filters.eq("revision", revision)),
				new Document("_id", id).append("revision", revision + 1), new ReplaceOptions());
	}

	@Test
	void a_renamed_collection_keeps_its_documents_and_indexes_across_a_restart() {
		// given
		this.documents.createIndex(new Document("key", 1));
		this.documents.insertOne(new Document("_id", 1).append("key", "x"));
		// when
		this.documents.renameCollection(new MongoNamespace("wire", "renamed"));
		stop();
		start();
		// then
		MongoCollection<Document> renamed = this.client.getDatabase("wire").getCollection("renamed");
		assertThat(renamed.find(Filters.eq("key", "x"))).hasSize(1);
		assertThat(renamed.listIndexes()).hasSize(2);
		assertThat(this.client.getDatabase("wire").listCollectionNames()).containsExactly("renamed");
		this.client.getDatabase("wire").drop();
		assertThat(this.client.listDatabaseNames()).doesNotContain("wire");
	}

}
