package fr.logementdabord.referral.domain.factfindinglog;

import java.time.LocalDate;

import fr.logementdabord.referral.domain.factfindinglog.Question.Answer;

/**
 * What can be written in the log of a case.
 */
public sealed interface FactFindingLogCommand {

	/** Somebody is asked something (seed:466). */
	record AskParty(String caseId, Question question) implements FactFindingLogCommand {
	}

	/** Whoever has not answered is reminded. */
	record RemindParty(String caseId, String questionId, LocalDate on) implements FactFindingLogCommand {
	}

	/** An answer came, or it is given up. */
	record RecordAnswer(String caseId, String questionId, Answer answer) implements FactFindingLogCommand {
	}

}
