package fr.logementdabord.measure.web.review;

import java.time.LocalDate;
import java.util.Map;

import fr.logementdabord.measure.domain.measure.SupportMeasure.Review;
import fr.logementdabord.measure.domain.review.ReviewSheet;
import fr.logementdabord.measure.domain.review.ReviewSheet.Content;
import fr.logementdabord.measure.domain.review.ReviewSheet.Draft;
import fr.logementdabord.measure.domain.review.ReviewSheet.Empty;
import fr.logementdabord.measure.domain.review.ReviewSheet.Signature;
import fr.logementdabord.measure.domain.review.ReviewSheet.Signed;

import org.jspecify.annotations.Nullable;

/**
 * A review with what it found.
 *
 * @param status EMPTY, DRAFT or SIGNED
 * @param template version of the template, once something was written
 */
public record SheetDetail(String measureId, String sheetId, String kind, LocalDate heldOn, String status,
		@Nullable String template, Map<String, String> scores, String summary, @Nullable Signature signature) {

	static SheetDetail of(String measureId, String sheetId, Review review, ReviewSheet sheet, String summary) {
		return switch (sheet) {
			case Empty() ->
				new SheetDetail(measureId, sheetId, review.kind(), review.heldOn(), "EMPTY", null, Map.of(), "", null);
			case Draft(Content content) -> new SheetDetail(measureId, sheetId, review.kind(), review.heldOn(), "DRAFT",
					content.template(), content.scores(), summary, null);
			case Signed(Content content, Signature signature) -> new SheetDetail(measureId, sheetId, review.kind(),
					review.heldOn(), "SIGNED", content.template(), content.scores(), summary, signature);
		};
	}

}
