package fr.logementdabord.referral.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import fr.logementdabord.vault.KeyCheck;
import fr.logementdabord.vault.KeyRing;
import fr.logementdabord.vault.SealedDocuments;
import fr.logementdabord.vault.FieldCipher;
import fr.logementdabord.vault.VaultIsLocked;
import fr.logementdabord.referral.access.CaseAccess;
import fr.logementdabord.referral.domain.referral.Share;
import fr.logementdabord.web.security.Viewer;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import static org.springframework.data.domain.Sort.Direction.ASC;

/**
 * Keeps households and gives them only to those who may know them; each reading is
 * written down before anything is given.
 */
public class IdentityVault {

	private static final Logger logger = LoggerFactory.getLogger(IdentityVault.class);

	static final String COLLECTION = "identity_vault";

	/** Says that every household kept before has the marks of its names. */
	static final String MARKED = "identity_vault_marked";

	static final String KEY_CHECK = "identity_vault_key_check";

	private final MongoTemplate mongo;

	private final FieldCipher cipher;

	private final KeyCheck check;

	private final AccessLog accessLog;

	private final Likenesses likenesses;

	private final NameMarks names;

	private final CaseAccess access;

	public IdentityVault(MongoTemplate mongo, KeyRing keys, AccessLog accessLog, Likenesses likenesses, NameMarks names,
			CaseAccess access) {
		this.mongo = mongo;
		this.cipher = new FieldCipher(keys);
		this.check = new KeyCheck(mongo, KEY_CHECK, keys);
		this.accessLog = accessLog;
		this.likenesses = likenesses;
		this.names = names;
		this.access = access;
	}

	/**
	 * Prepares the collection and makes sure that our key opens what is in it.
	 * @throws VaultIsLocked when it does not
	 */
	public void open() {
		this.mongo.indexOps(COLLECTION).createIndex(new Index("caseId", ASC));
		this.mongo.indexOps(COLLECTION).createIndex(new Index(SealedHousehold.NAME_MARKS, ASC));
		this.check.check();
		markThoseWithoutMarks();
		markNames();
	}

	/**
	 * Households kept before there were marks must be found again when they come back.
	 */
	private void markThoseWithoutMarks() {
		if (this.mongo.estimatedCount(COLLECTION) != this.mongo.estimatedCount(Likenesses.COLLECTION)) {
			this.mongo.findAll(SealedHousehold.class, COLLECTION)
				.stream()
				.filter((household) -> !this.likenesses.knows(household.caseId()))
				.forEach(this::mark);
		}
	}

	/** Households kept before names were marked must be found by them too. */
	private void markNames() {
		if (this.mongo.findById(SealedHousehold.NAME_MARKS, Document.class, MARKED) == null) {
			this.mongo.findAll(SealedHousehold.class, COLLECTION)
				.stream()
				.filter((household) -> household.nameMarks() == null)
				.forEach(this::markNames);
			this.mongo.save(new Document("_id", SealedHousehold.NAME_MARKS), MARKED);
		}
	}

	private void markNames(SealedHousehold household) {
		try {
			markNames(household.opened(this.cipher));
		}
		catch (VaultIsLocked locked) {
			logger.error("case {}: {}", household.caseId(), locked.getMessage());
		}
	}

	private void markNames(Household household) {
		this.mongo.updateFirst(Query.query(Criteria.where("_id").is(household.householdId())),
				new Update().set(SealedHousehold.NAME_MARKS, this.names.of(household)), COLLECTION);
	}

	/** One household that does not open must not stop the service. */
	private void mark(SealedHousehold household) {
		try {
			this.likenesses.keep(household.opened(this.cipher));
		}
		catch (VaultIsLocked locked) {
			logger.error("case {}: {}", household.caseId(), locked.getMessage());
		}
	}

	/** What is sealed here; the marks of a household follow from the keys too. */
	public List<SealedDocuments> sealedDocuments() {
		return List.of(new SealedDocuments(COLLECTION, SealedHousehold::places, this::markAgain), this.check.sealed());
	}

	private void markAgain(Document household) {
		SealedHousehold now = this.mongo.findById(String.valueOf(household.get("_id")), SealedHousehold.class,
				COLLECTION);
		if (now != null) {
			Household opened = now.opened(this.cipher);
			this.likenesses.markAgain(opened);
			markNames(opened);
		}
	}

	/**
	 * Keeps a household before its referral exists. Writing the same again is harmless.
	 */
	public void keep(Household household, Sharing sharing) {
		this.mongo.save(SealedHousehold.sealed(household, sharing, this.cipher, this.names), COLLECTION);
		this.likenesses.keep(household);
	}

	/**
	 * Lets these associations know the household, as long as each may, and no other.
	 */
	public void shareWith(String caseId, List<Share> shares) {
		this.mongo.updateFirst(Query.query(Criteria.where("caseId").is(caseId)),
				new Update().set(CaseAccess.SHARES, shares), COLLECTION);
	}

	/**
	 * The names the viewer may know among these cases.
	 */
	public List<DisplayName> displayNames(Viewer viewer, Collection<String> caseIds) {
		List<SealedHousehold> found = find(viewer, caseIds);
		if (!found.isEmpty()) {
			this.accessLog.read(viewer, found.stream().map(SealedHousehold::caseId).toList(), AccessLog.NAME);
		}
		return found.stream().map(this::displayName).flatMap(Optional::stream).toList();
	}

	/** One household that does not open must not take a whole list of names away. */
	private Optional<DisplayName> displayName(SealedHousehold household) {
		try {
			return Optional.of(new DisplayName(household.caseId(), household.opened(this.cipher).displayName()));
		}
		catch (VaultIsLocked locked) {
			logger.error("case {}: {}", household.caseId(), locked.getMessage());
			return Optional.empty();
		}
	}

	/**
	 * The whole identity, if the viewer may know it.
	 */
	public Optional<Household> household(Viewer viewer, String caseId) {
		List<SealedHousehold> found = find(viewer, List.of(caseId));
		if (found.isEmpty()) {
			return Optional.empty();
		}
		this.accessLog.read(viewer, List.of(caseId), AccessLog.FULL);
		return Optional.of(found.getFirst().opened(this.cipher));
	}

	private List<SealedHousehold> find(Viewer viewer, Collection<String> caseIds) {
		if (caseIds.isEmpty()) {
			return List.of();
		}
		Criteria mayKnow = new Criteria().andOperator(Criteria.where("caseId").in(caseIds),
				this.access.households(viewer));
		return this.mongo.find(Query.query(mayKnow), SealedHousehold.class, COLLECTION);
	}

	/** A name beside a case number. */
	public record DisplayName(String caseId, String displayName) {
	}

}
