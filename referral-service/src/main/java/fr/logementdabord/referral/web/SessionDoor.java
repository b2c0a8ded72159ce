package fr.logementdabord.referral.web;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import fr.logementdabord.eventing.store.Loaded;
import fr.logementdabord.referral.domain.network.Attendance;
import fr.logementdabord.referral.domain.network.NetworkSession;
import fr.logementdabord.referral.domain.network.NetworkSession.Cancelled;
import fr.logementdabord.referral.domain.network.NetworkSession.Held;
import fr.logementdabord.referral.domain.network.NetworkSession.Known;
import fr.logementdabord.referral.domain.network.NetworkSession.Planned;
import fr.logementdabord.referral.domain.network.SessionPlan;
import fr.logementdabord.referral.network.NetworkSessions;
import fr.logementdabord.web.clearance.ProtectedThings;
import fr.logementdabord.web.problem.NotFound;
import fr.logementdabord.web.security.Roles;
import fr.logementdabord.web.security.Viewer;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Opens a session to those who may see, run or bring situations to it.
 */
@Component
class SessionDoor {

	private static final Pattern NUMBER = Pattern.compile("N-[0-9A-Z]{12}");

	private final NetworkSessions sessions;

	private final ProtectedThings protectedCases;

	SessionDoor(NetworkSessions sessions, ProtectedThings protectedCases) {
		this.protectedCases = protectedCases;
		this.sessions = sessions;
	}

	/** To see it. */
	SessionAnswer toSee(Viewer viewer, String sessionId) {
		Known session = open(viewer, sessionId, SessionDoor::sees);
		boolean cases = bringsCases(viewer, session);
		return new SessionAnswer(sessionId, status(session), session.plan(), attendance(session),
				(session instanceof Held held) ? held.participants() : null, cases ? open(viewer, session) : List.of(),
				runs(viewer, session), cases, this.sessions.load(sessionId).version());
	}

	/** To say who came, or to cancel it. */
	void toRun(Viewer viewer, String sessionId) {
		open(viewer, sessionId, SessionDoor::runs);
	}

	/** To bring situations, take them back and export them. */
	Known toBringCases(Viewer viewer, String sessionId) {
		return open(viewer, sessionId, SessionDoor::bringsCases);
	}

	/** Whether the viewer may plan a session there; null = for the whole county. */
	static boolean mayPlan(Viewer viewer, @Nullable String territory) {
		return viewer.is(Roles.DEPARTMENT)
				|| (viewer.is(Roles.COORDINATOR) && territory != null && viewer.territories().contains(territory));
	}

	private Known open(Viewer viewer, String sessionId, BiPredicate<Viewer, Known> may) {
		if (NUMBER.matcher(sessionId).matches()) {
			Loaded<NetworkSession> loaded = this.sessions.load(sessionId);
			if (loaded.state() instanceof Known session && may.test(viewer, session)) {
				return session;
			}
		}
		throw new NotFound("Cette rencontre");
	}

	/** The rule of the list's query. */
	private static boolean sees(Viewer viewer, Known session) {
		SessionPlan plan = session.plan();
		boolean coordinates = viewer.is(Roles.COORDINATOR)
				&& (plan.territory() == null || viewer.territories().contains(plan.territory()));
		return viewer.isAny(Roles.DEPARTMENT, Roles.STATE, Roles.AUDITOR) || coordinates
				|| Stream
					.concat(plan.organisations().stream(), attendance(session).stream().map(Attendance::organisation))
					.anyMatch((organisation) -> organisation.equals(viewer.organisation()));
	}

	private static boolean runs(Viewer viewer, Known session) {
		return mayPlan(viewer, session.plan().territory());
	}

	/** A case that does not exist for the viewer was not brought either. */
	private List<String> open(Viewer viewer, Known session) {
		List<String> hidden = this.protectedCases.hiddenFrom(viewer);
		return session.cases().stream().filter((caseId) -> !hidden.contains(caseId)).toList();
	}

	private static boolean bringsCases(Viewer viewer, Known session) {
		String territory = session.plan().territory();
		return viewer.is(Roles.COORDINATOR) && territory != null && viewer.territories().contains(territory);
	}

	private static List<Attendance> attendance(Known session) {
		return (session instanceof Held held) ? held.attendance() : List.of();
	}

	private static String status(Known session) {
		return switch (session) {
			case Planned planned -> "PLANNED";
			case Held held -> "HELD";
			case Cancelled cancelled -> "CANCELLED";
		};
	}

	/**
	 * A session as its viewer may see it.
	 *
	 * @param cases situations brought, for the territory's coordinator alone
	 * @param mayRun whether the viewer may say who came
	 * @param mayBring whether the viewer may bring situations
	 */
	record SessionAnswer(String sessionId, String status, SessionPlan plan, List<Attendance> attendance,
			@Nullable Integer participants, List<String> cases, boolean mayRun, boolean mayBring, long version) {
	}

}
