package fr.logementdabord.measure.domain.aftercare;

import java.time.LocalDate;

import fr.logementdabord.measure.domain.aftercare.Aftercare.Followed;
import fr.logementdabord.measure.domain.measure.SupportPeriod;

/**
 * What can be asked of a measure's aftercare.
 */
public sealed interface AftercareCommand {

	/**
	 * The household left the measure with a dwelling.
	 */
	record FollowHousing(Followed measure, LocalDate countedFrom, String basis) implements AftercareCommand {
	}

	/**
	 * The household moved into a dwelling: months are counted from that day.
	 */
	record CountFromEntry(LocalDate movedInOn) implements AftercareCommand {
	}

	/**
	 * Somebody knows whether the household still lives there.
	 */
	record ReadHousing(int months, String answer, LocalDate today) implements AftercareCommand {
	}

	/**
	 * The time for an answer is over.
	 */
	record CloseReading(int months, LocalDate countedFrom, LocalDate today) implements AftercareCommand {
	}

	/**
	 * An ordinary service is asked to take over.
	 */
	record ArrangeHandover(String service, LocalDate on, SupportPeriod support,
			LocalDate today) implements AftercareCommand {
	}

	/**
	 * It did, or did not.
	 */
	record CompleteHandover(String outcome, LocalDate on, LocalDate today) implements AftercareCommand {
	}

}
