package fr.logementdabord.measure.note;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import fr.logementdabord.vault.FieldCipher;
import fr.logementdabord.vault.KeyCheck;
import fr.logementdabord.vault.KeyRing;
import fr.logementdabord.vault.SealedDocuments;
import fr.logementdabord.vault.access.AccessChain;
import fr.logementdabord.vault.access.AccessEntry.Reading;
import fr.logementdabord.web.security.Viewer;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Keeps notes sealed, never changed. Each class has its own readers, and each opening of
 * a health note is recorded in a chain that shows whoever tampers with it.
 */
public class NoteStore {

	/** Written and read by the health professions of the team only. */
	public static final String HEALTH = "HEALTH";

	/** The words of a review. */
	public static final String REVIEW = "REVIEW";

	static final String COLLECTION = "notes";

	/** Name of the chain of readings. */
	public static final String READINGS = "health_note_readings";

	/** Nobody opens a health note for anything else. */
	private static final String FOR_SUPPORT = "SUPPORT";

	private static final int MOST = 500;

	private final MongoTemplate mongo;

	private final FieldCipher cipher;

	private final KeyCheck check;

	private final AccessChain readings;

	private final Clock clock;

	public NoteStore(MongoTemplate mongo, KeyRing keys, AccessChain readings, Clock clock) {
		this.mongo = mongo;
		this.cipher = new FieldCipher(keys);
		this.check = new KeyCheck(mongo, "notes_key_check", keys);
		this.readings = readings;
		this.clock = clock;
	}

	/**
	 * Makes sure that our key opens what is here.
	 * @throws fr.logementdabord.vault.VaultIsLocked when it does not
	 */
	public void open() {
		this.check.check();
	}

	/** What is sealed here. */
	public List<SealedDocuments> sealedDocuments() {
		return List.of(SealedDocuments.oneField(COLLECTION, "text", ""), this.check.sealed());
	}

	/**
	 * Keeps a note; the same id again keeps the first.
	 */
	public void keep(String noteId, String measureId, String noteClass, String author, String text) {
		try {
			this.mongo.insert(new Sealed(noteId, measureId, noteClass, author, this.clock.instant(),
					this.cipher.seal(text, noteId)), COLLECTION);
		}
		catch (DuplicateKeyException kept) {
			// the request was repeated
		}
	}

	/**
	 * The words of a review.
	 */
	public Optional<Note> review(String noteId) {
		@Nullable Sealed found = this.mongo.findById(noteId, Sealed.class, COLLECTION);
		return Optional.ofNullable(found).filter((note) -> note.noteClass().equals(REVIEW)).map(this::open);
	}

	/**
	 * The health notes of a measure, the latest first.
	 * @param reader who opens them, written down before anything is opened
	 */
	public List<Note> health(String measureId, Viewer reader) {
		this.readings
			.append(new Reading(reader.login(), reader.organisation(), List.of(measureId), HEALTH, FOR_SUPPORT));
		Query query = Query.query(Criteria.where("measureId").is(measureId).and("noteClass").is(HEALTH))
			.with(Sort.by(Sort.Direction.DESC, "writtenAt"))
			.limit(MOST);
		return this.mongo.find(query, Sealed.class, COLLECTION).stream().map(this::open).toList();
	}

	/** How many notes these measures have. */
	public long count(Set<String> measureIds) {
		return this.mongo.count(of(measureIds), COLLECTION);
	}

	/** Erases the notes of these measures; who read them is kept. */
	public void erase(Set<String> measureIds) {
		this.mongo.remove(of(measureIds), COLLECTION);
	}

	private static Query of(Set<String> measureIds) {
		return Query.query(Criteria.where("measureId").in(measureIds));
	}

	private Note open(Sealed note) {
		return new Note(note.id(), note.author(), note.writtenAt(), this.cipher.open(note.text(), note.id()));
	}

	/**
	 * As it is stored.
	 */
	record Sealed(@Id String id, String measureId, String noteClass, String author, Instant writtenAt, String text) {
	}

}
