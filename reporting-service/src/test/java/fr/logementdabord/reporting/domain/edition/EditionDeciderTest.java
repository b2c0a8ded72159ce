package fr.logementdabord.reporting.domain.edition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import fr.logementdabord.reporting.domain.edition.Edition.Frozen;
import fr.logementdabord.reporting.domain.edition.Edition.Question;
import fr.logementdabord.reporting.domain.edition.EditionCommand.AnswerQuestion;
import fr.logementdabord.reporting.domain.edition.EditionCommand.AskQuestion;
import fr.logementdabord.reporting.domain.edition.EditionCommand.DropQuestion;
import fr.logementdabord.reporting.domain.edition.EditionCommand.FreezeEdition;
import fr.logementdabord.reporting.domain.edition.EditionCommand.OpenEdition;
import fr.logementdabord.reporting.domain.edition.EditionCommand.WriteSection;
import fr.logementdabord.reporting.domain.edition.EditionEvent.EditionFrozen;
import fr.logementdabord.reporting.domain.edition.EditionEvent.EditionOpened;
import fr.logementdabord.reporting.domain.edition.EditionEvent.QuestionAnswered;
import fr.logementdabord.reporting.domain.edition.EditionEvent.QuestionAsked;
import fr.logementdabord.reporting.domain.edition.EditionEvent.QuestionDropped;
import fr.logementdabord.reporting.domain.edition.EditionEvent.SectionWritten;
import fr.logementdabord.testkit.spec.DeciderSpec;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static fr.logementdabord.testkit.spec.DeciderSpec.given;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EditionDeciderTest {

	private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);

	private static final LocalDate LAST = LocalDate.of(2022, 12, 31);

	private static final LocalDate TODAY = LocalDate.of(2023, 5, 2);

	private static final Instant MOMENT = Instant.parse("2023-05-02T08:00:00Z");

	private static final EditionOpened OPENED = new EditionOpened(null, FIRST, LAST, TODAY);

	private static final QuestionAsked ASKED = new QuestionAsked("Q1", "Combien d’équivalents temps plein ?", TODAY);

	private static final EditionFrozen FROZEN = new EditionFrozen(MOMENT, 1, "ab12", "ef56", TODAY);

	private static final EditionDecider DECIDER = new EditionDecider();

	@Nested
	class Without_an_edition {

		private final DeciderSpec<EditionCommand, Edition, EditionEvent> nothing = given(DECIDER);

		@Test
		void a_report_is_begun_for_a_period_of_the_county_or_of_a_territory() {
			this.nothing.when(new OpenEdition(null, FIRST, LAST, TODAY)).thenEvents(OPENED);
			this.nothing.when(new OpenEdition("artois", FIRST, LAST, TODAY))
				.thenEvents(new EditionOpened("artois", FIRST, LAST, TODAY));
		}

		@Test
		void a_period_that_ends_before_it_begins_or_lasts_more_than_twenty_years_is_refused() {
			this.nothing.when(new OpenEdition(null, LAST, FIRST, TODAY)).thenRefused(EditionRefusal.PeriodIsReversed);
			this.nothing.when(new OpenEdition(null, FIRST, FIRST.plusYears(20).plusDays(1), TODAY))
				.thenRefused(EditionRefusal.PeriodIsTooLong);
		}

		@Test
		void nothing_is_written_in_it_and_nothing_frozen() {
			this.nothing.when(new WriteSection(Section.LIMITS, "Manque de T1.", TODAY))
				.thenRefused(EditionRefusal.EditionIsUnknown);
			this.nothing.when(new FreezeEdition(MOMENT, 1, "ab12", "ef56", TODAY))
				.thenRefused(EditionRefusal.EditionIsUnknown);
		}

	}

	@Nested
	class With_an_open_edition {

		private final DeciderSpec<EditionCommand, Edition, EditionEvent> open = given(DECIDER, OPENED);

		@Test
		void opening_it_again_changes_nothing_but_another_period_needs_another_edition() {
			this.open.when(new OpenEdition(null, FIRST, LAST, TODAY.plusDays(1))).thenEvents();
			this.open.when(new OpenEdition("artois", FIRST, LAST, TODAY))
				.thenRefused(EditionRefusal.EditionIsOpenAlready);
		}

		@Test
		void a_section_is_written_again_or_left_out() {
			this.open.when(new WriteSection(Section.LIMITS, "  Manque de T1.\n", TODAY))
				.thenEvents(new SectionWritten(Section.LIMITS, "Manque de T1.", TODAY));
			this.open.and(new SectionWritten(Section.LIMITS, "Manque de T1.", TODAY))
				.when(new WriteSection(Section.LIMITS, "", TODAY))
				.thenEvents(new SectionWritten(Section.LIMITS, "", TODAY));
			this.open.when(new WriteSection(Section.LIMITS, " ", TODAY)).thenEvents();
		}

		@Test
		void a_text_longer_than_twenty_thousand_signs_is_refused() {
			this.open.when(new WriteSection(Section.RESULTS, "a".repeat(20_001), TODAY))
				.thenRefused(EditionRefusal.TextIsTooLong);
		}

		@Test
		void the_funder_asks_and_is_answered() {
			this.open.when(new AskQuestion("Q1", "Combien d’équivalents temps plein ?", TODAY)).thenEvents(ASKED);
			this.open.and(ASKED)
				.when(new AnswerQuestion("Q1", "Cinq.", TODAY))
				.thenEvents(new QuestionAnswered("Q1", "Cinq.", TODAY));
			this.open.when(new AskQuestion("Q1", "  ", TODAY)).thenRefused(EditionRefusal.QuestionIsEmpty);
			this.open.when(new AnswerQuestion("Q1", "Cinq.", TODAY)).thenRefused(EditionRefusal.QuestionIsUnknown);
		}

		@Test
		void a_question_is_taken_back_once() {
			this.open.and(ASKED).when(new DropQuestion("Q1", TODAY)).thenEvents(new QuestionDropped("Q1", TODAY));
			this.open.when(new DropQuestion("Q1", TODAY)).thenEvents();
		}

		@Test
		void it_is_frozen_once_its_period_is_over() {
			this.open.when(new FreezeEdition(MOMENT, 1, "ab12", "ef56", TODAY)).thenEvents(FROZEN);
			this.open.when(new FreezeEdition(MOMENT, 1, "ab12", "ef56", LAST))
				.thenRefused(EditionRefusal.PeriodIsNotOver);
		}

	}

	@Nested
	class With_a_frozen_edition {

		private final DeciderSpec<EditionCommand, Edition, EditionEvent> frozen = given(DECIDER, OPENED, ASKED,
				new QuestionAnswered("Q1", "Cinq.", TODAY), FROZEN);

		@Test
		void nothing_changes_any_more() {
			this.frozen.when(new WriteSection(Section.RESULTS, "Plus tard.", TODAY))
				.thenRefused(EditionRefusal.EditionIsFrozen);
			this.frozen.when(new AskQuestion("Q2", "Et après ?", TODAY)).thenRefused(EditionRefusal.EditionIsFrozen);
			this.frozen.when(new AnswerQuestion("Q1", "Six.", TODAY)).thenRefused(EditionRefusal.EditionIsFrozen);
			this.frozen.when(new DropQuestion("Q1", TODAY)).thenRefused(EditionRefusal.EditionIsFrozen);
			this.frozen.when(new FreezeEdition(MOMENT, 2, "cd34", "ef56", TODAY))
				.thenRefused(EditionRefusal.EditionIsFrozen);
		}

		@Test
		void it_keeps_what_was_written() {
			assertThat(DECIDER.fold(List.of(OPENED, ASKED, new QuestionAnswered("Q1", "Cinq.", TODAY), FROZEN)))
				.isInstanceOfSatisfying(Frozen.class, (it) -> {
					assertThat(it.writing().questions())
						.containsExactly(new Question("Q1", "Combien d’équivalents temps plein ?", "Cinq."));
					assertThat(it.seal().hash()).isEqualTo("ab12");
				});
		}

	}

}
