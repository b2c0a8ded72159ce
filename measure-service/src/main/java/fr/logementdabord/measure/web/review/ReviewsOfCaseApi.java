package fr.logementdabord.measure.web.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import fr.logementdabord.web.page.FrenchText;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The reviews of all measures of a case, in words: for the document that referral-service
 * hands to the person who asks what is held about them. It writes down who asked; nobody
 * but services gets here.
 */
@RestController
class ReviewsOfCaseApi {

	private final ReviewDesk desk;

	private final FrenchText french;

	ReviewsOfCaseApi(ReviewDesk desk, FrenchText french) {
		this.desk = desk;
		this.french = french;
	}

	@GetMapping("/internal/cases/{caseId}/reviews")
	@PreAuthorize("hasRole('service')")
	List<ReviewInWords> ofCase(@PathVariable String caseId) {
		return this.desk.ofCase(caseId).stream().map(this::inWords).toList();
	}

	private ReviewInWords inWords(SheetDetail sheet) {
		List<Finding> findings = sheet.scores()
			.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey())
			.map((score) -> new Finding(this.french.label("support-domain", score.getKey()),
					this.french.label("review-score", score.getValue())))
			.toList();
		return new ReviewInWords(this.french.label("review-kind", sheet.kind()), sheet.heldOn(), findings,
				sheet.summary());
	}

	/**
	 * One review.
	 *
	 * @param summary what was written, empty = nothing
	 */
	record ReviewInWords(String title, LocalDate heldOn, List<Finding> findings, String summary) {

		/** Never in a log. */
		@Override
		public String toString() {
			return "ReviewInWords[" + this.heldOn + "]";
		}

	}

	/**
	 * What was found of one part of life.
	 */
	record Finding(String domain, String score) {
	}

}
