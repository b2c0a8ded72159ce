package fr.logementdabord.measure.domain.intervention;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What can be asked of an intervention. A household need not be known to the platform:
 * the case is there when it is.
 */
public sealed interface InterventionCommand {

	/**
	 * A visit to explain a judgment has been made, or tried.
	 */
	record RecordVisit(String interventionId, String provider, String territory, Optional<String> caseId,
			LocalDate judgedOn, LocalDate visitedOn, String contact, LocalDate today) implements InterventionCommand {
	}

	/**
	 * The mobile team is asked to step in.
	 *
	 * @param rule the rule of the day of the request
	 */
	record OpenTeamIntervention(String interventionId, String provider, String territory, Optional<String> caseId,
			LocalDate requestedOn, long debtCents, Optional<DebtRule> rule,
			LocalDate today) implements InterventionCommand {
	}

	/**
	 * What has become of the household, seen on a day.
	 */
	record ObserveStatus(String status, LocalDate observedOn, LocalDate today) implements InterventionCommand {
	}

}
