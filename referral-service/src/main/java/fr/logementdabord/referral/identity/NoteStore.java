package fr.logementdabord.referral.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import fr.logementdabord.vault.KeyRing;
import fr.logementdabord.vault.FieldCipher;
import fr.logementdabord.vault.SealedDocuments;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * The reasons people write in their own words, sealed like identities: a sentence about a
 * household is as telling as its name.
 */
public class NoteStore {

	static final String COLLECTION = "notes";

	private final MongoTemplate mongo;

	private final FieldCipher cipher;

	private final Clock clock;

	public NoteStore(MongoTemplate mongo, KeyRing keys, Clock clock) {
		this.mongo = mongo;
		this.cipher = new FieldCipher(keys);
		this.clock = clock;
	}

	/** What is sealed of a note. */
	public static SealedDocuments sealedDocuments() {
		return SealedDocuments.oneField(COLLECTION, "text", "");
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

	/** Everything that was written about a case, the oldest first. */
	public List<Written> all(String caseId) {
		return this.mongo
			.find(Query.query(Criteria.where("caseId").is(caseId)).with(Sort.by("at", "_id")), Note.class, COLLECTION)
			.stream()
			.map((note) -> new Written(note.id().substring(caseId.length() + 1), note.author(), note.at(),
					this.cipher.open(note.text(), note.id())))
			.toList();
	}

	private static String id(String caseId, String step) {
		return caseId + "/" + step;
	}

	/**
	 * A text about a case.
	 *
	 * @param step what it was written for
	 */
	public record Written(String step, String author, Instant at, String text) {

		@Override
		public String toString() {
			return "Written[" + this.step + "]";
		}

	}

	record Note(@Id String id, String caseId, String author, Instant at, String text) {
	}

}
