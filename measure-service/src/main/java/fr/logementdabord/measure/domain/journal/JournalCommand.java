package fr.logementdabord.measure.domain.journal;

import java.time.LocalDate;
import java.util.List;

import fr.logementdabord.measure.domain.measure.SupportPeriod;

/**
 * What can be asked of a journal. The measure's own period comes with the command.
 */
public sealed interface JournalCommand {

	/**
	 * Somebody joins the team.
	 */
	record JoinTeam(String workerId, String discipline, LocalDate from) implements JournalCommand {
	}

	/**
	 * Somebody leaves the team.
	 *
	 * @param until last day, included
	 */
	record LeaveTeam(String workerId, LocalDate until) implements JournalCommand {
	}

	/**
	 * A member of the team met the household, or tried to.
	 *
	 * @param minutes how long it took
	 */
	record RecordContact(String contactId, String workerId, String kind, List<String> domains, LocalDate on,
			int minutes, SupportPeriod support, LocalDate today) implements JournalCommand {

		public RecordContact {
			domains = List.copyOf(domains);
		}

	}

	/**
	 * The contact was entered by mistake.
	 */
	record StrikeContact(String contactId) implements JournalCommand {
	}

	/**
	 * Something stands in the way.
	 */
	record RecordObstacle(String obstacleId, String obstacle, LocalDate on, SupportPeriod support,
			LocalDate today) implements JournalCommand {
	}

	/**
	 * It does no more.
	 */
	record LiftObstacle(String obstacleId, LocalDate on, LocalDate today) implements JournalCommand {
	}

	/**
	 * The household is directed to a partner.
	 */
	record OrientToPartner(String orientationId, String partner, LocalDate on, SupportPeriod support,
			LocalDate today) implements JournalCommand {
	}

	/**
	 * What came of it.
	 */
	record RecordOutcome(String orientationId, String outcome, LocalDate on,
			LocalDate today) implements JournalCommand {
	}

}
