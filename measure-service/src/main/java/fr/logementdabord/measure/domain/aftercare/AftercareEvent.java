package fr.logementdabord.measure.domain.aftercare;

import java.time.LocalDate;

import fr.logementdabord.measure.domain.aftercare.Aftercare.Followed;

/**
 * What has happened after a measure.
 */
public sealed interface AftercareEvent {

	/**
	 * The dwelling is followed.
	 *
	 * @param basis ENTRY (into the dwelling), START (of the measure, for who stayed) or
	 * END
	 */
	record HousingFollowed(Followed measure, LocalDate countedFrom, String basis) implements AftercareEvent {
	}

	/**
	 * Months are counted from the entry, which became known.
	 */
	record EntryLearnt(LocalDate movedInOn) implements AftercareEvent {
	}

	/**
	 * What was read at a fixed time.
	 */
	record HousingRead(int months, String answer, LocalDate readOn) implements AftercareEvent {
	}

	/**
	 * An ordinary service was asked to take over.
	 */
	record HandoverArranged(String service, LocalDate on) implements AftercareEvent {
	}

	/**
	 * What came of it.
	 */
	record HandoverCompleted(String outcome, LocalDate on) implements AftercareEvent {
	}

}
