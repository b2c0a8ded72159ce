package fr.logementdabord.measure.domain.review;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What has happened to a review sheet.
 */
public sealed interface ReviewEvent {

	/**
	 * What the review found was written, whole.
	 *
	 * @param template version of the template that was used
	 */
	record SheetFilled(String measureId, String kind, LocalDate heldOn, String template, Map<String, String> scores,
			Optional<String> noteId) implements ReviewEvent {

		public SheetFilled {
			scores = Map.copyOf(scores);
		}

	}

	/**
	 * It was signed and stays as it is.
	 *
	 * @param fingerprint of what was signed (SHA-256, hexadecimal)
	 */
	record SheetSigned(String leadWorkerId, String household, LocalDate signedOn,
			String fingerprint) implements ReviewEvent {
	}

}
