package fr.logementdabord.referral.domain.network;

import java.time.LocalDate;
import java.util.List;

/**
 * What can be asked of a session.
 */
public sealed interface NetworkSessionCommand {

	String sessionId();

	/** Plans it, or enters it late. */
	record PlanSession(String sessionId, SessionPlan plan) implements NetworkSessionCommand {
	}

	/** Says who came. */
	record RecordAttendance(String sessionId, List<Attendance> attendance,
			LocalDate on) implements NetworkSessionCommand {
	}

	/** It will not be held. */
	record CancelSession(String sessionId, String reason, LocalDate on) implements NetworkSessionCommand {
	}

	/** Brings a situation to a GEP. */
	record BringCase(String sessionId, String caseId, LocalDate on) implements NetworkSessionCommand {
	}

	/** Takes it back. */
	record TakeCaseBack(String sessionId, String caseId, LocalDate on) implements NetworkSessionCommand {
	}

	/**
	 * Notes what the check against re-identification gave.
	 *
	 * @param cases the situations that were checked
	 * @param recognisable those of them that could be recognised
	 */
	record NoteExportCheck(String sessionId, List<String> cases, List<String> recognisable,
			LocalDate on) implements NetworkSessionCommand {
	}

}
