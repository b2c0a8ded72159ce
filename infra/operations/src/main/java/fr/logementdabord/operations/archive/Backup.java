package fr.logementdabord.operations.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.jspecify.annotations.Nullable;

/**
 * Takes all databases of a running suite into one archive. Nobody has to stop working:
 * what is written after a commit is taken before it, what is written before a commit is
 * taken after it, and the commits are completed until each has what it rests on
 * (docs/adr/0036).
 */
public final class Backup {

	private static final DocumentCodec DOCUMENTS = new DocumentCodec();

	private final StorePlan plan;

	private final Databases databases;

	private final Clock clock;

	private final Consumer<String> progress;

	private final List<Manifest.Part> parts = new ArrayList<>();

	private final Map<String, CommitIndex> commits = new LinkedHashMap<>();

	private final Map<String, Long> reached = new HashMap<>();

	/**
	 * Prepares a backup.
	 * @param progress hears a line for each collection
	 */
	public Backup(StorePlan plan, Databases databases, Clock clock, Consumer<String> progress) {
		this.plan = plan;
		this.databases = databases;
		this.clock = clock;
		this.progress = progress;
	}

	/**
	 * Writes an archive. Until it is whole its folder bears another name.
	 * @param folder that does not exist yet
	 * @throws IllegalStateException when it exists
	 */
	public void into(Path folder) throws IOException {
		if (Files.exists(folder)) {
			throw new IllegalStateException(folder + " exists: a backup never overwrites another one");
		}
		Path unfinished = Files.createTempDirectory(Files.createDirectories(folder.toAbsolutePath().getParent()),
				folder.getFileName() + ".unfinished-");
		Instant begunAt = this.clock.instant();
		Map<String, Set<String>> existing = new TreeMap<>();
		for (String database : this.databases.names()) {
			existing.put(database, this.databases.get(database).listCollectionNames().into(new TreeSet<>()));
		}
		takeWhile(unfinished, existing, Stage.BEFORE_COMMITS);
		takeCommits(unfinished, existing);
		takeWhile(unfinished, existing, Stage.AFTER_COMMITS);
		new Manifest(begunAt, this.parts).write(unfinished);
		Files.move(unfinished, folder);
	}

	private enum Stage {

		BEFORE_COMMITS, AFTER_COMMITS

	}

	private void takeWhile(Path folder, Map<String, Set<String>> existing, Stage stage) throws IOException {
		for (Map.Entry<String, Set<String>> database : existing.entrySet()) {
			for (String collection : this.plan.taken(database.getKey(), database.getValue())) {
				boolean before = this.plan.beforeCommits().contains(collection);
				if (!collection.equals(StorePlan.COMMITS) && before == (stage == Stage.BEFORE_COMMITS)) {
					take(folder, database.getKey(), collection);
				}
			}
		}
	}

	private void take(Path folder, String database, String collection) throws IOException {
		StorePlan.Store store = this.plan.databases().get(database);
		try (BsonFile file = new BsonFile(fileOf(folder, database, collection))) {
			for (RawBsonDocument document : this.databases.get(database)
				.getCollection(collection, RawBsonDocument.class)
				.find()) {
				if (!store.foldsView(text(document, "group"))) {
					file.append(document);
					noteProgress(collection, document);
				}
			}
			file.close();
			took(database, collection, file);
		}
	}

	/** What policies have taken in must be in the archive of the owner. */
	private void noteProgress(String collection, RawBsonDocument document) {
		if ("progress".equals(collection)) {
			this.reached.merge(String.valueOf(text(document, "stream")), document.getNumber("sequence").longValue(),
					Math::max);
		}
	}

	private void takeCommits(Path folder, Map<String, Set<String>> existing) throws IOException {
		Map<String, BsonFile> files = new LinkedHashMap<>();
		try {
			for (String database : this.databases.names()) {
				CommitIndex index = new CommitIndex();
				this.commits.put(database, index);
				if (existing.getOrDefault(database, Set.of()).contains(StorePlan.COMMITS)) {
					BsonFile file = new BsonFile(fileOf(folder, database, StorePlan.COMMITS));
					files.put(database, file);
					this.databases.get(database)
						.getCollection(StorePlan.COMMITS, RawBsonDocument.class)
						.find()
						.forEach((commit) -> {
							if (index.add(commit.decode(DOCUMENTS))) {
								file.append(commit);
							}
						});
				}
			}
			new Closure(this.commits, this::find,
					(database, commit) -> files.computeIfAbsent(database, (name) -> open(folder, name))
						.append(new RawBsonDocument(commit, DOCUMENTS)))
				.complete(this.reached);
			for (Map.Entry<String, BsonFile> file : files.entrySet()) {
				file.getValue().close();
				took(file.getKey(), StorePlan.COMMITS, file.getValue());
			}
		}
		finally {
			for (BsonFile file : files.values()) {
				file.close();
			}
		}
	}

	private static BsonFile open(Path folder, String database) {
		try {
			return new BsonFile(fileOf(folder, database, StorePlan.COMMITS));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private @Nullable Document find(String database, String commitId) {
		MongoDatabase store = this.databases.get(database);
		return store.getCollection(StorePlan.COMMITS).find(Filters.eq("_id", commitId)).first();
	}

	private void took(String database, String collection, BsonFile file) {
		this.parts.add(new Manifest.Part(database, collection, file.documents(), file.digest()));
		this.progress.accept("%s.%s: %d documents".formatted(database, collection, file.documents()));
	}

	private static Path fileOf(Path folder, String database, String collection) {
		return folder.resolve(database).resolve(collection + ".bson");
	}

	private static @Nullable String text(RawBsonDocument document, String field) {
		return document.isString(field) ? document.getString(field).getValue() : null;
	}

}
