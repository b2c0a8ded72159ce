package fr.logementdabord.referral.coordination;

import java.time.LocalDate;
import java.util.List;

import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.Ids;
import fr.logementdabord.eventing.store.Outcome;
import fr.logementdabord.referral.clock.CaseClock;
import fr.logementdabord.referral.clock.CaseClocks;
import fr.logementdabord.referral.domain.factfindinglog.FactFindingLog;
import fr.logementdabord.referral.domain.factfindinglog.FactFindingLogCommand.AskParty;
import fr.logementdabord.referral.domain.factfindinglog.FactFindingLogCommand.RecordAnswer;
import fr.logementdabord.referral.domain.factfindinglog.FactFindingLogCommand.RemindParty;
import fr.logementdabord.referral.domain.factfindinglog.FactFindingLogRefusal;
import fr.logementdabord.referral.domain.factfindinglog.Question;
import fr.logementdabord.referral.domain.referral.Referral;
import fr.logementdabord.referral.identity.NoteStore;
import org.jspecify.annotations.Nullable;

/**
 * Writes the log of the étayage: who was asked what, and when it was answered (seed:466).
 */
public class FactFindingLogs {

	private final CaseStreams streams;

	private final CaseClocks clocks;

	private final NoteStore notes;

	public FactFindingLogs(CaseStreams streams, CaseClocks clocks, NoteStore notes) {
		this.streams = streams;
		this.clocks = clocks;
		this.notes = notes;
	}

	/** The log of a case. */
	public FactFindingLog of(String caseId) {
		return this.streams.logs().load(caseId).state();
	}

	/**
	 * Asks somebody.
	 * @param dueOn the day an answer is expected; null = after the usual delay
	 * @param words what was asked, in the coordinator's words; sealed
	 */
	public Outcome<FactFindingLog> ask(String caseId, String party, List<String> topics, @Nullable LocalDate dueOn,
			@Nullable String words, LocalDate on, CommandContext context) {
		Referral referral = this.streams.referrals().load(caseId).state();
		if (referral instanceof Referral.Over) {
			return new Outcome.Refused<>(FactFindingLogRefusal.CaseIsOver, 0);
		}
		if (referral instanceof Referral.Known known && on.isBefore(known.file().submittedOn())) {
			return new Outcome.Refused<>(FactFindingLogRefusal.QuestionPrecedesReferral, 0);
		}
		String questionId = Ids.derived("Q-", caseId, context.commandId());
		Question question = Question.asked(questionId, party, topics, on,
				(dueOn != null) ? dueOn : this.clocks.dueOn(CaseClock.ANSWER, on));
		Outcome<FactFindingLog> outcome = this.streams.logs().handle(caseId, new AskParty(caseId, question), context);
		keep(outcome, caseId, question(questionId), words, context);
		return outcome;
	}

	/** Reminds whoever has not answered. */
	public Outcome<FactFindingLog> remind(String caseId, String questionId, LocalDate on, CommandContext context) {
		return this.streams.logs().handle(caseId, new RemindParty(caseId, questionId, on), context);
	}

	/** Writes down what came of it. */
	public Outcome<FactFindingLog> answer(String caseId, String questionId, Question.Answer answer,
			@Nullable String words, CommandContext context) {
		Outcome<FactFindingLog> outcome = this.streams.logs()
			.handle(caseId, new RecordAnswer(caseId, questionId, answer), context);
		keep(outcome, caseId, answer(questionId), words, context);
		return outcome;
	}

	private void keep(Outcome<FactFindingLog> outcome, String caseId, String step, @Nullable String words,
			CommandContext context) {
		if (outcome instanceof Outcome.Accepted<FactFindingLog> && words != null) {
			this.notes.keep(caseId, step, context.actor(), words);
		}
	}

	/** Where the words of a question are kept. */
	public static String question(String questionId) {
		return "question-" + questionId;
	}

	/** Where the words of an answer are kept. */
	public static String answer(String questionId) {
		return "answer-" + questionId;
	}

}
