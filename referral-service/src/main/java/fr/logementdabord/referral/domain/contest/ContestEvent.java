package fr.logementdabord.referral.domain.contest;

import fr.logementdabord.referral.domain.contest.Contest.Answer;

/**
 * The contests of a case.
 */
public sealed interface ContestEvent {

	record ContestFiled(String caseId, Contest contest) implements ContestEvent {
	}

	record ContestAnswered(String caseId, String contestId, Answer answer) implements ContestEvent {
	}

}
