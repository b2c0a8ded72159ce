package fr.logementdabord.referral.coordination;

import java.time.LocalDate;

import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.Ids;
import fr.logementdabord.eventing.store.Outcome;
import fr.logementdabord.referral.application.ReferralSteps;
import fr.logementdabord.referral.clock.CaseClock;
import fr.logementdabord.referral.clock.CaseClocks;
import fr.logementdabord.referral.domain.contest.Contest;
import fr.logementdabord.referral.domain.contest.ContestCommand.AnswerContest;
import fr.logementdabord.referral.domain.contest.ContestCommand.FileContest;
import fr.logementdabord.referral.domain.contest.ContestRefusal;
import fr.logementdabord.referral.domain.contest.Contests;
import fr.logementdabord.referral.domain.referral.Orientation;
import fr.logementdabord.referral.domain.referral.Referral;
import fr.logementdabord.referral.identity.NoteStore;
import org.jspecify.annotations.Nullable;

/**
 * Lets an orientation be contested and answers. An answer that gives way takes the
 * orientation back first: a crash in between leaves a contest that is still to be
 * answered, and the same request again finishes it.
 */
public class Contesting {

	/** The contest changes nothing. */
	public static final String UPHELD = "UPHELD";

	/** Another orientation is decided. */
	public static final String REORIENTED = "REORIENTED";

	/** Why the orientation is taken back. */
	static final String CONTESTED = "CONTESTED";

	private final CaseStreams streams;

	private final ReferralSteps steps;

	private final CaseClocks clocks;

	private final NoteStore notes;

	public Contesting(CaseStreams streams, ReferralSteps steps, CaseClocks clocks, NoteStore notes) {
		this.streams = streams;
		this.steps = steps;
		this.clocks = clocks;
		this.notes = notes;
	}

	/** The contests of a case. */
	public Contests of(String caseId) {
		return this.streams.contests().load(caseId).state();
	}

	/** Contests the orientation in force. */
	public Outcome<Contests> file(Referral.Known referral, String by, String words, LocalDate on,
			CommandContext context) {
		Orientation orientation = inForce(referral);
		if (orientation == null) {
			return new Outcome.Refused<>(ContestRefusal.NothingToContest, 0);
		}
		String caseId = referral.caseId();
		String contestId = Ids.derived("CT-", caseId, context.commandId());
		Contest contest = new Contest(contestId, by, on, orientation.decidedOn(), null);
		LocalDate lastDay = this.clocks.dueOn(CaseClock.CONTESTING, orientation.decidedOn());
		Outcome<Contests> outcome = this.streams.contests()
			.handle(caseId, new FileContest(caseId, contest, lastDay), context);
		keep(outcome, caseId, motive(contestId), words, context);
		return outcome;
	}

	/** Answers: the orientation stands, or another one is to be decided. */
	public Outcome<Contests> answer(String caseId, String contestId, Contest.Answer answer, String words,
			CommandContext context) {
		if (REORIENTED.equals(answer.outcome()) && mayBeAnswered(caseId, contestId, answer.on())) {
			Outcome<Referral> revoked = this.steps.revokeOrientation(caseId, answer.on(), CONTESTED, context);
			if (revoked instanceof Outcome.Refused<Referral> refused) {
				return new Outcome.Refused<>(refused.why(), refused.version());
			}
		}
		Outcome<Contests> outcome = this.streams.contests()
			.handle(caseId, new AnswerContest(caseId, contestId, answer), context);
		keep(outcome, caseId, answer(contestId), words, context);
		return outcome;
	}

	/** An answer that will be refused takes nothing back. */
	private boolean mayBeAnswered(String caseId, String contestId, LocalDate on) {
		return of(caseId).pending()
			.filter((pending) -> pending.contestId().equals(contestId) && !on.isBefore(pending.filedOn()))
			.isPresent();
	}

	private static @Nullable Orientation inForce(Referral.Known referral) {
		return switch (referral) {
			case Referral.Oriented oriented -> oriented.orientation();
			case Referral.ReadyToClose ready -> ready.was().orientation();
			case Referral.Unoriented early -> null;
			case Referral.Over over -> null;
		};
	}

	private void keep(Outcome<Contests> outcome, String caseId, String step, String words, CommandContext context) {
		if (outcome instanceof Outcome.Accepted<Contests>) {
			this.notes.keep(caseId, step, context.actor(), words);
		}
	}

	/** Where the words of a contest are kept. */
	public static String motive(String contestId) {
		return "contest-" + contestId;
	}

	/** Where the words of its answer are kept. */
	public static String answer(String contestId) {
		return "contest-answer-" + contestId;
	}

}
