package fr.logementdabord.operations.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.bson.Document;
import org.bson.json.JsonWriterSettings;

/**
 * What an archive holds, written last: a folder without it is no archive.
 *
 * @param begunAt when the backup began: nothing older is missing
 * @param files its files
 */
record Manifest(Instant begunAt, List<Part> files) {

	private static final String NAME = "manifest.json";

	private static final int FORMAT = 1;

	/**
	 * One file.
	 *
	 * @param documents how many
	 * @param sha256 of its bytes
	 */
	record Part(String database, String collection, long documents, String sha256) {

		Path file(Path folder) {
			return folder.resolve(this.database).resolve(this.collection + ".bson");
		}

	}

	void write(Path folder) throws IOException {
		Document json = new Document("format", FORMAT).append("begunAt", this.begunAt.toString())
			.append("files",
					this.files.stream()
						.map((part) -> new Document("database", part.database()).append("collection", part.collection())
							.append("documents", part.documents())
							.append("sha256", part.sha256()))
						.toList());
		Files.writeString(folder.resolve(NAME), json.toJson(JsonWriterSettings.builder().indent(true).build()) + "\n");
	}

	/**
	 * Reads and verifies an archive.
	 * @throws IllegalStateException when it is incomplete or was changed
	 */
	static Manifest verified(Path folder) throws IOException {
		if (!Files.isRegularFile(folder.resolve(NAME))) {
			throw new IllegalStateException(folder + " is no archive: it has no " + NAME);
		}
		Document json = Document.parse(Files.readString(folder.resolve(NAME)));
		if (json.getInteger("format", 0) != FORMAT) {
			throw new IllegalStateException(folder + " was written by another version: format " + json.get("format"));
		}
		List<Part> files = new ArrayList<>();
		for (Document file : json.getList("files", Document.class)) {
			Part part = new Part(file.getString("database"), file.getString("collection"),
					((Number) file.get("documents")).longValue(), file.getString("sha256"));
			Path path = part.file(folder);
			if (!Files.isRegularFile(path) || !BsonFile.digest(path).equals(part.sha256())) {
				throw new IllegalStateException(path + " is missing, damaged or of another backup");
			}
			files.add(part);
		}
		return new Manifest(Instant.parse(json.getString("begunAt")), files);
	}

}
