package fr.logementdabord.referral.domain.network;

import java.time.LocalDate;
import java.util.List;

/**
 * The life of a session.
 */
public sealed interface NetworkSessionEvent {

	String sessionId();

	record SessionPlanned(String sessionId, SessionPlan plan) implements NetworkSessionEvent {
	}

	/** Who came; told again, it corrects the former count. */
	record AttendanceRecorded(String sessionId, List<Attendance> attendance,
			LocalDate recordedOn) implements NetworkSessionEvent {
	}

	record SessionCancelled(String sessionId, String reason, LocalDate cancelledOn) implements NetworkSessionEvent {
	}

	/** A situation is brought to a GEP. Stays inside. */
	record CaseBrought(String sessionId, String caseId, LocalDate broughtOn) implements NetworkSessionEvent {
	}

	/** A situation is not brought after all. Stays inside. */
	record CaseTakenBack(String sessionId, String caseId, LocalDate takenBackOn) implements NetworkSessionEvent {
	}

	/**
	 * The situations were checked against re-identification before anybody was given
	 * anything. Stays inside.
	 *
	 * @param given whether the export was given
	 * @param withheld those that could be recognised
	 */
	record ExportChecked(String sessionId, boolean given, List<String> withheld,
			LocalDate checkedOn) implements NetworkSessionEvent {

		public ExportChecked {
			withheld = List.copyOf(withheld);
		}

	}

}
