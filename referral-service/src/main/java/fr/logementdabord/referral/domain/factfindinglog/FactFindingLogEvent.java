package fr.logementdabord.referral.domain.factfindinglog;

import java.time.LocalDate;

import fr.logementdabord.referral.domain.factfindinglog.Question.Answer;

/**
 * The log of a case. Nothing of it is told to the other services.
 */
public sealed interface FactFindingLogEvent {

	record PartyAsked(String caseId, Question question) implements FactFindingLogEvent {
	}

	record PartyReminded(String caseId, String questionId, LocalDate remindedOn) implements FactFindingLogEvent {
	}

	record AnswerRecorded(String caseId, String questionId, Answer answer) implements FactFindingLogEvent {
	}

}
