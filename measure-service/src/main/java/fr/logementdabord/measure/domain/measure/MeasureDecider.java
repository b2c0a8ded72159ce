package fr.logementdabord.measure.domain.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import fr.logementdabord.decider.Decider;
import fr.logementdabord.decider.Decision;
import fr.logementdabord.decider.Refusal;
import fr.logementdabord.measure.domain.measure.MeasureCommand.AllocateMeasure;
import fr.logementdabord.measure.domain.measure.MeasureCommand.CancelRequest;
import fr.logementdabord.measure.domain.measure.MeasureCommand.EndMeasure;
import fr.logementdabord.measure.domain.measure.MeasureCommand.NameLeadWorker;
import fr.logementdabord.measure.domain.measure.MeasureCommand.RecordReview;
import fr.logementdabord.measure.domain.measure.MeasureCommand.ReleaseBecauseClosed;
import fr.logementdabord.measure.domain.measure.MeasureCommand.ReleaseBecauseWithdrawn;
import fr.logementdabord.measure.domain.measure.MeasureCommand.RequestMeasure;
import fr.logementdabord.measure.domain.measure.MeasureCommand.StartMeasure;
import fr.logementdabord.measure.domain.measure.MeasureEvent.LeadWorkerNamed;
import fr.logementdabord.measure.domain.measure.MeasureEvent.MeasureAllocated;
import fr.logementdabord.measure.domain.measure.MeasureEvent.MeasureEnded;
import fr.logementdabord.measure.domain.measure.MeasureEvent.MeasureRequestCancelled;
import fr.logementdabord.measure.domain.measure.MeasureEvent.MeasureRequested;
import fr.logementdabord.measure.domain.measure.MeasureEvent.MeasureStarted;
import fr.logementdabord.measure.domain.measure.MeasureEvent.ReviewRecorded;
import fr.logementdabord.measure.domain.measure.SupportMeasure.Allocated;
import fr.logementdabord.measure.domain.measure.SupportMeasure.Allocation;
import fr.logementdabord.measure.domain.measure.SupportMeasure.Cancelled;
import fr.logementdabord.measure.domain.measure.SupportMeasure.Ended;
import fr.logementdabord.measure.domain.measure.SupportMeasure.NotRequested;
import fr.logementdabord.measure.domain.measure.SupportMeasure.Request;
import fr.logementdabord.measure.domain.measure.SupportMeasure.Requested;
import fr.logementdabord.measure.domain.measure.SupportMeasure.Review;
import fr.logementdabord.measure.domain.measure.SupportMeasure.Running;

/**
 * Decides the life of a support measure. What is already so is accepted again without an
 * event; what the closing of a file finds already over is left as it is.
 */
public final class MeasureDecider implements Decider<MeasureCommand, SupportMeasure, MeasureEvent> {

	/** The association ended the measure. */
	public static final String BY_PROVIDER = "ENDED_BY_PROVIDER";

	/** The file was closed. */
	public static final String REFERRAL_CLOSED = "REFERRAL_CLOSED";

	/** The file was withdrawn. */
	public static final String REFERRAL_WITHDRAWN = "REFERRAL_WITHDRAWN";

	@Override
	public SupportMeasure initialState() {
		return new NotRequested();
	}

	@Override
	public Decision<MeasureEvent> decide(MeasureCommand command, SupportMeasure measure) {
		return switch (command) {
			case RequestMeasure asked -> request(asked, measure);
			case AllocateMeasure asked -> allocate(asked, measure);
			case NameLeadWorker asked -> name(asked, measure);
			case StartMeasure asked -> start(asked, measure);
			case RecordReview asked -> review(asked, measure);
			case EndMeasure asked -> end(asked, measure);
			case CancelRequest asked -> cancel(asked, measure);
			case ReleaseBecauseClosed asked ->
				release(asked.closedOn(), REFERRAL_CLOSED, asked.exitReason(), asked.exitDestination(), measure);
			case ReleaseBecauseWithdrawn asked ->
				release(asked.withdrawnOn(), REFERRAL_WITHDRAWN, "OTHER", "UNKNOWN", measure);
		};
	}

	private Decision<MeasureEvent> request(RequestMeasure asked, SupportMeasure measure) {
		return switch (measure) {
			// a type that only newer programs know is kept: the request waits for an
			// agreement
			case NotRequested() -> Decision.accept(new MeasureRequested(asked.measureId(), asked.caseId(),
					asked.territory(), asked.measureType(), asked.requestedOn()));
			case Requested state -> Decision.accept();
			case Allocated state -> Decision.accept();
			case Running state -> Decision.accept();
			case Ended state -> Decision.accept();
			case Cancelled state -> Decision.accept();
		};
	}

	private Decision<MeasureEvent> allocate(AllocateMeasure asked, SupportMeasure measure) {
		if (measure.held().map(Allocation::agreementId).filter(asked.agreementId()::equals).isPresent()) {
			return Decision.accept();
		}
		return switch (measure) {
			case NotRequested() -> no(new MeasureRefusal.MeasureIsUnknown());
			case Requested state ->
				Decision.accept(new MeasureAllocated(asked.agreementId(), asked.provider(), asked.allocatedOn()));
			case Allocated state -> no(new MeasureRefusal.MeasureIsAlreadyAllocated());
			case Running state -> no(new MeasureRefusal.MeasureIsAlreadyAllocated());
			case Ended state -> no(new MeasureRefusal.MeasureHasAlreadyEnded());
			case Cancelled state -> no(new MeasureRefusal.MeasureIsCancelled());
		};
	}

	private Decision<MeasureEvent> name(NameLeadWorker asked, SupportMeasure measure) {
		return switch (measure) {
			case NotRequested() -> no(new MeasureRefusal.MeasureIsUnknown());
			case Requested state -> no(new MeasureRefusal.MeasureIsNotAllocatedYet());
			case Allocated state -> name(asked, state.leads());
			case Running state -> name(asked, state.leads());
			case Ended state -> no(new MeasureRefusal.MeasureHasAlreadyEnded());
			case Cancelled state -> no(new MeasureRefusal.MeasureIsCancelled());
		};
	}

	private Decision<MeasureEvent> name(NameLeadWorker asked, LeadWorkers leads) {
		Optional<LeadWorkers.Turn> current = leads.current();
		if (current.isPresent() && current.get().workerId().equals(asked.workerId())) {
			return Decision.accept();
		}
		if (current.isPresent() && asked.namedOn().isBefore(current.get().from())) {
			return no(new MeasureRefusal.HandoverIsBeforeCurrentLead());
		}
		return Decision.accept(new LeadWorkerNamed(asked.workerId(), asked.namedOn()));
	}

	private Decision<MeasureEvent> start(StartMeasure asked, SupportMeasure measure) {
		return switch (measure) {
			case NotRequested() -> no(new MeasureRefusal.MeasureIsUnknown());
			case Requested state -> no(new MeasureRefusal.MeasureIsNotAllocatedYet());
			case Allocated state when state.leads().current().isEmpty() -> no(new MeasureRefusal.LeadWorkerIsMissing());
			case Allocated state when asked.startedOn().isAfter(asked.today()) ->
				no(new MeasureRefusal.DateIsInTheFuture());
			case Allocated state when asked.startedOn().isBefore(state.request().requestedOn()) ->
				no(new MeasureRefusal.StartIsBeforeRequest());
			case Allocated state -> Decision.accept(new MeasureStarted(asked.startedOn()));
			case Running state when state.startedOn().equals(asked.startedOn()) -> Decision.accept();
			case Running state -> no(new MeasureRefusal.MeasureHasAlreadyStarted());
			case Ended state -> no(new MeasureRefusal.MeasureHasAlreadyEnded());
			case Cancelled state -> no(new MeasureRefusal.MeasureIsCancelled());
		};
	}

	private Decision<MeasureEvent> review(RecordReview asked, SupportMeasure measure) {
		return switch (measure) {
			case NotRequested() -> no(new MeasureRefusal.MeasureIsUnknown());
			case Requested state -> no(new MeasureRefusal.MeasureHasNotStarted());
			case Allocated state -> no(new MeasureRefusal.MeasureHasNotStarted());
			case Running state -> review(asked, state);
			case Ended state -> no(new MeasureRefusal.MeasureHasAlreadyEnded());
			case Cancelled state -> no(new MeasureRefusal.MeasureIsCancelled());
		};
	}

	private Decision<MeasureEvent> review(RecordReview asked, Running measure) {
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

	private Decision<MeasureEvent> end(EndMeasure asked, SupportMeasure measure) {
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

	private Decision<MeasureEvent> end(EndMeasure asked, Running measure) {
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
		if (asked.endedOn().isBefore(measure.lastKnownDay())) {
			return no(new MeasureRefusal.EndIsBeforeLastReview());
		}
		return Decision
			.accept(new MeasureEnded(asked.endedOn(), asked.exitReason(), asked.exitDestination(), BY_PROVIDER));
	}

	private Decision<MeasureEvent> cancel(CancelRequest asked, SupportMeasure measure) {
		boolean unknown = !MeasureCodes.CANCEL_REASONS.contains(asked.because());
		return switch (measure) {
			case NotRequested() -> no(new MeasureRefusal.MeasureIsUnknown());
			case Requested state when unknown -> no(codeIsUnknown());
			case Requested state -> Decision.accept(new MeasureRequestCancelled(asked.cancelledOn(), asked.because()));
			case Allocated state when unknown -> no(codeIsUnknown());
			case Allocated state -> Decision.accept(new MeasureRequestCancelled(asked.cancelledOn(), asked.because()));
			case Running state -> no(new MeasureRefusal.MeasureHasAlreadyStarted());
			case Ended state -> no(new MeasureRefusal.MeasureHasAlreadyEnded());
			case Cancelled state -> Decision.accept();
		};
	}

	private Decision<MeasureEvent> release(LocalDate on, String because, String exitReason, String exitDestination,
			SupportMeasure measure) {
		return switch (measure) {
			case NotRequested() -> Decision.accept();
			case Requested state -> Decision.accept(new MeasureRequestCancelled(on, because));
			case Allocated state -> Decision.accept(new MeasureRequestCancelled(on, because));
			case Running state -> {
				// a file closed with an earlier date must not end a measure before its
				// last review
				LocalDate endedOn = on.isBefore(state.lastKnownDay()) ? state.lastKnownDay() : on;
				yield Decision.accept(new MeasureEnded(endedOn, exitReason, exitDestination, because));
			}
			case Ended state -> Decision.accept();
			case Cancelled state -> Decision.accept();
		};
	}

	@Override
	public SupportMeasure evolve(SupportMeasure measure, MeasureEvent event) {
		return switch (event) {
			case MeasureRequested e ->
				new Requested(new Request(e.measureId(), e.caseId(), e.territory(), e.measureType(), e.requestedOn()));
			case MeasureAllocated e -> new Allocated(((Requested) measure).request(),
					new Allocation(e.agreementId(), e.provider(), e.allocatedOn()), LeadWorkers.none());
			case LeadWorkerNamed e -> named(measure, e);
			case MeasureStarted e -> {
				Allocated before = (Allocated) measure;
				yield new Running(before.request(), before.allocation(), before.leads(), e.startedOn(), List.of());
			}
			case ReviewRecorded e -> ((Running) measure).with(new Review(e.kind(), e.heldOn()));
			case MeasureEnded e ->
				new Ended((Running) measure, e.endedOn(), e.exitReason(), e.exitDestination(), e.because());
			case MeasureRequestCancelled e -> new Cancelled(measure.asked().orElseThrow(), measure.held(),
					(measure instanceof Allocated before) ? before.leads() : LeadWorkers.none(), e.cancelledOn(),
					e.because());
		};
	}

	private static SupportMeasure named(SupportMeasure measure, LeadWorkerNamed event) {
		if (measure instanceof Running before) {
			return new Running(before.request(), before.allocation(),
					before.leads().naming(event.workerId(), event.namedOn()), before.startedOn(), before.reviews());
		}
		Allocated before = (Allocated) measure;
		return new Allocated(before.request(), before.allocation(),
				before.leads().naming(event.workerId(), event.namedOn()));
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
