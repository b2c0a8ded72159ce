package fr.logementdabord.measure.domain.review;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What can be asked of a review sheet.
 */
public sealed interface ReviewCommand {

	/**
	 * The team writes what the review found; until the signature it may write it again.
	 *
	 * @param noteId where the words are kept, if there are any
	 */
	record FillSheet(String measureId, String kind, LocalDate heldOn, ReviewTemplate template,
			Map<String, String> scores, Optional<String> noteId) implements ReviewCommand {

		public FillSheet {
			scores = Map.copyOf(scores);
		}

	}

	/**
	 * The lead worker signs, and says whether the household did.
	 */
	record SignSheet(String leadWorkerId, String household, LocalDate signedOn,
			LocalDate today) implements ReviewCommand {
	}

}
