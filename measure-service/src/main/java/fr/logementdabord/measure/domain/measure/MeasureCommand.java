package fr.logementdabord.measure.domain.measure;

import java.time.LocalDate;
import java.util.Optional;

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
	record AllocateMeasure(String agreementId, String provider, String measureType,
			LocalDate allocatedOn) implements MeasureCommand {
	}

	/**
	 * The association or the household says no before the support begins.
	 *
	 * @param by PROVIDER or HOUSEHOLD
	 */
	record RefuseAllocation(String by, String motive, LocalDate refusedOn) implements MeasureCommand {
	}

	/**
	 * The association names who leads the household's path.
	 *
	 * @param handoverUntil how long the one before stays beside the newcomer
	 */
	record NameLeadWorker(String workerId, LocalDate namedOn, LocalDate handoverUntil) implements MeasureCommand {

		/**
		 * A handover from one day to the next.
		 */
		public NameLeadWorker(String workerId, LocalDate namedOn) {
			this(workerId, namedOn, namedOn);
		}

	}

	/**
	 * The support has begun.
	 *
	 * @param rule for how long and with which reviews; absent for a type without a rule
	 */
	record StartMeasure(LocalDate startedOn, LocalDate today, Optional<SupportRule> rule) implements MeasureCommand {

		/**
		 * Without a rule.
		 */
		public StartMeasure(LocalDate startedOn, LocalDate today) {
			this(startedOn, today, Optional.empty());
		}

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

	/**
	 * The orientation that asked for it is taken back: whatever is still held goes back.
	 */
	record ReleaseBecauseRevoked(LocalDate revokedOn) implements MeasureCommand {
	}

	/**
	 * The measure is granted for one more term.
	 *
	 * @param number of the term, so that asking twice grants one
	 */
	record RenewMeasure(int number, SupportRule rule) implements MeasureCommand {
	}

	/**
	 * A due date comes near.
	 */
	record RemindOf(String about, LocalDate dueOn, LocalDate today) implements MeasureCommand {
	}

	/**
	 * The support is interrupted.
	 */
	record SuspendMeasure(LocalDate suspendedOn, String reason, LocalDate today) implements MeasureCommand {
	}

	/**
	 * The support goes on.
	 */
	record ResumeMeasure(LocalDate resumedOn, LocalDate today) implements MeasureCommand {
	}

	/**
	 * The end waits for a place.
	 */
	record DeferEnd(LocalDate deferredOn, String because, LocalDate today) implements MeasureCommand {
	}

	/**
	 * Nothing keeps the measure from ending any more.
	 */
	record StopDeferringEnd(LocalDate liftedOn) implements MeasureCommand {
	}

	/**
	 * Another measure type would suit the household better.
	 */
	record AskTypeChange(String measureType, String reason, LocalDate askedOn) implements MeasureCommand {
	}

	/**
	 * The measure keeps its type.
	 */
	record DropTypeChange(LocalDate droppedOn) implements MeasureCommand {
	}

}
