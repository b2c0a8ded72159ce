package fr.logementdabord.referral.domain.contest;

import java.time.LocalDate;

import fr.logementdabord.referral.domain.contest.Contest.Answer;
import fr.logementdabord.referral.domain.contest.ContestCommand.AnswerContest;
import fr.logementdabord.referral.domain.contest.ContestCommand.FileContest;
import fr.logementdabord.referral.domain.contest.ContestEvent.ContestAnswered;
import fr.logementdabord.referral.domain.contest.ContestEvent.ContestFiled;
import fr.logementdabord.testkit.spec.DeciderSpec;
import org.junit.jupiter.api.Test;

class ContestDeciderTest {

	private static final String CASE = "LDA-7K3QX9M2TD4A";

	private static final LocalDate DECIDED = LocalDate.of(2026, 11, 23);

	private static final LocalDate LAST_DAY = DECIDED.plusDays(60);

	private static final ContestFiled FILED = new ContestFiled(CASE, contest("CT-1", 10));

	private static final Answer UPHELD = new Answer(DECIDED.plusDays(20), "UPHELD");

	private static DeciderSpec<ContestCommand, Contests, ContestEvent> given(ContestEvent... history) {
		return DeciderSpec.given(new ContestDecider(), history);
	}

	private static Contest contest(String id, int daysLater) {
		return new Contest(id, "HOUSEHOLD", DECIDED.plusDays(daysLater), DECIDED, null);
	}

	private static FileContest file(String id, int daysLater) {
		return new FileContest(CASE, contest(id, daysLater), LAST_DAY);
	}

	@Test
	void a_decision_is_contested_within_its_delay_to_the_day() {
		given().when(file("CT-1", 10)).thenEvents(FILED);
		given().when(file("CT-1", 60)).thenEvents(new ContestFiled(CASE, contest("CT-1", 60)));
		given().when(file("CT-1", 61)).thenRefused(ContestRefusal.ContestIsTooLate);
		given().when(file("CT-1", -1)).thenRefused(ContestRefusal.ContestPrecedesDecision);
		given(FILED).when(file("CT-1", 10)).thenEvents();
	}

	@Test
	void one_contest_waits_at_once() {
		given(FILED).when(file("CT-2", 12)).thenRefused(ContestRefusal.ContestIsPending);
		given(FILED, new ContestAnswered(CASE, "CT-1", UPHELD)).when(file("CT-2", 30))
			.thenEvents(new ContestFiled(CASE, contest("CT-2", 30)));
	}

	@Test
	void it_is_answered_once_and_not_before_it_was_filed() {
		given(FILED).when(new AnswerContest(CASE, "CT-1", UPHELD))
			.thenEvents(new ContestAnswered(CASE, "CT-1", UPHELD));
		given(FILED).when(new AnswerContest(CASE, "CT-1", new Answer(DECIDED.plusDays(9), "UPHELD")))
			.thenRefused(ContestRefusal.AnswerPrecedesContest);
		ContestAnswered answered = new ContestAnswered(CASE, "CT-1", UPHELD);
		given(FILED, answered).when(new AnswerContest(CASE, "CT-1", UPHELD)).thenEvents();
		given(FILED, answered).when(new AnswerContest(CASE, "CT-1", new Answer(DECIDED.plusDays(20), "REORIENTED")))
			.thenRefused(ContestRefusal.ContestIsAlreadyAnswered);
		given().when(new AnswerContest(CASE, "CT-9", UPHELD)).thenRefused(ContestRefusal.ContestIsUnknown);
	}

}
