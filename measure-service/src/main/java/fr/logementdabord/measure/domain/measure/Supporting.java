package fr.logementdabord.measure.domain.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import fr.logementdabord.decider.Decision;
import fr.logementdabord.decider.Refusal;
import fr.logementdabord.measure.domain.measure.MeasureCommand.EndMeasure;
import fr.logementdabord.measure.domain.measure.MeasureCommand.NameLeadWorker;
import fr.logementdabord.measure.domain.measure.MeasureCommand.RecordReview;
import fr.logementdabord.measure.domain.measure.MeasureCommand.StartMeasure;
import fr.logementdabord.measure.domain.measure.MeasureEvent.LeadWorkerNamed;
import fr.logementdabord.measure.domain.measure.MeasureEvent.MeasureEnded;
import fr.logementdabord.measure.domain.measure.MeasureEvent.MeasureStarted;
import fr.logementdabord.measure.domain.measure.MeasureEvent.ReviewRecorded;
import fr.logementdabord.measure.domain.measure.SupportMeasure.Allocated;
import fr.logementdabord.measure.domain.measure.SupportMeasure.Cancelled;
import fr.logementdabord.measure.domain.measure.SupportMeasure.Ended;
import fr.logementdabord.measure.domain.measure.SupportMeasure.NotRequested;
import fr.logementdabord.measure.domain.measure.SupportMeasure.Requested;
import fr.logementdabord.measure.domain.measure.SupportMeasure.Review;
import fr.logementdabord.measure.domain.measure.SupportMeasure.Running;

/**
 * Decides what the association does with a measure it has: who leads, when the support
 * begins, its reviews, its end.
 */
final class Supporting {

	private Supporting() {
	}

	static Decision<MeasureEvent> name(NameLeadWorker asked, SupportMeasure measure) {
		return switch (measure) {
			case NotRequested() -> no(new MeasureRefusal.MeasureIsUnknown());
			case Requested state -> no(new MeasureRefusal.MeasureIsNotAllocatedYet());
			case Allocated state when asked.namedOn().isBefore(state.allocation().allocatedOn()) ->
				no(new PastDayRefusal.DayIsBeforeAllocation());
			case Allocated state -> name(asked, state.leads());
			case Running state -> name(asked, state.leads());
			case Ended state -> no(new MeasureRefusal.MeasureHasAlreadyEnded());
			case Cancelled state -> no(new MeasureRefusal.MeasureIsCancelled());
		};
	}

	private static Decision<MeasureEvent> name(NameLeadWorker asked, LeadWorkers leads) {
		Optional<LeadWorkers.Turn> current = leads.current();
		if (current.isPresent() && current.get().workerId().equals(asked.workerId())) {
			return Decision.accept();
		}
		if (current.isPresent() && asked.namedOn().isBefore(current.get().from())) {
			return no(new MeasureRefusal.HandoverIsBeforeCurrentLead());
		}
		if (asked.handoverUntil().isBefore(asked.namedOn())) {
			return no(new CourseRefusal.HandoverIsTooShort());
		}
		return Decision.accept(new LeadWorkerNamed(asked.workerId(), asked.namedOn(), asked.handoverUntil()));
	}

	static Decision<MeasureEvent> start(StartMeasure asked, SupportMeasure measure) {
		return switch (measure) {
			case NotRequested() -> no(new MeasureRefusal.MeasureIsUnknown());
			case Requested state -> no(new MeasureRefusal.MeasureIsNotAllocatedYet());
			case Allocated state when state.leads().current().isEmpty() -> no(new MeasureRefusal.LeadWorkerIsMissing());
			case Allocated state when asked.startedOn().isAfter(asked.today()) ->
				no(new MeasureRefusal.DateIsInTheFuture());
			case Allocated state when asked.startedOn().isBefore(state.request().requestedOn()) ->
				no(new MeasureRefusal.StartIsBeforeRequest());
			case Allocated state -> new Decision.Accepted<>(started(asked));
			case Running state when state.startedOn().equals(asked.startedOn()) -> Decision.accept();
			case Running state -> no(new MeasureRefusal.MeasureHasAlreadyStarted());
			case Ended state -> no(new MeasureRefusal.MeasureHasAlreadyEnded());
			case Cancelled state -> no(new MeasureRefusal.MeasureIsCancelled());
		};
	}

	private static List<MeasureEvent> started(StartMeasure asked) {
		List<MeasureEvent> events = new ArrayList<>();
		events.add(new MeasureStarted(asked.startedOn()));
		events.addAll(Coursing.firstTerm(asked));
		return events;
	}

	static Decision<MeasureEvent> review(RecordReview asked, SupportMeasure measure) {
		return switch (measure) {
			case NotRequested() -> no(new MeasureRefusal.MeasureIsUnknown());
			case Requested state -> no(new MeasureRefusal.MeasureHasNotStarted());
			case Allocated state -> no(new MeasureRefusal.MeasureHasNotStarted());
			case Running state -> review(asked, state);
			case Ended state -> no(new MeasureRefusal.MeasureHasAlreadyEnded());
			case Cancelled state -> no(new MeasureRefusal.MeasureIsCancelled());
		};
	}

	private static Decision<MeasureEvent> review(RecordReview asked, Running measure) {
		if (!MeasureCodes.REVIEW_KINDS.contains(asked.kind())) {
			return no(codeIsUnknown());
		}
		if (measure.reviews().contains(new Review(asked.kind(), asked.heldOn()))) {
			return Decision.accept();
		}
		if (asked.heldOn().isAfter(asked.today())) {
			return no(new MeasureRefusal.DateIsInTheFuture());
		}
		if (asked.heldOn().isBefore(measure.startedOn())) {
			return no(new MeasureRefusal.ReviewIsBeforeStart());
		}
		boolean once = !asked.kind().equals("INTERMEDIATE");
		if (once && measure.reviews().stream().anyMatch((review) -> review.kind().equals(asked.kind()))) {
			return no(new MeasureRefusal.ReviewIsAlreadyRecorded());
		}
		return Decision.accept(new ReviewRecorded(asked.kind(), asked.heldOn()));
	}

	static Decision<MeasureEvent> end(EndMeasure asked, SupportMeasure measure) {
		return switch (measure) {
			case NotRequested() -> no(new MeasureRefusal.MeasureIsUnknown());
			case Requested state -> no(new MeasureRefusal.MeasureHasNotStarted());
			case Allocated state -> no(new MeasureRefusal.MeasureHasNotStarted());
			case Running state -> end(asked, state);
			case Ended state when isTheSame(asked, state) -> Decision.accept();
			case Ended state -> no(new MeasureRefusal.MeasureHasAlreadyEnded());
			case Cancelled state -> no(new MeasureRefusal.MeasureIsCancelled());
		};
	}

	private static Decision<MeasureEvent> end(EndMeasure asked, Running measure) {
		if (!MeasureCodes.EXIT_REASONS.contains(asked.exitReason())
				|| !MeasureCodes.EXIT_DESTINATIONS.contains(asked.exitDestination())) {
			return no(codeIsUnknown());
		}
		if (asked.endedOn().isAfter(asked.today())) {
			return no(new MeasureRefusal.DateIsInTheFuture());
		}
		if (asked.endedOn().isBefore(measure.startedOn())) {
			return no(new MeasureRefusal.EndIsBeforeStart());
		}
		if (asked.endedOn().isBefore(measure.lastReview())) {
			return no(new MeasureRefusal.EndIsBeforeLastReview());
		}
		if (asked.endedOn().isBefore(measure.lastKnownDay())) {
			return no(new CourseRefusal.EndIsBeforeInterruption());
		}
		return Decision.accept(new MeasureEnded(asked.endedOn(), asked.exitReason(), asked.exitDestination(),
				MeasureDecider.BY_PROVIDER));
	}

	private static boolean isTheSame(EndMeasure asked, Ended ended) {
		return asked.endedOn().equals(ended.endedOn()) && asked.exitReason().equals(ended.exitReason())
				&& asked.exitDestination().equals(ended.exitDestination());
	}

	private static Refusal codeIsUnknown() {
		return new MeasureRefusal.CodeIsUnknown();
	}

	private static Decision<MeasureEvent> no(Refusal why) {
		return Decision.refuse(why);
	}

}
