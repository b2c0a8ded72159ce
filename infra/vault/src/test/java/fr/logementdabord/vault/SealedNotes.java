package fr.logementdabord.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import org.bson.Document;

import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * A small vault of notes, as one instance of a service sees it.
 */
final class SealedNotes {

	private static final String COLLECTION = "notes";

	final KeyRing ring;

	final Rotations rotations;

	private final MongoTemplate mongo;

	private final FieldCipher cipher;

	SealedNotes(String mongoUri, Path keyFile) {
		this.mongo = new MongoTemplate(MongoClients.create(mongoUri),
				mongoUri.substring(mongoUri.lastIndexOf('/') + 1));
		this.ring = KeyRing.readFrom(keyFile.toString(), "KEY_FILE");
		this.cipher = new FieldCipher(this.ring);
		this.rotations = new Rotations("notes", this.ring,
				List.of(SealedDocuments.oneField(COLLECTION, "text", "/text")), this.mongo, Clock.systemUTC());
	}

	static Path keyFile(Path folder) {
		try {
			return Files.writeString(folder.resolve("vault.key"), NewKey.draw().line() + "\n");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	void write(String id, String text) {
		this.mongo.getCollection(COLLECTION)
			.replaceOne(Filters.eq("_id", id),
					new Document("_id", id).append("text", this.cipher.seal(text, id + "/text")),
					new ReplaceOptions().upsert(true));
	}

	String read(String id) {
		return this.cipher.open(sealed(id), id + "/text");
	}

	String sealed(String id) {
		return String.valueOf(this.mongo.getCollection(COLLECTION).find(Filters.eq("_id", id)).first().get("text"));
	}

	/** Ids of the notes under a key. */
	List<String> under(String keyId) {
		List<String> ids = new ArrayList<>();
		this.mongo.getCollection(COLLECTION).find().forEach((note) -> {
			if (keyId.equals(FieldCipher.keyOf(note.getString("text")))) {
				ids.add(note.getString("_id"));
			}
		});
		return ids;
	}

	/** Gives a note another id, which it was not sealed for. */
	void move(String from, String to) {
		this.mongo.getCollection(COLLECTION).insertOne(new Document("_id", to).append("text", sealed(from)));
		this.mongo.getCollection(COLLECTION).deleteOne(Filters.eq("_id", from));
	}

	/** As notes were sealed before they named their key. */
	void forgetKeyOf(String id) {
		this.mongo.getCollection(COLLECTION)
			.updateOne(Filters.eq("_id", id),
					new Document("$set", new Document("text", sealed(id).replaceFirst("[.][^.]+[.]", "."))));
	}

	/** As the housekeeping does, but now. */
	void rotate() {
		while (this.rotations.last().filter(Rotation::running).isPresent()) {
			this.rotations.goOn();
		}
	}

	/** An instance that does nothing but go on with a rotation, to be killed. */
	public static void main(String[] args) {
		new SealedNotes(args[0], Path.of(args[1])).rotate();
	}

}
