package fr.logementdabord.measure.domain.journal;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What has happened in a journal.
 */
public sealed interface JournalEvent {

	/**
	 * Somebody works in the team from this day on.
	 */
	record TeamJoined(String workerId, String discipline, LocalDate from) implements JournalEvent {
	}

	/**
	 * Somebody no longer does.
	 */
	record TeamLeft(String workerId, LocalDate until) implements JournalEvent {
	}

	/**
	 * A contact took place, or was missed.
	 *
	 * @param measureId absent in events of before
	 * @param caseId absent in events of before
	 */
	record ContactRecorded(String contactId, String workerId, String discipline, String kind, List<String> domains,
			LocalDate on, int minutes, @Nullable String measureId, @Nullable String caseId) implements JournalEvent {

		public ContactRecorded {
			domains = List.copyOf(domains);
		}

	}

	/**
	 * The contact never was.
	 *
	 * @param recorded what was recorded; absent in events of before
	 */
	record ContactStruck(String contactId, @Nullable ContactRecorded recorded) implements JournalEvent {
	}

	/**
	 * Something stands in the way.
	 */
	record ObstacleRecorded(String measureId, String caseId, String territory, String measureType, String obstacleId,
			String obstacle, LocalDate on) implements JournalEvent {
	}

	/**
	 * It does no more.
	 */
	record ObstacleLifted(String obstacleId, LocalDate on) implements JournalEvent {
	}

	/**
	 * The household was directed to a partner.
	 */
	record PartnerProposed(String orientationId, String partner, LocalDate on) implements JournalEvent {
	}

	/**
	 * What came of it.
	 */
	record OutcomeRecorded(String orientationId, String outcome, LocalDate on) implements JournalEvent {
	}

}
