package fr.logementdabord.housing.domain.meeting;

import java.time.LocalDate;

import fr.logementdabord.decider.Decision;
import fr.logementdabord.decider.Refusal;
import fr.logementdabord.housing.domain.matching.Need;
import fr.logementdabord.housing.domain.matching.PairRules;
import fr.logementdabord.housing.domain.matching.Snapshot;
import fr.logementdabord.housing.domain.matching.Vacancy;
import fr.logementdabord.housing.domain.meeting.FluidityMeeting.Scheduled;
import fr.logementdabord.housing.domain.meeting.MeetingCommand.DecidePair;
import fr.logementdabord.housing.domain.meeting.MeetingCommand.FreeOtherCandidates;
import fr.logementdabord.housing.domain.meeting.MeetingCommand.LeaveDwellingOpen;
import fr.logementdabord.housing.domain.meeting.MeetingCommand.WithdrawRank;
import fr.logementdabord.housing.domain.meeting.MeetingEvent.DwellingLeftOpen;
import fr.logementdabord.housing.domain.meeting.MeetingEvent.PairDecided;
import fr.logementdabord.housing.domain.meeting.MeetingEvent.RankWithdrawn;
import org.jspecify.annotations.Nullable;

import static fr.logementdabord.decider.Decision.accept;
import static fr.logementdabord.decider.Decision.refuse;

/**
 * What the table may decide about pairs. The proposal is advice; what a rule of the
 * snapshot excludes is not decided against it.
 */
final class TableRules {

	private TableRules() {
	}

	static Decision<MeetingEvent> decide(DecidePair command, Scheduled meeting) {
		PairDecision decision = command.decision();
		if (!meeting.agenda().contains(decision.dwellingId())) {
			return refuse(MeetingRefusal.DwellingIsNotOnAgenda);
		}
		if (decision.rank() < PairDecision.FIRST || decision.rank() > PairDecision.LAST) {
			return refuse(MeetingRefusal.RankIsOutOfRange);
		}
		// a decision may be prepared before the meeting, not dated back to before it
		LocalDate decidedOn = decision.decidedOn();
		if (decidedOn.isBefore(command.recordedOn()) && decidedOn.isBefore(meeting.heldOn())) {
			return refuse(MeetingRefusal.DecisionPrecedesTheMeeting);
		}
		Refusal why = whyNot(meeting.course().snapshot(), decision);
		return why != null ? refuse(why) : ranked(decision, meeting.course());
	}

	/** After the end: who waits may be positioned, in the order that was decided. */
	static Decision<MeetingEvent> follow(PairDecision decision, Scheduled meeting) {
		boolean waits = meeting.course().decision(decision.dwellingId(), decision.searchId()).isPresent();
		return waits && decision.isFirst() ? ranked(decision, meeting.course())
				: refuse(MeetingRefusal.MeetingIsClosed);
	}

	private static Decision<MeetingEvent> ranked(PairDecision decision, Course course) {
		PairDecision before = course.decision(decision.dwellingId(), decision.searchId()).orElse(null);
		if (before != null && before.isFirst() && !decision.isFirst()) {
			return refuse(MeetingRefusal.PairIsAlreadyPositioned);
		}
		if (before != null && before.rank() == decision.rank() && !decision.isFirst()) {
			return accept();
		}
		// the dwelling's own stream says whether a first rank is still taken
		boolean taken = !decision.isFirst()
				&& course.ranking(decision.dwellingId()).stream().anyMatch((other) -> other.rank() == decision.rank());
		return taken ? refuse(MeetingRefusal.RankIsTaken) : accept(new PairDecided(decision));
	}

	private static @Nullable Refusal whyNot(@Nullable Snapshot snapshot, PairDecision decision) {
		if (snapshot == null) {
			return null;
		}
		Vacancy vacancy = snapshot.vacancies()
			.stream()
			.filter((one) -> one.dwellingId().equals(decision.dwellingId()))
			.findFirst()
			.orElse(null);
		Need need = snapshot.needs()
			.stream()
			.filter((one) -> one.searchId().equals(decision.searchId()))
			.findFirst()
			.orElse(null);
		if (vacancy == null || need == null) {
			return MeetingRefusal.PairIsNotPrepared;
		}
		return new PairRules(snapshot.rules(), snapshot.takenOn()).judge(vacancy, need).possible() ? null
				: MeetingRefusal.PairIsNotPossible;
	}

	static Decision<MeetingEvent> withdraw(WithdrawRank command, Scheduled meeting) {
		return meeting.course()
			.decision(command.dwellingId(), command.searchId())
			.map((decision) -> decision.isFirst()
					? Decision.<MeetingEvent>refuse(MeetingRefusal.PairIsAlreadyPositioned)
					: Decision.<MeetingEvent>accept(
							new RankWithdrawn(command.dwellingId(), command.searchId(), command.withdrawnOn())))
			.orElseGet(Decision::accept);
	}

	/** Waiting for a dwelling that another household has is no state to be left in. */
	static Decision<MeetingEvent> free(FreeOtherCandidates command, Scheduled meeting) {
		return new Decision.Accepted<>(meeting.course()
			.ranking(command.dwellingId())
			.stream()
			.filter((other) -> !other.isFirst() && !other.searchId().equals(command.agreedSearchId()))
			.<MeetingEvent>map((other) -> new RankWithdrawn(other.dwellingId(), other.searchId(), command.freedOn()))
			.toList());
	}

	static Decision<MeetingEvent> leaveOpen(LeaveDwellingOpen command, Scheduled meeting) {
		if (!meeting.agenda().contains(command.dwellingId())) {
			return refuse(MeetingRefusal.DwellingIsNotOnAgenda);
		}
		return command.reason() == meeting.course().leftOpen().get(command.dwellingId()) ? accept()
				: accept(new DwellingLeftOpen(command.dwellingId(), command.reason(), command.decidedOn()));
	}

}
