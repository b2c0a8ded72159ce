package fr.logementdabord.measure.domain.measure;

import java.time.LocalDate;

/**
 * What can be asked of a support measure. Whoever asks gives the day it is, so that a
 * decision can be replayed.
 */
public sealed interface MeasureCommand {

	/**
	 * The orientation asks for a measure.
	 */
	record RequestMeasure(String measureId, String caseId, String territory, String measureType,
			LocalDate requestedOn) implements MeasureCommand {
	}

	/**
	 * A place was taken on an agreement: its association takes the measure.
	 */
	record AllocateMeasure(String agreementId, String provider, LocalDate allocatedOn) implements MeasureCommand {
	}

	/**
	 * The association names who leads the household's path.
	 */
	record NameLeadWorker(String workerId, LocalDate namedOn) implements MeasureCommand {
	}

	/**
	 * The support has begun.
	 */
	record StartMeasure(LocalDate startedOn, LocalDate today) implements MeasureCommand {
	}

	/**
	 * A review was held with the household.
	 */
	record RecordReview(String kind, LocalDate heldOn, LocalDate today) implements MeasureCommand {
	}

	/**
	 * The support is over: why, and where the household lives now.
	 */
	record EndMeasure(LocalDate endedOn, String exitReason, String exitDestination,
			LocalDate today) implements MeasureCommand {
	}

	/**
	 * A person gives up a measure that has not begun.
	 */
	record CancelRequest(LocalDate cancelledOn, String because) implements MeasureCommand {
	}

	/**
	 * The file is closed: whatever is still held goes back.
	 */
	record ReleaseBecauseClosed(LocalDate closedOn, String exitReason,
			String exitDestination) implements MeasureCommand {
	}

	/**
	 * The file is withdrawn: whatever is still held goes back.
	 */
	record ReleaseBecauseWithdrawn(LocalDate withdrawnOn) implements MeasureCommand {
	}

}
