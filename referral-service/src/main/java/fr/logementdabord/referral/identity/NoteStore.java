package fr.logementdabord.referral.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The reasons people write in their own words, sealed like identities: a sentence about a
 * household is as telling as its name.
 */
public class NoteStore {

	static final String COLLECTION = "notes";

	private final MongoTemplate mongo;

	private final FieldCipher cipher;

	private final Clock clock;

	public NoteStore(MongoTemplate mongo, VaultKeys keys, Clock clock) {
		this.mongo = mongo;
		this.cipher = new FieldCipher(keys);
		this.clock = clock;
	}

	/** Keeps the reason of a step; the first one stays, whoever repeats the step. */
	public void keep(String caseId, String step, String author, String text) {
		String id = id(caseId, step);
		try {
			this.mongo.insert(new Note(id, caseId, author, this.clock.instant(), this.cipher.seal(text, id)),
					COLLECTION);
		}
		catch (DuplicateKeyException kept) {
			// the request was repeated
		}
	}

	/** Keeps a text in the place of the former one. */
	public void replace(String caseId, String step, String author, String text) {
		String id = id(caseId, step);
		this.mongo.save(new Note(id, caseId, author, this.clock.instant(), this.cipher.seal(text, id)), COLLECTION);
	}

	/** The reason of a step. */
	public Optional<String> read(String caseId, String step) {
		@Nullable Note note = this.mongo.findById(id(caseId, step), Note.class, COLLECTION);
		return Optional.ofNullable(note).map((kept) -> this.cipher.open(kept.text(), kept.id()));
	}

	private static String id(String caseId, String step) {
		return caseId + "/" + step;
	}

	record Note(@Id String id, String caseId, String author, Instant at, String text) {
	}

}
