package fr.logementdabord.referral.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import fr.logementdabord.referral.access.CaseAccess;
import fr.logementdabord.referral.domain.referral.Referral.Known;
import fr.logementdabord.referral.form.CheckedAnswers;
import fr.logementdabord.referral.identity.AccessLog;
import fr.logementdabord.vault.FieldCipher;
import fr.logementdabord.vault.KeyRing;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.vault.SealedDocuments;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The answers of a saisine as they were on its day: frozen, sealed, and the sensitive
 * codes behind a wall of their own, for those who work with the household.
 */
public class IntakeAnswers {

	static final String COLLECTION = "intake_answers";

	private final MongoTemplate mongo;

	private final FieldCipher cipher;

	private final AccessLog accessLog;

	private final CaseAccess access;

	public IntakeAnswers(MongoTemplate mongo, KeyRing keys, AccessLog accessLog, CaseAccess access) {
		this.mongo = mongo;
		this.cipher = new FieldCipher(keys);
		this.accessLog = accessLog;
		this.access = access;
	}

	/**
	 * Keeps the answers before the saisine exists. Writing the same again is harmless.
	 */
	public void keep(String caseId, CheckedAnswers answers) {
		this.mongo.save(new Sealed(caseId, answers.fieldSet(),
				SealedAnswers.seal(answers.open(), this.cipher, caseId + "/open"),
				SealedAnswers.seal(answers.walled(), this.cipher, caseId + "/walled")), COLLECTION);
	}

	/** What is sealed of the answers. */
	public static SealedDocuments sealedDocuments() {
		return SealedDocuments.of(COLLECTION,
				(document) -> Map.of("open", document.get("_id") + "/open", "walled", document.get("_id") + "/walled"));
	}

	/**
	 * What this viewer may read; the reading is written down first. Nothing when they may
	 * not know the household, or when the saisine holds no such answers.
	 */
	public Optional<Read> read(Viewer viewer, String caseId, Known referral) {
		if (!this.access.mayKnowHousehold(viewer, referral)) {
			return Optional.empty();
		}
		@Nullable Sealed sealed = this.mongo.findById(caseId, Sealed.class, COLLECTION);
		if (sealed == null) {
			return Optional.empty();
		}
		this.accessLog.read(viewer, List.of(caseId), AccessLog.ANSWERS);
		Map<String, List<String>> walled = this.access.isOwn(viewer, referral)
				? SealedAnswers.open(sealed.walled(), this.cipher, caseId + "/walled") : Map.of();
		return Optional
			.of(new Read(sealed.fieldSet(), SealedAnswers.open(sealed.open(), this.cipher, caseId + "/open"), walled));
	}

	/** All answers, for the person they are about; who asks is written down elsewhere. */
	public Optional<Read> whole(String caseId) {
		return Optional.ofNullable(this.mongo.findById(caseId, Sealed.class, COLLECTION))
			.map((sealed) -> new Read(sealed.fieldSet(),
					SealedAnswers.open(sealed.open(), this.cipher, caseId + "/open"),
					SealedAnswers.open(sealed.walled(), this.cipher, caseId + "/walled")));
	}

	/**
	 * Answers as a viewer may read them.
	 *
	 * @param fieldSet version of the form that asked
	 * @param open by field
	 * @param walled sensitive codes by field, empty beyond those who work with the
	 * household
	 */
	public record Read(String fieldSet, Map<String, List<String>> open, Map<String, List<String>> walled) {

		@Override
		public String toString() {
			return "Read[" + this.fieldSet + "]";
		}

	}

	record Sealed(@Id String id, String fieldSet, String open, String walled) {
	}

}
