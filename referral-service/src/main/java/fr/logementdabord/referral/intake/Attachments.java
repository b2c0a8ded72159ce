package fr.logementdabord.referral.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import fr.logementdabord.referral.access.CaseAccess;
import fr.logementdabord.referral.domain.referral.Referral.Known;
import fr.logementdabord.referral.identity.AccessLog;
import fr.logementdabord.vault.FieldCipher;
import fr.logementdabord.vault.KeyRing;
import fr.logementdabord.referral.reference.AttachmentRules;
import fr.logementdabord.web.security.Roles;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.vault.SealedDocuments;
import java.util.Map;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Files joined to a draft or a saisine: name and content sealed, who reads them decided
 * by the class of the file. Each reading is written down first.
 */
public class Attachments {

	static final String COLLECTION = "attachments";

	private static final Sort OLDEST_FIRST = Sort.by(Sort.Order.asc("addedAt"), Sort.Order.asc("_id"));

	private final MongoTemplate mongo;

	private final FieldCipher cipher;

	private final AccessLog accessLog;

	private final CaseAccess access;

	private final Clock clock;

	public Attachments(MongoTemplate mongo, KeyRing keys, AccessLog accessLog, CaseAccess access, Clock clock) {
		this.mongo = mongo;
		this.cipher = new FieldCipher(keys);
		this.accessLog = accessLog;
		this.access = access;
		this.clock = clock;
	}

	/**
	 * Joins a file to a draft or a saisine, by number; the same id again is the same
	 * file.
	 */
	public void add(String id, String owner, Viewer viewer, NewFile file) {
		try {
			this.mongo.insert(
					new SealedFile(id, owner, file.accessClass(), file.mediaType(), file.content().length,
							this.clock.instant(), viewer.login(), this.cipher.seal(file.name(), id + "/name"),
							this.cipher.seal(Base64.getEncoder().encodeToString(file.content()), id + "/content")),
					COLLECTION);
		}
		catch (DuplicateKeyException added) {
			// the request was repeated
		}
	}

	/** The files of a draft, for its organisation, which may read them all. */
	public List<Attachment> of(Draft draft) {
		return listed(Query.query(Criteria.where("owner").is(draft.id())));
	}

	/** A file of a draft. */
	public Optional<Opened> open(Draft draft, String id) {
		return opened(Criteria.where("_id").is(id).and("owner").is(draft.id()));
	}

	/** Takes a file out of a draft. */
	public void remove(Draft draft, String id) {
		this.mongo.remove(Query.query(Criteria.where("_id").is(id).and("owner").is(draft.id())), COLLECTION);
	}

	/** Takes all files out of a draft that is given up. */
	public void removeAll(Draft draft) {
		removeAll(draft.id());
	}

	/** Takes all files out of a draft that is erased. */
	void removeAll(String draftId) {
		this.mongo.remove(Query.query(Criteria.where("owner").is(draftId)), COLLECTION);
	}

	/** The files of a draft become those of the saisine it has become. Twice is once. */
	public void hand(Draft draft, String caseId) {
		this.mongo.updateMulti(Query.query(Criteria.where("owner").is(draft.id())), new Update().set("owner", caseId),
				COLLECTION);
	}

	/** The files of a case that this viewer may read. */
	public List<Attachment> of(Viewer viewer, Known referral) {
		return listed(Query.query(readable(viewer, referral)));
	}

	/** A file of a case, if this viewer may read it. */
	public Optional<Opened> open(Viewer viewer, Known referral, String id) {
		Criteria mine = new Criteria().andOperator(Criteria.where("_id").is(id), readable(viewer, referral));
		if (!this.mongo.exists(Query.query(mine), COLLECTION)) {
			return Optional.empty();
		}
		this.accessLog.read(viewer, List.of(referral.caseId()), AccessLog.ATTACHMENT);
		return opened(mine);
	}

	/** All files of a case, without their content, for the person they are about. */
	public List<Attachment> all(String caseId) {
		return listed(Query.query(Criteria.where("owner").is(caseId)));
	}

	/** How many files there are, whoever may read them. */
	public long count(String owner) {
		return this.mongo.count(Query.query(Criteria.where("owner").is(owner)), COLLECTION);
	}

	/** What is sealed of a file. */
	public static SealedDocuments sealedDocuments() {
		return SealedDocuments.of(COLLECTION, (document) -> Map.of("name", document.get("_id") + "/name", "content",
				document.get("_id") + "/content"));
	}

	private Criteria readable(Viewer viewer, Known referral) {
		return Criteria.where("owner")
			.is(referral.caseId())
			.and("accessClass")
			.in(AttachmentRules.readableBy(parts(viewer, referral)));
	}

	/** What this viewer is to the case. */
	private Set<String> parts(Viewer viewer, Known referral) {
		Set<String> parts = new HashSet<>();
		if (CaseAccess.coordinates(viewer, referral)) {
			parts.add("COORDINATOR");
		}
		if (CaseAccess.referred(viewer, referral)) {
			parts.add("REFERRER");
		}
		if (viewer.is(Roles.ASSOCIATION) && this.access.isOwn(viewer, referral)) {
			parts.add("ASSOCIATION");
		}
		if (viewer.is(Roles.DEPARTMENT)) {
			parts.add("DEPARTMENT");
		}
		return parts;
	}

	private List<Attachment> listed(Query query) {
		query.fields().exclude("content");
		return this.mongo.find(query.with(OLDEST_FIRST), ListedFile.class, COLLECTION)
			.stream()
			.map((file) -> new Attachment(file.id(), this.cipher.open(file.name(), file.id() + "/name"),
					file.accessClass(), file.mediaType(), file.size(), file.addedAt(), file.addedBy()))
			.toList();
	}

	private Optional<Opened> opened(Criteria which) {
		@Nullable SealedFile file = this.mongo.findOne(Query.query(which), SealedFile.class, COLLECTION);
		return Optional.ofNullable(file)
			.map((found) -> new Opened(found.mediaType(),
					Base64.getDecoder().decode(this.cipher.open(found.content(), found.id() + "/content"))));
	}

	/** A file that was checked and is to be kept. */
	public record NewFile(String name, String accessClass, String mediaType, byte[] content) {

		@Override
		public String toString() {
			return "NewFile[" + this.accessClass + "]";
		}

	}

	/**
	 * A file without its content.
	 *
	 * @param name as its owner called it; personal, never in a log
	 * @param size bytes
	 */
	public record Attachment(String id, String name, String accessClass, String mediaType, int size, Instant addedAt,
			String addedBy) {

		@Override
		public String toString() {
			return "Attachment[" + this.id + "]";
		}

	}

	/** The content of a file. */
	public record Opened(String mediaType, byte[] content) {

		@Override
		public String toString() {
			return "Opened[" + this.mediaType + "]";
		}

	}

	record SealedFile(@Id String id, String owner, String accessClass, String mediaType, int size, Instant addedAt,
			String addedBy, String name, String content) {
	}

	record ListedFile(@Id String id, String accessClass, String mediaType, int size, Instant addedAt, String addedBy,
			String name) {
	}

}
