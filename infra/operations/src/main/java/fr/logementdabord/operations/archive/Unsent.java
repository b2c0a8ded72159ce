package fr.logementdabord.operations.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;

/**
 * Has the relays send a whole history again, for want of the log. Readers recognise what
 * they have taken in.
 */
public final class Unsent {

	/** As the services mark a commit that waits to be sent: with its date. */
	private static final String MARKER = "unpublished";

	private static final int AT_ONCE = 500;

	/** Longer than an instance that leads is silent. */
	private static final int BEAT_SECONDS = 4;

	private final StorePlan plan;

	private final Databases databases;

	private final Consumer<String> progress;

	/**
	 * Prepares the stores of a plan.
	 */
	public Unsent(StorePlan plan, Databases databases, Consumer<String> progress) {
		this.plan = plan;
		this.databases = databases;
		this.progress = progress;
	}

	/**
	 * Marks every commit that says something as unsent and forgets where the topics
	 * ended.
	 * @throws IllegalStateException before any change, when a service still runs
	 */
	public void mark() throws InterruptedException {
		refuseRunningServices();
		for (String database : this.databases.names()) {
			if (this.plan.databases().get(database).topic() != null) {
				long marked = mark(
						this.databases.get(database).getCollection(StorePlan.COMMITS, RawBsonDocument.class));
				this.databases.get(database).getCollection("log_positions").drop();
				this.progress.accept("%s: %d commits to be sent again".formatted(database, marked));
			}
		}
	}

	private void refuseRunningServices() throws InterruptedException {
		List<List<Document>> before = this.databases.names().stream().map(this::leases).toList();
		TimeUnit.SECONDS.sleep(BEAT_SECONDS);
		if (!before.equals(this.databases.names().stream().map(this::leases).toList())) {
			throw new IllegalStateException("A service still runs: stop all of them first");
		}
	}

	private List<Document> leases(String database) {
		return this.databases.get(database)
			.getCollection("leases")
			.find()
			.sort(new Document("_id", 1))
			.into(new ArrayList<>());
	}

	private static long mark(MongoCollection<RawBsonDocument> commits) {
		long marked = 0;
		List<WriteModel<RawBsonDocument>> batch = new ArrayList<>();
		for (RawBsonDocument commit : commits.find()) {
			if (saysSomething(commit)) {
				batch.add(new UpdateOneModel<>(Filters.eq("_id", commit.get("_id")),
						Updates.set(MARKER, commit.get("recordedAt"))));
				marked++;
			}
			if (batch.size() == AT_ONCE) {
				commits.bulkWrite(batch);
				batch.clear();
			}
		}
		if (!batch.isEmpty()) {
			commits.bulkWrite(batch);
		}
		return marked;
	}

	/** The commit, marked when it says something to the outside. */
	static RawBsonDocument marked(RawBsonDocument commit) {
		if (!saysSomething(commit)) {
			return commit;
		}
		BsonDocument copy = commit.decode(new BsonDocumentCodec());
		copy.put(MARKER, copy.get("recordedAt"));
		return new RawBsonDocument(copy, new BsonDocumentCodec());
	}

	private static boolean saysSomething(RawBsonDocument commit) {
		for (BsonValue event : commit.getArray("events")) {
			if (event.asDocument().containsKey("said")) {
				return true;
			}
		}
		return false;
	}

}
