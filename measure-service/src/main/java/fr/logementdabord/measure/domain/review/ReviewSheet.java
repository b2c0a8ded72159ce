package fr.logementdabord.measure.domain.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A review sheet, one type per status.
 */
public sealed interface ReviewSheet {

	/**
	 * Nothing was written.
	 */
	record Empty() implements ReviewSheet {
	}

	/**
	 * Written, may still change.
	 */
	record Draft(Content content) implements ReviewSheet {
	}

	/**
	 * Signed, does not change any more.
	 */
	record Signed(Content content, Signature signature) implements ReviewSheet {
	}

	/**
	 * What was written, if anything.
	 */
	default Optional<Content> written() {
		return switch (this) {
			case Empty() -> Optional.empty();
			case Draft(Content content) -> Optional.of(content);
			case Signed(Content content, Signature signature) -> Optional.of(content);
		};
	}

	/**
	 * What the review found.
	 *
	 * @param noteId where the words are kept; they are never changed, only replaced by
	 * others under another id
	 */
	record Content(String measureId, String kind, LocalDate heldOn, String template, Map<String, String> scores,
			Optional<String> noteId) {

		/**
		 * The same for the same content, another one for any other.
		 */
		public String fingerprint() {
			String text = String.join("|", this.measureId, this.kind, this.heldOn.toString(), this.template,
					new TreeMap<>(this.scores).toString(), this.noteId.orElse(""));
			try {
				return HexFormat.of()
					.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
			}
			catch (NoSuchAlgorithmException ex) {
				throw new IllegalStateException("Every Java platform has SHA-256", ex);
			}
		}

	}

	/**
	 * Who signed, and whether the household did.
	 */
	record Signature(String leadWorkerId, String household, LocalDate signedOn, String fingerprint) {
	}

}
