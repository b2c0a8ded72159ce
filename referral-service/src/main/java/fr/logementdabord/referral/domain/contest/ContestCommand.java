package fr.logementdabord.referral.domain.contest;

import java.time.LocalDate;

import fr.logementdabord.referral.domain.contest.Contest.Answer;

/**
 * What can be asked of the contests of a case.
 */
public sealed interface ContestCommand {

	/**
	 * Contests a decision.
	 *
	 * @param lastDay until when that decision may be contested
	 */
	record FileContest(String caseId, Contest contest, LocalDate lastDay) implements ContestCommand {
	}

	/** Answers. */
	record AnswerContest(String caseId, String contestId, Answer answer) implements ContestCommand {
	}

}
