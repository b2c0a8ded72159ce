package fr.logementdabord.measure.domain.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import fr.logementdabord.measure.reference.ReviewTemplates;
import fr.logementdabord.measure.domain.review.ReviewCommand.FillSheet;
import fr.logementdabord.measure.domain.review.ReviewCommand.SignSheet;
import fr.logementdabord.measure.domain.review.ReviewEvent.SheetFilled;
import fr.logementdabord.measure.domain.review.ReviewEvent.SheetSigned;
import fr.logementdabord.measure.domain.review.ReviewSheet.Content;
import fr.logementdabord.testkit.spec.DeciderSpec;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReviewSheetDeciderTest {

	private static final LocalDate HELD = LocalDate.of(2026, 12, 14);

	private static final LocalDate TODAY = LocalDate.of(2026, 12, 20);

	private static final ReviewTemplate TEMPLATE = new ReviewTemplate("INITIAL-9", List.of("HOUSING", "BUDGET"),
			List.of("1", "2", "NOT_ASSESSED"));

	private static final Map<String, String> SCORES = Map.of("HOUSING", "2", "BUDGET", "NOT_ASSESSED");

	private static final SheetFilled FILLED = new SheetFilled("M-1", "INITIAL", HELD, "INITIAL-9", SCORES,
			Optional.of("N-1"));

	private static final SheetSigned SIGNED = new SheetSigned("worker-7", "ABSENT", HELD.plusDays(1),
			new Content("M-1", "INITIAL", HELD, "INITIAL-9", SCORES, Optional.of("N-1")).fingerprint());

	@Test
	void each_domain_of_the_template_has_an_answer() {
		given().when(fill(SCORES)).thenEvents(FILLED);
		given().when(fill(Map.of("HOUSING", "2"))).thenRefused(new ReviewRefusal.ScoreIsMissing());
		given().when(fill(Map.of("HOUSING", "2", "BUDGET", "9"))).thenRefused(new ReviewRefusal.ScoreIsUnknown());
		given().when(fill(Map.of("HOUSING", "2", "BUDGET", "1", "PETS", "1")))
			.thenRefused(new ReviewRefusal.ScoreIsUnknown());
	}

	@Test
	void what_was_written_may_be_written_again_until_it_is_signed() {
		given(FILLED).when(fill(SCORES)).thenEvents(FILLED);
		given(FILLED).when(sign("ABSENT", HELD.plusDays(1))).thenEvents(SIGNED);
		given(FILLED, SIGNED).when(fill(SCORES)).thenRefused(new ReviewRefusal.SheetIsSigned());
		given(FILLED, SIGNED).when(sign("ABSENT", TODAY)).thenEvents();
		given(FILLED, SIGNED).when(sign("SIGNED", TODAY)).thenRefused(new ReviewRefusal.SheetIsSigned());
	}

	@Test
	void a_signature_needs_a_content_a_day_and_what_the_household_did() {
		given().when(sign("SIGNED", TODAY)).thenRefused(new ReviewRefusal.SheetIsEmpty());
		given(FILLED).when(sign("MAYBE", TODAY)).thenRefused(new ReviewRefusal.HouseholdAnswerIsUnknown());
		given(FILLED).when(sign("SIGNED", HELD.minusDays(1))).thenRefused(new ReviewRefusal.SignatureIsBeforeReview());
		given(FILLED).when(sign("SIGNED", TODAY.plusDays(1))).thenRefused(new ReviewRefusal.SignatureIsInTheFuture());
	}

	@Test
	void the_fingerprint_changes_with_any_part_of_what_is_signed() {
		Content content = new Content("M-1", "INITIAL", HELD, "INITIAL-9", SCORES, Optional.of("N-1"));
		assertThat(content.fingerprint()).hasSize(64)
			.isNotEqualTo(new Content("M-1", "INITIAL", HELD, "INITIAL-9", SCORES, Optional.of("N-2")).fingerprint())
			.isNotEqualTo(new Content("M-1", "INITIAL", HELD, "INITIAL-9", Map.of("HOUSING", "1", "BUDGET", "1"),
					Optional.of("N-1"))
				.fingerprint());
	}

	@Test
	void a_review_is_written_with_the_template_of_its_day() {
		ReviewTemplates templates = new ReviewTemplates();
		assertThat(templates.on("INITIAL", LocalDate.of(2022, 12, 31))).map(ReviewTemplate::id).contains("INITIAL-1");
		assertThat(templates.on("INITIAL", LocalDate.of(2023, 1, 1))).map(ReviewTemplate::id).contains("INITIAL-2");
		assertThat(templates.on("FINAL", TODAY)).map(ReviewTemplate::domains)
			.hasValueSatisfying((domains) -> assertThat(domains).contains("SOCIAL_LINK"));
		assertThat(templates.on("FINAL", LocalDate.of(2019, 1, 1))).isEmpty();
	}

	private static DeciderSpec<ReviewCommand, ReviewSheet, ReviewEvent> given(ReviewEvent... history) {
		return DeciderSpec.given(new ReviewSheetDecider(), history);
	}

	private static FillSheet fill(Map<String, String> scores) {
		return new FillSheet("M-1", "INITIAL", HELD, TEMPLATE, scores, Optional.of("N-1"));
	}

	private static SignSheet sign(String household, LocalDate on) {
		return new SignSheet("worker-7", household, on, TODAY);
	}

}
