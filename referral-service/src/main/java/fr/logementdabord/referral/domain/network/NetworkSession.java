package fr.logementdabord.referral.domain.network;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a session stands.
 */
public sealed interface NetworkSession {

	/** No event yet. */
	record NotPlanned() implements NetworkSession {
	}

	/** A session that exists. */
	sealed interface Known extends NetworkSession {

		SessionPlan plan();

		/** The situations brought, in their order. */
		List<String> cases();

	}

	/** To be held. */
	record Planned(SessionPlan plan, List<String> cases) implements Known {

		public Planned {
			cases = List.copyOf(cases);
		}

	}

	/** Somebody came. */
	record Held(SessionPlan plan, List<String> cases, List<Attendance> attendance) implements Known {

		public Held {
			cases = List.copyOf(cases);
			attendance = List.copyOf(attendance);
		}

		/** Everybody who came. */
		public int participants() {
			return this.attendance.stream().mapToInt(Attendance::participants).sum();
		}

	}

	/** Not held. */
	record Cancelled(SessionPlan plan, List<String> cases, String reason) implements Known {

		public Cancelled {
			cases = List.copyOf(cases);
		}

	}

	/** The same session with other situations. */
	static NetworkSession with(Known session, List<String> cases) {
		return switch (session) {
			case Planned planned -> new Planned(planned.plan(), cases);
			case Held held -> new Held(held.plan(), cases, held.attendance());
			case Cancelled cancelled -> new Cancelled(cancelled.plan(), cases, cancelled.reason());
		};
	}

	/** One more. */
	static List<String> plus(List<String> cases, String caseId) {
		List<String> more = new ArrayList<>(cases);
		more.add(caseId);
		return more;
	}

	/** One fewer. */
	static List<String> minus(List<String> cases, String caseId) {
		return cases.stream().filter((one) -> !one.equals(caseId)).toList();
	}

}
