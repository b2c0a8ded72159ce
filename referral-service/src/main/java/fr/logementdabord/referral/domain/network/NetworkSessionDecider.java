package fr.logementdabord.referral.domain.network;

import java.util.List;

import fr.logementdabord.decider.Decider;
import fr.logementdabord.decider.Decision;
import fr.logementdabord.referral.domain.network.NetworkSession.Cancelled;
import fr.logementdabord.referral.domain.network.NetworkSession.Held;
import fr.logementdabord.referral.domain.network.NetworkSession.Known;
import fr.logementdabord.referral.domain.network.NetworkSession.NotPlanned;
import fr.logementdabord.referral.domain.network.NetworkSession.Planned;
import fr.logementdabord.referral.domain.network.NetworkSessionCommand.BringCase;
import fr.logementdabord.referral.domain.network.NetworkSessionCommand.CancelSession;
import fr.logementdabord.referral.domain.network.NetworkSessionCommand.NoteExportCheck;
import fr.logementdabord.referral.domain.network.NetworkSessionCommand.PlanSession;
import fr.logementdabord.referral.domain.network.NetworkSessionCommand.RecordAttendance;
import fr.logementdabord.referral.domain.network.NetworkSessionCommand.TakeCaseBack;
import fr.logementdabord.referral.domain.network.NetworkSessionEvent.AttendanceRecorded;
import fr.logementdabord.referral.domain.network.NetworkSessionEvent.CaseBrought;
import fr.logementdabord.referral.domain.network.NetworkSessionEvent.CaseTakenBack;
import fr.logementdabord.referral.domain.network.NetworkSessionEvent.ExportChecked;
import fr.logementdabord.referral.domain.network.NetworkSessionEvent.SessionCancelled;
import fr.logementdabord.referral.domain.network.NetworkSessionEvent.SessionPlanned;

import static fr.logementdabord.decider.Decision.accept;
import static fr.logementdabord.decider.Decision.refuse;

/**
 * The rules of a session. What is already so is accepted and changes nothing.
 */
public final class NetworkSessionDecider
		implements Decider<NetworkSessionCommand, NetworkSession, NetworkSessionEvent> {

	@Override
	public NetworkSession initialState() {
		return new NotPlanned();
	}

	@Override
	public Decision<NetworkSessionEvent> decide(NetworkSessionCommand command, NetworkSession state) {
		return switch (state) {
			case NotPlanned nothing -> (command instanceof PlanSession(var id, var plan))
					? accept(new SessionPlanned(id, plan)) : refuse(new NetworkSessionRefusal.SessionIsUnknown());
			case Known known -> switch (command) {
				case PlanSession again -> again.plan().equals(known.plan()) ? accept()
						: refuse(new NetworkSessionRefusal.SessionIsAlreadyPlanned());
				case RecordAttendance attendance -> record(attendance, known);
				case CancelSession cancel -> cancel(cancel, known);
				case BringCase bring -> bring(bring, known);
				case TakeCaseBack back -> known.cases().contains(back.caseId())
						? accept(new CaseTakenBack(back.sessionId(), back.caseId(), back.on())) : accept();
				case NoteExportCheck check -> note(check, known);
			};
		};
	}

	private static Decision<NetworkSessionEvent> record(RecordAttendance command, Known state) {
		if (state instanceof Cancelled) {
			return refuse(new NetworkSessionRefusal.SessionIsCancelled());
		}
		if (command.on().isBefore(state.plan().heldOn())) {
			return refuse(new NetworkSessionRefusal.SessionIsNotHeldYet(state.plan().heldOn()));
		}
		if (command.attendance().isEmpty()) {
			return refuse(new NetworkSessionRefusal.NobodyCame());
		}
		return (state instanceof Held held && held.attendance().equals(command.attendance())) ? accept()
				: accept(new AttendanceRecorded(command.sessionId(), command.attendance(), command.on()));
	}

	private static Decision<NetworkSessionEvent> cancel(CancelSession command, Known state) {
		return switch (state) {
			case Planned planned -> accept(new SessionCancelled(command.sessionId(), command.reason(), command.on()));
			case Held held -> refuse(new NetworkSessionRefusal.SessionWasHeld());
			case Cancelled already -> accept();
		};
	}

	private static Decision<NetworkSessionEvent> bring(BringCase command, Known state) {
		if (!state.plan().isGep()) {
			return refuse(new NetworkSessionRefusal.OnlyGepHasCases());
		}
		if (state instanceof Cancelled) {
			return refuse(new NetworkSessionRefusal.SessionIsCancelled());
		}
		return state.cases().contains(command.caseId()) ? accept()
				: accept(new CaseBrought(command.sessionId(), command.caseId(), command.on()));
	}

	/** Nothing is given unless every situation of the session was checked. */
	private static Decision<NetworkSessionEvent> note(NoteExportCheck command, Known state) {
		if (state.cases().isEmpty()) {
			return refuse(new NetworkSessionRefusal.NoCaseToExport());
		}
		return command.cases().equals(state.cases())
				? accept(new ExportChecked(command.sessionId(), command.recognisable().isEmpty(),
						command.recognisable(), command.on()))
				: refuse(new NetworkSessionRefusal.CasesChangedMeanwhile());
	}

	@Override
	public NetworkSession evolve(NetworkSession state, NetworkSessionEvent event) {
		return switch (event) {
			case SessionPlanned(var id, var plan) -> new Planned(plan, List.of());
			case AttendanceRecorded(var id, var attendance, var on) ->
				new Held(known(state).plan(), known(state).cases(), attendance);
			case SessionCancelled(var id, var reason, var on) ->
				new Cancelled(known(state).plan(), known(state).cases(), reason);
			case CaseBrought(var id, var caseId, var on) ->
				NetworkSession.with(known(state), NetworkSession.plus(known(state).cases(), caseId));
			case CaseTakenBack(var id, var caseId, var on) ->
				NetworkSession.with(known(state), NetworkSession.minus(known(state).cases(), caseId));
			case ExportChecked checked -> state;
		};
	}

	private static Known known(NetworkSession state) {
		return (Known) state;
	}

}
