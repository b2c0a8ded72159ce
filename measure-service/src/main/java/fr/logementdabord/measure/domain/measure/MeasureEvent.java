package fr.logementdabord.measure.domain.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import fr.logementdabord.measure.domain.measure.Course.ReviewDue;

/**
 * What has happened to a support measure.
 */
public sealed interface MeasureEvent {

	/**
	 * A measure is awaited for a case.
	 */
	record MeasureRequested(String measureId, String caseId, String territory, String measureType,
			LocalDate requestedOn) implements MeasureEvent {
	}

	/**
	 * An association has the measure, on a place of its agreement.
	 */
	record MeasureAllocated(String agreementId, String provider, LocalDate allocatedOn) implements MeasureEvent {
	}

	/**
	 * The association or the household said no; the measure waits again.
	 *
	 * @param by PROVIDER or HOUSEHOLD
	 */
	record AllocationRefused(String agreementId, String provider, String by, String motive,
			LocalDate refusedOn) implements MeasureEvent {
	}

	/**
	 * One person leads from this day on.
	 *
	 * @param handoverUntil how long the one before stays beside the newcomer
	 */
	record LeadWorkerNamed(String workerId, LocalDate namedOn, LocalDate handoverUntil) implements MeasureEvent {

		public LeadWorkerNamed {
			// recorded before handovers could overlap
			handoverUntil = Objects.requireNonNullElse(handoverUntil, namedOn);
		}

	}

	/**
	 * The support has begun.
	 */
	record MeasureStarted(LocalDate startedOn) implements MeasureEvent {
	}

	/**
	 * A review was held.
	 */
	record ReviewRecorded(String kind, LocalDate heldOn) implements MeasureEvent {
	}

	/**
	 * The support is over.
	 *
	 * @param because who ended it: the association, or the closing of the file
	 */
	record MeasureEnded(LocalDate endedOn, String exitReason, String exitDestination,
			String because) implements MeasureEvent {
	}

	/**
	 * The measure will not begin.
	 */
	record MeasureRequestCancelled(LocalDate cancelledOn, String because) implements MeasureEvent {
	}

	/**
	 * The measure is granted for a term; number 1 goes with the start, the others are
	 * renewals.
	 *
	 * @param from first day, included
	 * @param until last day, included
	 * @param reviewsDue every review of the measure up to that day
	 * @param rule version of the dated rule that was applied
	 */
	record TermAgreed(int number, LocalDate from, LocalDate until, List<ReviewDue> reviewsDue,
			String rule) implements MeasureEvent {

		public TermAgreed {
			reviewsDue = List.copyOf(reviewsDue);
		}

	}

	/**
	 * People were reminded of a due date.
	 *
	 * @param about a kind of review, or RENEWAL
	 */
	record DueDateReminded(String about, LocalDate dueOn, LocalDate remindedOn) implements MeasureEvent {
	}

	/**
	 * The support is interrupted; the place is kept.
	 */
	record MeasureSuspended(LocalDate suspendedOn, String reason) implements MeasureEvent {
	}

	/**
	 * The support goes on.
	 */
	record MeasureResumed(LocalDate resumedOn) implements MeasureEvent {
	}

	/**
	 * The support could end, if the household had a place to go to (seed:719-720).
	 */
	record EndDeferred(LocalDate deferredOn, String because) implements MeasureEvent {
	}

	/**
	 * There is a place now, or none is needed any more.
	 */
	record EndNoLongerDeferred(LocalDate liftedOn) implements MeasureEvent {
	}

	/**
	 * Another measure type would suit the household better.
	 */
	record TypeChangeAsked(String measureType, String reason, LocalDate askedOn) implements MeasureEvent {
	}

	/**
	 * The measure keeps its type.
	 */
	record TypeChangeDropped(LocalDate droppedOn) implements MeasureEvent {
	}

	/**
	 * The measure goes on under another type, on a place of that type.
	 */
	record MeasureTypeChanged(String measureType, String agreementId, String provider, LocalDate changedOn,
			String previousType, String previousAgreementId) implements MeasureEvent {
	}

}
