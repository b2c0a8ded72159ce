package fr.logementdabord.referral.coordination;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import fr.logementdabord.eventing.store.Loaded;
import fr.logementdabord.referral.clock.CaseClock;
import fr.logementdabord.referral.clock.CaseClocks;
import fr.logementdabord.referral.clock.RunningClock;
import fr.logementdabord.referral.domain.contest.Contests;
import fr.logementdabord.referral.domain.factfindinglog.FactFindingLog;
import fr.logementdabord.referral.domain.factfindinglog.Question;
import fr.logementdabord.referral.domain.notice.Notice;
import fr.logementdabord.referral.domain.notice.Notices;
import fr.logementdabord.referral.domain.referral.Referral;
import fr.logementdabord.referral.domain.referral.Referral.Known;
import org.jspecify.annotations.Nullable;

/**
 * The clocks that run for a case, straight from its streams.
 */
public class RunningClocks {

	private final CaseStreams streams;

	private final CaseClocks clocks;

	public RunningClocks(CaseStreams streams, CaseClocks clocks) {
		this.streams = streams;
		this.clocks = clocks;
	}

	/** A case as it is now; an unknown one has no territory and no clocks. */
	public Case of(String caseId) {
		Loaded<Referral> loaded = this.streams.referrals().load(caseId);
		if (!(loaded.state() instanceof Known referral)) {
			return new Case(null, null, List.of(), 0);
		}
		Loaded<FactFindingLog> log = this.streams.logs().load(caseId);
		Loaded<Contests> contests = this.streams.contests().load(caseId);
		Loaded<Notices> notices = this.streams.notices().load(caseId);
		List<RunningClock> running = new ArrayList<>();
		RunningClock.of(referral, this.clocks).ifPresent(running::add);
		if (!(referral instanceof Referral.Over)) {
			firstAnswer(log.state(), running);
			contests.state()
				.pending()
				.ifPresent((contest) -> running.add(started(CaseClock.CONTEST_ANSWER, contest.filedOn())));
		}
		firstReceipt(notices.state(), running);
		return new Case(referral, referral.territory(), running,
				loaded.version() + log.version() + contests.version() + notices.version());
	}

	private RunningClock started(CaseClock clock, LocalDate since) {
		return new RunningClock(clock, since, this.clocks.dueOn(clock, since));
	}

	/** Of several unanswered questions the one that is due first. */
	private static void firstAnswer(FactFindingLog log, List<RunningClock> running) {
		log.questions()
			.stream()
			.filter(Question::isAwaited)
			.min(Comparator.comparing(Question::dueOn))
			.ifPresent((first) -> running.add(new RunningClock(CaseClock.ANSWER, first.askedOn(), first.dueOn())));
	}

	private void firstReceipt(Notices notices, List<RunningClock> running) {
		notices.all()
			.stream()
			.filter(Notice::isAwaited)
			.min(Comparator.comparing(Notice::toldOn))
			.ifPresent((first) -> running.add(started(CaseClock.RECEIPT, first.toldOn())));
	}

	/**
	 * A case and its clocks.
	 *
	 * @param events how many events its streams have
	 */
	public record Case(@Nullable Known referral, @Nullable String territory, List<RunningClock> clocks, long events) {

		public Case {
			clocks = List.copyOf(clocks);
		}

	}

}
