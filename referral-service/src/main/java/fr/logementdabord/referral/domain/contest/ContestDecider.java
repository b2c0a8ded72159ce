package fr.logementdabord.referral.domain.contest;

import java.util.List;

import fr.logementdabord.decider.Decider;
import fr.logementdabord.decider.Decision;
import fr.logementdabord.referral.domain.contest.ContestCommand.AnswerContest;
import fr.logementdabord.referral.domain.contest.ContestCommand.FileContest;
import fr.logementdabord.referral.domain.contest.ContestEvent.ContestAnswered;
import fr.logementdabord.referral.domain.contest.ContestEvent.ContestFiled;

import static fr.logementdabord.decider.Decision.accept;
import static fr.logementdabord.decider.Decision.refuse;

/**
 * The rules of a contest: in time, one at once, answered once.
 */
public final class ContestDecider implements Decider<ContestCommand, Contests, ContestEvent> {

	@Override
	public Contests initialState() {
		return new Contests(List.of());
	}

	@Override
	public Decision<ContestEvent> decide(ContestCommand command, Contests contests) {
		return switch (command) {
			case FileContest file -> file(file, contests);
			case AnswerContest answer -> contests.of(answer.contestId())
				.map((found) -> answer(answer, found))
				.orElseGet(() -> refuse(ContestRefusal.ContestIsUnknown));
		};
	}

	private static Decision<ContestEvent> file(FileContest command, Contests contests) {
		Contest asked = command.contest();
		if (contests.of(asked.contestId()).isPresent()) {
			return accept();
		}
		if (contests.pending().isPresent()) {
			return refuse(ContestRefusal.ContestIsPending);
		}
		if (asked.filedOn().isBefore(asked.decidedOn())) {
			return refuse(ContestRefusal.ContestPrecedesDecision);
		}
		return asked.filedOn().isAfter(command.lastDay()) ? refuse(ContestRefusal.ContestIsTooLate)
				: accept(new ContestFiled(command.caseId(), asked));
	}

	private static Decision<ContestEvent> answer(AnswerContest command, Contest found) {
		if (!found.isPending()) {
			return command.answer().equals(found.answer()) ? accept() : refuse(ContestRefusal.ContestIsAlreadyAnswered);
		}
		return command.answer().on().isBefore(found.filedOn()) ? refuse(ContestRefusal.AnswerPrecedesContest)
				: accept(new ContestAnswered(command.caseId(), command.contestId(), command.answer()));
	}

	@Override
	public Contests evolve(Contests contests, ContestEvent event) {
		return switch (event) {
			case ContestFiled filed -> contests.with(filed.contest());
			case ContestAnswered answered -> {
				Contest was = contests.of(answered.contestId()).orElseThrow();
				yield contests
					.with(new Contest(was.contestId(), was.by(), was.filedOn(), was.decidedOn(), answered.answer()));
			}
		};
	}

}
