package fr.logementdabord.operations.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

import com.mongodb.client.MongoCollection;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.jspecify.annotations.Nullable;

/**
 * Puts an archive into empty databases while no service runs, deletes the topics that
 * come from them and leaves every commit marked as unsent: the services then send the
 * whole history again, with the same ids, and fold every view anew.
 */
public final class Restore {

	private static final DocumentCodec DOCUMENTS = new DocumentCodec();

	private static final int AT_ONCE = 500;

	private final StorePlan plan;

	private final Databases databases;

	private final Properties operator;

	private final Consumer<String> progress;

	/**
	 * Prepares a restore.
	 * @param operator settings of the Kafka client
	 * @param progress hears a line for each step
	 */
	public Restore(StorePlan plan, Databases databases, Properties operator, Consumer<String> progress) {
		this.plan = plan;
		this.databases = databases;
		this.operator = operator;
		this.progress = progress;
	}

	/**
	 * Restores.
	 * @param erased cases that were erased after the backup, told from outside
	 * @param lost where to write what the log holds and the archive does not, when it is
	 * given up on purpose; none to refuse in that case
	 * @throws IllegalStateException before any change, when the archive is damaged, a
	 * database is not empty or the log is newer than the archive
	 */
	public void from(Path folder, Collection<String> erased, @Nullable Path lost)
			throws IOException, ExecutionException, InterruptedException {
		Manifest manifest = Manifest.verified(folder);
		refuseUsedDatabases();
		Map<String, CommitIndex> commits = new HashMap<>();
		Set<String> again = new TreeSet<>(erased);
		for (Manifest.Part part : manifest.files()) {
			if (part.collection().equals(StorePlan.COMMITS)) {
				CommitIndex index = commits.computeIfAbsent(part.database(), (name) -> new CommitIndex());
				BsonFile.read(part.file(folder), (commit) -> {
					Document decoded = commit.decode(DOCUMENTS);
					index.add(decoded);
					again.addAll(erasedBy(decoded));
				});
			}
		}
		try (OwnedTopics topics = new OwnedTopics(this.operator)) {
			giveUpWhatIsNewer(topics, manifest, commits, again, lost);
			for (Manifest.Part part : manifest.files()) {
				put(part, folder);
			}
			leaveErasures(again);
			topics.forget(ownedTopics(), this.plan.databases().values().stream().map(StorePlan.Store::service).toList())
				.forEach(this.progress);
		}
	}

	private void refuseUsedDatabases() {
		for (String database : this.databases.names()) {
			List<String> used = this.databases.get(database).listCollectionNames().into(new ArrayList<>());
			if (!used.isEmpty()) {
				throw new IllegalStateException(
						"The database %s is not empty (%s …): stop the services and drop it first, if that is what you want"
							.formatted(database, used.getFirst()));
			}
		}
	}

	/**
	 * Compares the archive with the log, takes from it who was erased since, and refuses
	 * to lose an event unless that is asked for.
	 */
	private void giveUpWhatIsNewer(OwnedTopics topics, Manifest manifest, Map<String, CommitIndex> commits,
			Set<String> erased, @Nullable Path lost) throws IOException, ExecutionException, InterruptedException {
		Map<String, CommitIndex> ofTopic = new HashMap<>();
		this.plan.databases().forEach((database, store) -> {
			if (store.topic() != null) {
				ofTopic.put(store.topic(), commits.getOrDefault(database, new CommitIndex()));
			}
		});
		List<String> newer = new ArrayList<>();
		Set<String> seen = new HashSet<>();
		topics.forEach(ofTopic.keySet(), (told) -> {
			if (told.type().equals(this.plan.erasedBy()) && told.caseId() != null) {
				erased.add(told.caseId());
			}
			CommitIndex.@Nullable Mark last = Objects.requireNonNull(ofTopic.get(told.topic())).last(told.stream());
			if ((last == null || last.version() < told.version()) && seen.add(told.stream() + "/" + told.version())) {
				newer.add(String.join(";", told.time(), told.topic(), told.stream(), Long.toString(told.version()),
						told.type(), (told.caseId() != null) ? told.caseId() : ""));
			}
		});
		if (newer.isEmpty()) {
			return;
		}
		if (lost == null) {
			throw new IllegalStateException(
					("The log holds %d events that this archive of %s does not know. Restored, it would give their numbers a second time. "
							+ "Take a later archive, or give them up with --accept-loss <file>, which lists them")
						.formatted(newer.size(), manifest.begunAt()));
		}
		newer.sort(null);
		newer.addFirst("time;topic;stream;version;type;case");
		Files.write(lost, newer);
		this.progress.accept("given up: %d events, listed in %s".formatted(newer.size() - 1, lost));
	}

	private Set<String> ownedTopics() {
		Set<String> topics = new TreeSet<>();
		this.plan.databases().values().forEach((store) -> {
			if (store.topic() != null) {
				topics.add(store.topic());
			}
		});
		return topics;
	}

	private void put(Manifest.Part part, Path folder) throws IOException {
		MongoCollection<RawBsonDocument> collection = this.databases.get(part.database())
			.getCollection(part.collection(), RawBsonDocument.class);
		List<RawBsonDocument> batch = new ArrayList<>();
		boolean commits = part.collection().equals(StorePlan.COMMITS);
		BsonFile.read(part.file(folder), (document) -> {
			batch.add(commits ? Unsent.marked(document) : document);
			if (batch.size() == AT_ONCE) {
				collection.insertMany(batch);
				batch.clear();
			}
		});
		if (!batch.isEmpty()) {
			collection.insertMany(batch);
		}
		this.progress.accept("%s.%s: %d documents".formatted(part.database(), part.collection(), part.documents()));
	}

	private Set<String> erasedBy(Document commit) {
		Set<String> cases = new HashSet<>();
		for (Document event : commit.getList("events", Document.class)) {
			Document said = event.get("said", Document.class);
			if (said != null && this.plan.erasedBy().equals(said.getString("type"))
					&& said.getString("caseId") != null) {
				cases.add(said.getString("caseId"));
			}
		}
		return cases;
	}

	private void leaveErasures(Set<String> erased) {
		List<Document> list = erased.stream().map((caseId) -> new Document("_id", caseId)).toList();
		if (list.isEmpty()) {
			return;
		}
		this.plan.databases()
			.keySet()
			.forEach((database) -> this.databases.get(database).getCollection("erasures_to_repeat").insertMany(list));
		this.progress.accept("to be erased again by the services: %d cases".formatted(list.size()));
	}

}
