package fr.logementdabord.reporting.facts;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import fr.logementdabord.reporting.messaging.received.referral.NetworkSessionEvent;
import fr.logementdabord.reporting.messaging.received.referral.NetworkSessionEvent.Attendance;
import fr.logementdabord.reporting.messaging.received.referral.NetworkSessionEvent.SessionCancelled;
import fr.logementdabord.reporting.messaging.received.referral.NetworkSessionEvent.SessionHeld;
import fr.logementdabord.reporting.messaging.received.referral.NetworkSessionEvent.SessionPlanned;
import fr.logementdabord.reporting.view.streamrecord.StreamRecord;
import fr.logementdabord.reporting.view.streamrecord.StreamRecord.Said;
import org.jspecify.annotations.Nullable;

/**
 * A session of the network. Attendance that is recorded again corrects the former count.
 *
 * @param kind GEP, TRAINING, AWARENESS, CLUB
 * @param territory null for the whole county
 * @param participants everybody who came, 0 before it was held
 * @param attendance who came, by organisation
 */
public record SessionFacts(String sessionId, String kind, String theme, @Nullable String territory, LocalDate heldOn,
		String audience, Status status, int participants, Map<String, Integer> attendance) {

	public SessionFacts {
		attendance = Map.copyOf(attendance);
	}

	/**
	 * The session that a record tells of; empty when it is not planned yet.
	 */
	public static Optional<SessionFacts> of(StreamRecord record) {
		@Nullable SessionFacts session = null;
		for (Said<NetworkSessionEvent> said : record.read(NetworkSessionEvent.READ)) {
			session = switch (said.event()) {
				case SessionPlanned it -> new SessionFacts(it.sessionId(), it.kind(), it.theme(), it.territory(),
						it.heldOn(), it.audience(), Status.PLANNED, 0, Map.of());
				case SessionHeld it -> new SessionFacts(it.sessionId(), it.kind(), it.theme(), it.territory(),
						it.heldOn(), it.audience(), Status.HELD, it.participants(), attendance(it));
				case SessionCancelled it -> (session != null) ? session.cancelled() : null;
			};
		}
		return Optional.ofNullable(session);
	}

	private static Map<String, Integer> attendance(SessionHeld held) {
		Map<String, Integer> attendance = new TreeMap<>();
		for (Attendance came : held.attendance()) {
			attendance.merge(came.organisation(), came.participants(), Integer::sum);
		}
		return attendance;
	}

	private SessionFacts cancelled() {
		return new SessionFacts(this.sessionId, this.kind, this.theme, this.territory, this.heldOn, this.audience,
				Status.CANCELLED, 0, Map.of());
	}

	/**
	 * Where a session stands.
	 */
	public enum Status {

		/** It is to be held. */
		PLANNED,
		/** Its attendance is recorded. */
		HELD,
		/** It was called off. */
		CANCELLED

	}

}
