package fr.logementdabord.referral.domain.referral;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Stream;

import fr.logementdabord.decider.Decider;
import fr.logementdabord.decider.Decision;
import fr.logementdabord.referral.domain.referral.Referral.Acknowledged;
import fr.logementdabord.referral.domain.referral.Referral.Closed;
import fr.logementdabord.referral.domain.referral.Referral.Known;
import fr.logementdabord.referral.domain.referral.Referral.NotSubmitted;
import fr.logementdabord.referral.domain.referral.Referral.Oriented;
import fr.logementdabord.referral.domain.referral.Referral.Over;
import fr.logementdabord.referral.domain.referral.Referral.ReadyToClose;
import fr.logementdabord.referral.domain.referral.Referral.Submitted;
import fr.logementdabord.referral.domain.referral.Referral.Substantiated;
import fr.logementdabord.referral.domain.referral.Referral.Unoriented;
import fr.logementdabord.referral.domain.referral.Referral.Withdrawn;
import fr.logementdabord.referral.domain.referral.ReferralCommand.AcknowledgeReferral;
import fr.logementdabord.referral.domain.referral.ReferralCommand.CloseReferral;
import fr.logementdabord.referral.domain.referral.ReferralCommand.CompleteFactFinding;
import fr.logementdabord.referral.domain.referral.ReferralCommand.DecideOrientation;
import fr.logementdabord.referral.domain.referral.ReferralCommand.EndSharing;
import fr.logementdabord.referral.domain.referral.ReferralCommand.LiftProtection;
import fr.logementdabord.referral.domain.referral.ReferralCommand.NoteHousingSearchOver;
import fr.logementdabord.referral.domain.referral.ReferralCommand.NoteMeasureOver;
import fr.logementdabord.referral.domain.referral.ReferralCommand.NoteMoveIn;
import fr.logementdabord.referral.domain.referral.ReferralCommand.ProtectCase;
import fr.logementdabord.referral.domain.referral.ReferralCommand.ReopenReferral;
import fr.logementdabord.referral.domain.referral.ReferralCommand.RevokeOrientation;
import fr.logementdabord.referral.domain.referral.ReferralCommand.ShareWithProvider;
import fr.logementdabord.referral.domain.referral.ReferralCommand.SubmitReferral;
import fr.logementdabord.referral.domain.referral.ReferralCommand.WithdrawReferral;
import fr.logementdabord.referral.domain.referral.ReferralEvent.CaseProtected;
import fr.logementdabord.referral.domain.referral.ReferralEvent.ClosureProposed;
import fr.logementdabord.referral.domain.referral.ReferralEvent.FactFindingCompleted;
import fr.logementdabord.referral.domain.referral.ReferralEvent.HousingSearchOverNoted;
import fr.logementdabord.referral.domain.referral.ReferralEvent.MeasureOverNoted;
import fr.logementdabord.referral.domain.referral.ReferralEvent.MoveInNoted;
import fr.logementdabord.referral.domain.referral.ReferralEvent.OrientationDecided;
import fr.logementdabord.referral.domain.referral.ReferralEvent.OrientationRevoked;
import fr.logementdabord.referral.domain.referral.ReferralEvent.ProtectionLifted;
import fr.logementdabord.referral.domain.referral.ReferralEvent.ProviderJoined;
import fr.logementdabord.referral.domain.referral.ReferralEvent.ProviderLeft;
import fr.logementdabord.referral.domain.referral.ReferralEvent.ReferralAcknowledged;
import fr.logementdabord.referral.domain.referral.ReferralEvent.ReferralClosed;
import fr.logementdabord.referral.domain.referral.ReferralEvent.ReferralReopened;
import fr.logementdabord.referral.domain.referral.ReferralEvent.ReferralSubmitted;
import fr.logementdabord.referral.domain.referral.ReferralEvent.ReferralWithdrawn;

import static fr.logementdabord.decider.Decision.accept;
import static fr.logementdabord.decider.Decision.refuse;

/**
 * The rules of a referral. A command that asks for what is already so is accepted and
 * changes nothing, because people click twice and events are delivered twice.
 */
public final class ReferralDecider implements Decider<ReferralCommand, Referral, ReferralEvent> {

	static final String DEATH = "DEATH";

	private static final String DECEASED = "DECEASED";

	@Override
	public Referral initialState() {
		return new NotSubmitted();
	}

	@Override
	public Decision<ReferralEvent> decide(ReferralCommand command, Referral state) {
		return switch (state) {
			case NotSubmitted nothing -> (command instanceof SubmitReferral(var caseId, var file))
					? accept(new ReferralSubmitted(caseId, file)) : refuse(new ReferralRefusal.ReferralIsUnknown());
			case Known known -> switch (command) {
				case SubmitReferral submit -> known.file().equals(submit.file()) ? accept()
						: refuse(new ReferralRefusal.ReferralIsAlreadySubmitted());
				case AcknowledgeReferral acknowledge -> acknowledge(acknowledge, known);
				case CompleteFactFinding complete -> completeFactFinding(complete, known);
				case DecideOrientation orient -> orient(orient, known);
				case WithdrawReferral withdraw -> withdraw(withdraw, known);
				case CloseReferral close -> close(close, known);
				case RevokeOrientation revoke -> SecondChances.revoke(revoke, known);
				case ReopenReferral reopen -> SecondChances.reopen(reopen, known);
				case ProtectCase protect -> protect(protect, known);
				case LiftProtection lift ->
					(known.protection() == null) ? accept() : accept(new ProtectionLifted(lift.caseId(), lift.on()));
				case ShareWithProvider share -> FactsOfOthers.share(share, known);
				case EndSharing end -> FactsOfOthers.endSharing(end, known);
				case NoteMeasureOver note -> FactsOfOthers.noteMeasureOver(note, known);
				case NoteMoveIn note -> FactsOfOthers.noteMoveIn(note, known);
				case NoteHousingSearchOver note -> FactsOfOthers.noteHousingSearchOver(note, known);
			};
		};
	}

	private static Decision<ReferralEvent> acknowledge(AcknowledgeReferral command, Known state) {
		return switch (state) {
			case Submitted submitted when submitted.file().territory() == null ->
				refuse(new ReferralRefusal.TerritoryIsNotCovered());
			case Submitted submitted -> (command.on().isBefore(submitted.lastStepOn())) ? tooEarly(submitted)
					: accept(new ReferralAcknowledged(command.caseId(), command.on()));
			case Withdrawn withdrawn -> refuse(new ReferralRefusal.CaseIsWithdrawn());
			case Acknowledged already -> accept();
			case Substantiated already -> accept();
			case Oriented already -> accept();
			case ReadyToClose already -> accept();
			case Closed already -> accept();
		};
	}

	private static Decision<ReferralEvent> completeFactFinding(CompleteFactFinding command, Known state) {
		return switch (state) {
			case Submitted submitted when submitted.file().territory() == null ->
				refuse(new ReferralRefusal.TerritoryIsNotCovered());
			case Submitted submitted -> refuse(new ReferralRefusal.ReferralIsNotAcknowledged());
			case Acknowledged acknowledged ->
				command.factFinding().completedOn().isBefore(acknowledged.lastStepOn()) ? tooEarly(acknowledged)
						: accept(new FactFindingCompleted(command.caseId(), command.factFinding()));
			case Substantiated already -> sameFactFinding(command, already.factFinding());
			case Oriented already -> sameFactFinding(command, already.factFinding());
			case ReadyToClose already -> sameFactFinding(command, already.was().factFinding());
			case Withdrawn withdrawn -> refuse(new ReferralRefusal.CaseIsWithdrawn());
			case Closed closed -> refuse(new ReferralRefusal.CaseIsAlreadyClosed());
		};
	}

	private static Decision<ReferralEvent> sameFactFinding(CompleteFactFinding command, FactFinding done) {
		return command.factFinding().findsTheSameAs(done) ? accept()
				: refuse(new ReferralRefusal.FactFindingIsAlreadyComplete());
	}

	private static Decision<ReferralEvent> orient(DecideOrientation command, Known state) {
		return switch (state) {
			case Submitted submitted when submitted.file().territory() == null ->
				refuse(new ReferralRefusal.TerritoryIsNotCovered());
			case Submitted submitted -> refuse(new ReferralRefusal.FactFindingIsNotComplete());
			case Acknowledged acknowledged -> refuse(new ReferralRefusal.FactFindingIsNotComplete());
			case Substantiated substantiated -> OrientationChoice.decide(command, substantiated);
			case Oriented already -> sameOrientation(command, already.orientation());
			case ReadyToClose already -> sameOrientation(command, already.was().orientation());
			case Withdrawn withdrawn -> refuse(new ReferralRefusal.CaseIsWithdrawn());
			case Closed closed -> refuse(new ReferralRefusal.CaseIsAlreadyClosed());
		};
	}

	private static Decision<ReferralEvent> sameOrientation(DecideOrientation command, Orientation decided) {
		return command.orientation().asksForTheSameAs(decided) ? accept()
				: refuse(new ReferralRefusal.OrientationIsAlreadyDecided());
	}

	private static Decision<ReferralEvent> withdraw(WithdrawReferral command, Known state) {
		return switch (state) {
			case Withdrawn already -> accept();
			case Closed closed -> refuse(new ReferralRefusal.CaseIsAlreadyClosed());
			case Unoriented open -> withdrawOpen(command, open);
			case Oriented open -> withdrawOpen(command, open);
			case ReadyToClose open -> withdrawOpen(command, open);
		};
	}

	private static Decision<ReferralEvent> withdrawOpen(WithdrawReferral command, Known state) {
		return command.on().isBefore(state.lastStepOn()) ? tooEarly(state)
				: accept(new ReferralWithdrawn(command.caseId(), command.on(), command.reason()));
	}

	private static Decision<ReferralEvent> close(CloseReferral command, Known state) {
		return switch (state) {
			case ReadyToClose ready -> closeReady(command, ready);
			case Oriented open -> refuse(new ReferralRefusal.BranchesAreStillOpen());
			case Unoriented early -> refuse(new ReferralRefusal.OrientationIsNotDecided());
			case Withdrawn withdrawn -> refuse(new ReferralRefusal.CaseIsWithdrawn());
			case Closed already -> accept();
		};
	}

	private static Decision<ReferralEvent> closeReady(CloseReferral command, ReadyToClose ready) {
		if (DEATH.equals(command.reason()) != DECEASED.equals(command.destination())) {
			return refuse(new EndRefusal.DestinationContradictsReason());
		}
		LocalDate nothingAwaitedSince = Stream.of(ready.lastStepOn(), ready.proposedOn())
			.max(Comparator.naturalOrder())
			.orElseThrow();
		return command.on().isBefore(nothingAwaitedSince)
				? refuse(new ReferralRefusal.StepPrecedesTheFormerOne(nothingAwaitedSince))
				: accept(new ReferralClosed(command.caseId(), command.on(), command.reason(), command.destination()));
	}

	/** Whatever the step: a threat does not wait for one, nor end with the case. */
	private static Decision<ReferralEvent> protect(ProtectCase command, Known state) {
		if (command.protection().cleared().isEmpty()) {
			return refuse(new ReferralRefusal.NobodyIsCleared());
		}
		return command.protection().equals(state.protection()) ? accept()
				: accept(new CaseProtected(command.caseId(), command.on(), command.protection()));
	}

	static Decision<ReferralEvent> tooEarly(Known state) {
		return refuse(new ReferralRefusal.StepPrecedesTheFormerOne(state.lastStepOn()));
	}

	@Override
	public Referral evolve(Referral state, ReferralEvent event) {
		return switch (event) {
			case ReferralSubmitted(var caseId, var file) -> new Submitted(caseId, file);
			case ReferralAcknowledged(var caseId, var on) ->
				new Acknowledged(caseId, known(state).file(), on, known(state).protection());
			case FactFindingCompleted(var caseId, var found) -> new Substantiated(known(state), found);
			case OrientationDecided(var caseId, var orientation) -> {
				Substantiated was = (Substantiated) state;
				yield new Oriented(caseId, was.file(), was.factFinding(), orientation, Branches.opened(orientation),
						was.shares(), false, was.orientations() + 1, was.protection());
			}
			case ProviderJoined joined -> oriented(state).joinedBy(joined.measureId(), joined.provider());
			case ProviderLeft left ->
				known(state).with(Share.ended(known(state).shares(), left.measureId(), left.lastDay()));
			case MeasureOverNoted over -> oriented(state).now(oriented(state).branches().withoutMeasure());
			case MoveInNoted in -> oriented(state).movedInNow();
			case HousingSearchOverNoted over -> oriented(state).now(oriented(state).branches().withoutHousing());
			case ClosureProposed proposed -> new ReadyToClose(oriented(state), proposed.proposedOn());
			case ReferralWithdrawn withdrawn ->
				new Withdrawn(known(state), withdrawn.withdrawnOn(), withdrawn.reason());
			case ReferralClosed closed ->
				new Closed((ReadyToClose) state, closed.closedOn(), closed.reason(), closed.destination());
			case OrientationRevoked revoked -> latest(state).withoutOrientation(revoked.revokedOn());
			case ReferralReopened reopened -> ((Over) state).resumedOn(reopened.reopenedOn());
			case CaseProtected protects -> known(state).protectedBy(protects.protection());
			case ProtectionLifted lifted -> known(state).protectedBy(null);
		};
	}

	private static Known known(Referral state) {
		return (Known) state;
	}

	private static Oriented oriented(Referral state) {
		return (Oriented) state;
	}

	private static Oriented latest(Referral state) {
		return (state instanceof ReadyToClose ready) ? ready.was() : oriented(state);
	}

}
