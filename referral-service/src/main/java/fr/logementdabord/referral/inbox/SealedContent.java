package fr.logementdabord.referral.inbox;

import java.util.List;

import fr.logementdabord.inbox.KeptContent;
import fr.logementdabord.referral.identity.AccessLog;
import fr.logementdabord.vault.FieldCipher;
import fr.logementdabord.vault.SealedDocuments;
import fr.logementdabord.vault.KeyRing;
import fr.logementdabord.web.security.Viewer;

/**
 * The content of events, sealed like identities: what is no event, or says what it must
 * not say, may hold anything. Each reading is written down first.
 */
public final class SealedContent implements KeptContent {

	private final FieldCipher cipher;

	private final AccessLog accessLog;

	public SealedContent(KeyRing keys, AccessLog accessLog) {
		this.cipher = new FieldCipher(keys);
		this.accessLog = accessLog;
	}

	@Override
	public String keep(String entryId, String content) {
		return this.cipher.seal(content, place(entryId));
	}

	@Override
	public String read(Viewer viewer, String entryId, String kept) {
		this.accessLog.read(viewer, List.of(entryId), AccessLog.EVENT);
		return this.cipher.open(kept, place(entryId));
	}

	/** What is sealed of a received event. */
	public static SealedDocuments sealedDocuments(String collection) {
		return SealedDocuments.oneField(collection, "data", "/event");
	}

	private static String place(String entryId) {
		return entryId + "/event";
	}

}
