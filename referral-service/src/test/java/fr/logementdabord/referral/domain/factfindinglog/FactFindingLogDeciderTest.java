package fr.logementdabord.referral.domain.factfindinglog;

import java.time.LocalDate;
import java.util.List;

import fr.logementdabord.referral.domain.factfindinglog.FactFindingLogCommand.AskParty;
import fr.logementdabord.referral.domain.factfindinglog.FactFindingLogCommand.RecordAnswer;
import fr.logementdabord.referral.domain.factfindinglog.FactFindingLogCommand.RemindParty;
import fr.logementdabord.referral.domain.factfindinglog.FactFindingLogEvent.AnswerRecorded;
import fr.logementdabord.referral.domain.factfindinglog.FactFindingLogEvent.PartyAsked;
import fr.logementdabord.referral.domain.factfindinglog.FactFindingLogEvent.PartyReminded;
import fr.logementdabord.referral.domain.factfindinglog.Question.Answer;
import fr.logementdabord.testkit.spec.DeciderSpec;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FactFindingLogDeciderTest {

	private static final String CASE = "LDA-7K3QX9M2TD4A";

	private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

	private static final Question QUESTION = Question.asked("Q-1", "LANDLORD", List.of("ARREARS", "ARREARS"), DAY,
			DAY.plusDays(14));

	private static final PartyAsked ASKED = new PartyAsked(CASE, QUESTION);

	private static final Answer ANSWER = new Answer(DAY.plusDays(5), "ANSWERED");

	private static DeciderSpec<FactFindingLogCommand, FactFindingLog, FactFindingLogEvent> given(
			FactFindingLogEvent... history) {
		return DeciderSpec.given(new FactFindingLogDecider(), history);
	}

	@Test
	void the_log_says_who_was_asked_what_and_until_when() {
		given().when(new AskParty(CASE, QUESTION)).thenEvents(ASKED);
		assertThat(QUESTION.topics()).containsExactly("ARREARS");
		given(ASKED).when(new AskParty(CASE, QUESTION)).thenEvents();
		given(ASKED).when(new AskParty(CASE, Question.asked("Q-1", "MDS", List.of("OTHER"), DAY, DAY.plusDays(1))))
			.thenRefused(FactFindingLogRefusal.QuestionIsAlreadyAsked);
		given().when(new AskParty(CASE, Question.asked("Q-2", "MDS", List.of("OTHER"), DAY, DAY.minusDays(1))))
			.thenRefused(FactFindingLogRefusal.DueDayPrecedesQuestion);
	}

	@Test
	void an_answer_comes_once_and_not_before_the_question() {
		given(ASKED).when(new RecordAnswer(CASE, "Q-1", ANSWER)).thenEvents(new AnswerRecorded(CASE, "Q-1", ANSWER));
		given(ASKED).when(new RecordAnswer(CASE, "Q-1", new Answer(DAY.minusDays(1), "ANSWERED")))
			.thenRefused(FactFindingLogRefusal.AnswerPrecedesQuestion);
		AnswerRecorded answered = new AnswerRecorded(CASE, "Q-1", ANSWER);
		given(ASKED, answered).when(new RecordAnswer(CASE, "Q-1", ANSWER)).thenEvents();
		given(ASKED, answered).when(new RecordAnswer(CASE, "Q-1", new Answer(DAY.plusDays(6), "REFUSED")))
			.thenRefused(FactFindingLogRefusal.QuestionIsAlreadyAnswered);
		given().when(new RecordAnswer(CASE, "Q-9", ANSWER)).thenRefused(FactFindingLogRefusal.QuestionIsUnknown);
	}

	@Test
	void whoever_has_not_answered_is_reminded_once_a_day() {
		PartyReminded reminded = new PartyReminded(CASE, "Q-1", DAY.plusDays(15));
		given(ASKED).when(new RemindParty(CASE, "Q-1", DAY.plusDays(15))).thenEvents(reminded);
		given(ASKED, reminded).when(new RemindParty(CASE, "Q-1", DAY.plusDays(15))).thenEvents();
		given(ASKED, reminded).when(new RemindParty(CASE, "Q-1", DAY.plusDays(14)))
			.thenRefused(FactFindingLogRefusal.AnswerPrecedesQuestion);
		given(ASKED, new AnswerRecorded(CASE, "Q-1", ANSWER)).when(new RemindParty(CASE, "Q-1", DAY.plusDays(15)))
			.thenRefused(FactFindingLogRefusal.QuestionIsAlreadyAnswered);
	}

}
