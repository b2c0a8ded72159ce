package fr.logementdabord.vault;

import java.util.Map;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * A known text sealed in the database: a ring that does not open it is the ring of
 * another vault, and the service must not start with it.
 */
public final class KeyCheck {

	private static final String ID = "current";

	private static final String TEXT = "this vault opens";

	private final MongoTemplate mongo;

	private final String collection;

	private final FieldCipher cipher;

	/** The check of the vault that keeps it in this collection. */
	public KeyCheck(MongoTemplate mongo, String collection, KeyRing keys) {
		this.mongo = mongo;
		this.collection = collection;
		this.cipher = new FieldCipher(keys);
	}

	/**
	 * Checks, and seals the text at the first start.
	 * @throws VaultIsLocked when the ring does not open the vault
	 */
	public void check() {
		Sealed check = this.mongo.findById(ID, Sealed.class, this.collection);
		if (check == null) {
			this.mongo.save(new Sealed(ID, this.cipher.seal(TEXT, this.collection)), this.collection);
		}
		else if (!TEXT.equals(this.cipher.open(check.sealed(), this.collection))) {
			throw new VaultIsLocked("the key file does not open this vault");
		}
	}

	/** The check is sealed too. */
	public SealedDocuments sealed() {
		return SealedDocuments.of(this.collection, (document) -> Map.of("sealed", this.collection));
	}

	record Sealed(@Id String id, String sealed) {
	}

}
