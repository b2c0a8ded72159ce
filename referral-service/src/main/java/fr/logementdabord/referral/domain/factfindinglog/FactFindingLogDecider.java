package fr.logementdabord.referral.domain.factfindinglog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import fr.logementdabord.decider.Decider;
import fr.logementdabord.decider.Decision;
import fr.logementdabord.referral.domain.factfindinglog.FactFindingLogCommand.AskParty;
import fr.logementdabord.referral.domain.factfindinglog.FactFindingLogCommand.RecordAnswer;
import fr.logementdabord.referral.domain.factfindinglog.FactFindingLogCommand.RemindParty;
import fr.logementdabord.referral.domain.factfindinglog.FactFindingLogEvent.AnswerRecorded;
import fr.logementdabord.referral.domain.factfindinglog.FactFindingLogEvent.PartyAsked;
import fr.logementdabord.referral.domain.factfindinglog.FactFindingLogEvent.PartyReminded;

import static fr.logementdabord.decider.Decision.accept;
import static fr.logementdabord.decider.Decision.refuse;

/**
 * The rules of the log: a question is asked, perhaps reminded of, and answered once.
 */
public final class FactFindingLogDecider
		implements Decider<FactFindingLogCommand, FactFindingLog, FactFindingLogEvent> {

	@Override
	public FactFindingLog initialState() {
		return new FactFindingLog(List.of());
	}

	@Override
	public Decision<FactFindingLogEvent> decide(FactFindingLogCommand command, FactFindingLog log) {
		return switch (command) {
			case AskParty ask -> ask(ask, log);
			case RemindParty remind -> known(remind.questionId(), log, (question) -> remind(remind, question));
			case RecordAnswer record -> known(record.questionId(), log, (question) -> record(record, question));
		};
	}

	private static Decision<FactFindingLogEvent> ask(AskParty command, FactFindingLog log) {
		Question question = command.question();
		if (log.of(question.questionId()).isPresent()) {
			return log.questions().contains(question) ? accept() : refuse(FactFindingLogRefusal.QuestionIsAlreadyAsked);
		}
		return question.dueOn().isBefore(question.askedOn()) ? refuse(FactFindingLogRefusal.DueDayPrecedesQuestion)
				: accept(new PartyAsked(command.caseId(), question));
	}

	private static Decision<FactFindingLogEvent> remind(RemindParty command, Question question) {
		if (!question.isAwaited()) {
			return refuse(FactFindingLogRefusal.QuestionIsAlreadyAnswered);
		}
		if (question.remindedOn().contains(command.on())) {
			return accept();
		}
		return command.on().isBefore(question.lastOn()) ? refuse(FactFindingLogRefusal.AnswerPrecedesQuestion)
				: accept(new PartyReminded(command.caseId(), command.questionId(), command.on()));
	}

	private static Decision<FactFindingLogEvent> record(RecordAnswer command, Question question) {
		if (!question.isAwaited()) {
			return command.answer().equals(question.answer()) ? accept()
					: refuse(FactFindingLogRefusal.QuestionIsAlreadyAnswered);
		}
		return command.answer().on().isBefore(question.askedOn()) ? refuse(FactFindingLogRefusal.AnswerPrecedesQuestion)
				: accept(new AnswerRecorded(command.caseId(), command.questionId(), command.answer()));
	}

	private static Decision<FactFindingLogEvent> known(String questionId, FactFindingLog log,
			Function<Question, Decision<FactFindingLogEvent>> decide) {
		return log.of(questionId).map(decide).orElseGet(() -> refuse(FactFindingLogRefusal.QuestionIsUnknown));
	}

	@Override
	public FactFindingLog evolve(FactFindingLog log, FactFindingLogEvent event) {
		return switch (event) {
			case PartyAsked asked -> log.with(asked.question());
			case PartyReminded reminded ->
				log.with(remindedOn(log.of(reminded.questionId()).orElseThrow(), reminded.remindedOn()));
			case AnswerRecorded answered ->
				log.with(answered(log.of(answered.questionId()).orElseThrow(), answered.answer()));
		};
	}

	private static Question remindedOn(Question question, LocalDate day) {
		List<LocalDate> days = new ArrayList<>(question.remindedOn());
		days.add(day);
		return new Question(question.questionId(), question.party(), question.topics(), question.askedOn(),
				question.dueOn(), days, question.answer());
	}

	private static Question answered(Question question, Question.Answer answer) {
		return new Question(question.questionId(), question.party(), question.topics(), question.askedOn(),
				question.dueOn(), question.remindedOn(), answer);
	}

}
