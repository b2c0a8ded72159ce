package fr.logementdabord.measure.domain.grant;

import java.time.LocalDate;

import fr.logementdabord.measure.domain.grant.GrantAgreement.Signed;
import fr.logementdabord.measure.domain.grant.GrantCommand.AnswerLetter;
import fr.logementdabord.measure.domain.grant.GrantCommand.RegisterLetter;
import fr.logementdabord.measure.domain.grant.GrantCommand.SubmitReport;
import fr.logementdabord.measure.domain.grant.GrantEvent.LetterAnswered;
import fr.logementdabord.measure.domain.grant.GrantEvent.LetterRegistered;
import fr.logementdabord.measure.domain.grant.GrantEvent.ReportSubmitted;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static fr.logementdabord.measure.domain.grant.GrantDeciderTest.SIGNED;
import static fr.logementdabord.measure.domain.grant.GrantDeciderTest.TERMS;
import static fr.logementdabord.measure.domain.grant.GrantDeciderTest.TODAY;
import static fr.logementdabord.measure.domain.grant.GrantDeciderTest.given;
import static fr.logementdabord.measure.domain.grant.GrantDeciderTest.state;
import static org.assertj.core.api.Assertions.assertThat;

/** Reports and registered letters under the convention of 2023. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GrantPapersDeciderTest {

	@Nested
	class Articles_6_and_9_reports {

		private final LocalDate due = LocalDate.of(2024, 6, 30);

		@Test
		void are_due_within_six_months() {
			assertThat(TERMS.reportsDueOn()).isEqualTo(this.due);
			given(SIGNED).when(report(this.due)).thenEvents(submitted(this.due, false));
			given(SIGNED).when(report(this.due.plusDays(1))).thenEvents(submitted(this.due.plusDays(1), true));
		}

		@Test
		void come_after_the_year_signed_first_and_once() {
			given(SIGNED).when(report(LocalDate.of(2023, 12, 31)))
				.thenRefused(new PaperRefusal.ReportComesBeforeTheEndOfTheYear());
			given(SIGNED).when(new SubmitReport("FINANCIAL_REPORT", this.due.plusDays(1), this.due, TODAY))
				.thenRefused(new PaperRefusal.ReportIsSignedAfterItWasSent());
			given(SIGNED, submitted(this.due, false)).when(report(this.due)).thenEvents();
			given(SIGNED, submitted(this.due, false)).when(report(this.due.minusDays(1)))
				.thenRefused(new PaperRefusal.ReportIsAlreadySubmitted());
		}

		private SubmitReport report(LocalDate sentOn) {
			return new SubmitReport("FINANCIAL_REPORT", LocalDate.of(2023, 12, 30), sentOn, TODAY);
		}

		private ReportSubmitted submitted(LocalDate sentOn, boolean late) {
			return new ReportSubmitted("FINANCIAL_REPORT", LocalDate.of(2023, 12, 30), sentOn, late);
		}

	}

	@Nested
	class Articles_12_and_13_registered_letters {

		private final LocalDate sent = LocalDate.of(2023, 12, 31);

		private final LetterRegistered request = new LetterRegistered("L-1", "AMENDMENT_REQUEST", "DEPARTMENT",
				this.sent, LocalDate.of(2024, 2, 29));

		@Test
		void leave_the_other_side_two_months() {
			given(SIGNED).when(new RegisterLetter("L-1", "AMENDMENT_REQUEST", "DEPARTMENT", this.sent, TODAY))
				.thenEvents(this.request);
			Signed waiting = state(SIGNED, this.request);
			assertThat(waiting.awaited()).hasSize(1);
			assertThat(waiting.letters().get("L-1").isOverdue(LocalDate.of(2024, 2, 29))).isFalse();
			assertThat(waiting.letters().get("L-1").isOverdue(LocalDate.of(2024, 3, 1))).isTrue();
		}

		@Test
		void about_a_delay_wait_for_nothing() {
			given(SIGNED).when(new RegisterLetter("L-2", "DELAY", "DEPARTMENT", this.sent, TODAY))
				.thenEvents(new LetterRegistered("L-2", "DELAY", "DEPARTMENT", this.sent, null));
		}

		@Test
		void are_answered_once_and_not_before_they_were_sent() {
			LetterAnswered answered = new LetterAnswered("L-1", "ACCEPTED", this.sent.plusDays(20));
			given(SIGNED, this.request).when(new AnswerLetter("L-1", "ACCEPTED", this.sent.plusDays(20), TODAY))
				.thenEvents(answered);
			given(SIGNED, this.request).when(new AnswerLetter("L-1", "ACCEPTED", this.sent.minusDays(1), TODAY))
				.thenRefused(new PaperRefusal.AnswerIsBeforeTheLetter());
			given(SIGNED, this.request, answered)
				.when(new AnswerLetter("L-1", "REFUSED", this.sent.plusDays(20), TODAY))
				.thenRefused(new PaperRefusal.LetterIsAlreadyAnswered());
			given(SIGNED).when(new AnswerLetter("L-9", "REFUSED", this.sent, TODAY))
				.thenRefused(new PaperRefusal.LetterIsUnknown());
		}

	}

}
