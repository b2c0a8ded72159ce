package fr.logementdabord.referral.network;

import java.time.LocalDate;
import java.util.List;

import fr.logementdabord.eventing.store.Aggregate;
import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.CommandHandler;
import fr.logementdabord.eventing.store.EventTypes;
import fr.logementdabord.eventing.store.Ids;
import fr.logementdabord.eventing.store.Loaded;
import fr.logementdabord.eventing.store.Outcome;
import fr.logementdabord.eventing.store.Publisher;
import fr.logementdabord.referral.clock.Today;
import fr.logementdabord.referral.domain.network.Attendance;
import fr.logementdabord.referral.domain.network.NetworkSession;
import fr.logementdabord.referral.domain.network.NetworkSessionCommand;
import fr.logementdabord.referral.domain.network.NetworkSessionCommand.BringCase;
import fr.logementdabord.referral.domain.network.NetworkSessionCommand.CancelSession;
import fr.logementdabord.referral.domain.network.NetworkSessionCommand.NoteExportCheck;
import fr.logementdabord.referral.domain.network.NetworkSessionCommand.PlanSession;
import fr.logementdabord.referral.domain.network.NetworkSessionCommand.RecordAttendance;
import fr.logementdabord.referral.domain.network.NetworkSessionCommand.TakeCaseBack;
import fr.logementdabord.referral.domain.network.NetworkSessionDecider;
import fr.logementdabord.referral.domain.network.NetworkSessionEvent;
import fr.logementdabord.referral.domain.network.NetworkSessionEvent.AttendanceRecorded;
import fr.logementdabord.referral.domain.network.NetworkSessionEvent.CaseBrought;
import fr.logementdabord.referral.domain.network.NetworkSessionEvent.CaseTakenBack;
import fr.logementdabord.referral.domain.network.NetworkSessionEvent.ExportChecked;
import fr.logementdabord.referral.domain.network.NetworkSessionEvent.SessionCancelled;
import fr.logementdabord.referral.domain.network.NetworkSessionEvent.SessionPlanned;
import fr.logementdabord.referral.domain.network.SessionPlan;
import fr.logementdabord.referral.identity.NoteStore;

/**
 * The steps of a session, dated today in Paris.
 */
public class NetworkSessions {

	/** Stored names: never change one, classes may be renamed. */
	public static final EventTypes<NetworkSessionEvent> EVENTS = EventTypes.of(NetworkSessionEvent.class)
		.name(SessionPlanned.class, "session-planned")
		.name(AttendanceRecorded.class, "attendance-recorded")
		.name(SessionCancelled.class, "session-cancelled")
		.name(CaseBrought.class, "case-brought")
		.name(CaseTakenBack.class, "case-taken-back")
		.name(ExportChecked.class, "export-checked")
		.build();

	private final CommandHandler<NetworkSessionCommand, NetworkSession, NetworkSessionEvent> handler;

	private final NoteStore notes;

	private final Today today;

	public NetworkSessions(CommandHandler<NetworkSessionCommand, NetworkSession, NetworkSessionEvent> handler,
			NoteStore notes, Today today) {
		this.handler = handler;
		this.notes = notes;
		this.today = today;
	}

	/** The aggregate as the event store sees it. */
	public static Aggregate<NetworkSessionCommand, NetworkSession, NetworkSessionEvent> aggregate(
			Publisher<NetworkSession, NetworkSessionEvent> publisher) {
		return new Aggregate<>("session", new NetworkSessionDecider(), EVENTS, publisher);
	}

	/** The session as it stands. */
	public Loaded<NetworkSession> load(String sessionId) {
		return this.handler.load(sessionId);
	}

	/** The number a session gets from who plans it and the key of the request. */
	public static String idOf(String login, String key) {
		return Ids.derived("N-", login, key);
	}

	/** Plans a session, or enters it late. */
	public Outcome<NetworkSession> plan(String sessionId, SessionPlan plan, CommandContext context) {
		return this.handler.handle(sessionId, new PlanSession(sessionId, plan), context);
	}

	/** Says who came. */
	public Outcome<NetworkSession> attendance(String sessionId, List<Attendance> attendance, CommandContext context) {
		return this.handler.handle(sessionId, new RecordAttendance(sessionId, attendance, today()), context);
	}

	/** It will not be held. */
	public Outcome<NetworkSession> cancel(String sessionId, String reason, CommandContext context) {
		return this.handler.handle(sessionId, new CancelSession(sessionId, reason, today()), context);
	}

	/**
	 * Brings a situation with the question to the group, which is kept sealed beside the
	 * case.
	 */
	public Outcome<NetworkSession> bring(String sessionId, String caseId, String question, CommandContext context) {
		Outcome<NetworkSession> outcome = this.handler.handle(sessionId, new BringCase(sessionId, caseId, today()),
				context);
		if (outcome instanceof Outcome.Accepted<NetworkSession>) {
			this.notes.replace(caseId, note(sessionId), context.actor(), question);
		}
		return outcome;
	}

	/** Takes a situation back. */
	public Outcome<NetworkSession> takeBack(String sessionId, String caseId, CommandContext context) {
		return this.handler.handle(sessionId, new TakeCaseBack(sessionId, caseId, today()), context);
	}

	/** Notes what the check gave, before anything is given. */
	public Outcome<NetworkSession> noteCheck(String sessionId, List<String> cases, List<String> recognisable,
			CommandContext context) {
		return this.handler.handle(sessionId, new NoteExportCheck(sessionId, cases, recognisable, today()), context);
	}

	/** The question about a situation. */
	public String question(String sessionId, String caseId) {
		return this.notes.read(caseId, note(sessionId)).orElse("");
	}

	/** Today in Paris. */
	public LocalDate today() {
		return this.today.date();
	}

	private static String note(String sessionId) {
		return "gep-" + sessionId;
	}

}
