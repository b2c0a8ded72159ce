package fr.logementdabord.measure.domain.measure;

import java.time.LocalDate;
import java.util.List;

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

	/** Why, when the orientation was taken back. */
	public static final String ORIENTATION_REVOKED = "ORIENTATION_REVOKED";

	@Override
	public SupportMeasure initialState() {
		return new NotRequested();
	}

	@Override
	public Decision<MeasureEvent> decide(MeasureCommand command, SupportMeasure measure) {
		return switch (command) {
			case RequestMeasure asked -> request(asked, measure);
			case AllocateMeasure asked -> allocate(asked, measure);
			case MeasureCommand.RefuseAllocation asked -> Refusing.refuse(asked, measure);
			case NameLeadWorker asked -> Supporting.name(asked, measure);
			case StartMeasure asked -> Supporting.start(asked, measure);
			case RecordReview asked -> Supporting.review(asked, measure);
			case EndMeasure asked -> Supporting.end(asked, measure);
			case MeasureCommand.RenewMeasure asked -> Coursing.renew(asked, measure);
			case MeasureCommand.RemindOf asked -> Coursing.remind(asked, measure);
			case MeasureCommand.SuspendMeasure asked -> Coursing.suspend(asked, measure);
			case MeasureCommand.ResumeMeasure asked -> Coursing.resume(asked, measure);
			case MeasureCommand.DeferEnd asked -> Coursing.defer(asked, measure);
			case MeasureCommand.StopDeferringEnd asked -> Coursing.stopDeferring(asked, measure);
			case MeasureCommand.AskTypeChange asked -> ChangingType.ask(asked, measure);
			case MeasureCommand.DropTypeChange asked -> ChangingType.drop(asked, measure);
			case CancelRequest asked -> cancel(asked, measure);
			case ReleaseBecauseClosed asked ->
				release(asked.closedOn(), REFERRAL_CLOSED, asked.exitReason(), asked.exitDestination(), measure);
			case ReleaseBecauseWithdrawn asked ->
				release(asked.withdrawnOn(), REFERRAL_WITHDRAWN, "OTHER", "UNKNOWN", measure);
			case MeasureCommand.ReleaseBecauseRevoked asked ->
				release(asked.revokedOn(), ORIENTATION_REVOKED, "OTHER", "UNKNOWN", measure);
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
			case Requested state when asked.allocatedOn().isBefore(state.request().requestedOn()) ->
				no(new PastDayRefusal.DayIsBeforeRequest());
			case Requested state ->
				Decision.accept(new MeasureAllocated(asked.agreementId(), asked.provider(), asked.allocatedOn()));
			case Allocated state -> no(new MeasureRefusal.MeasureIsAlreadyAllocated());
			case Running state -> ChangingType.grant(asked, state);
			case Ended state -> no(new MeasureRefusal.MeasureHasAlreadyEnded());
			case Cancelled state -> no(new MeasureRefusal.MeasureIsCancelled());
		};
	}

	private Decision<MeasureEvent> cancel(CancelRequest asked, SupportMeasure measure) {
		boolean unknown = !MeasureCodes.CANCEL_REASONS.contains(asked.because());
		return switch (measure) {
			case NotRequested() -> no(new MeasureRefusal.MeasureIsUnknown());
			case Requested state when unknown -> no(codeIsUnknown());
			case Requested state when asked.cancelledOn().isBefore(state.request().requestedOn()) ->
				no(new PastDayRefusal.DayIsBeforeRequest());
			case Requested state -> Decision.accept(new MeasureRequestCancelled(asked.cancelledOn(), asked.because()));
			case Allocated state when unknown -> no(codeIsUnknown());
			case Allocated state when asked.cancelledOn().isBefore(state.allocation().allocatedOn()) ->
				no(new PastDayRefusal.DayIsBeforeAllocation());
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
			case MeasureEvent.AllocationRefused e -> new Requested(((Allocated) measure).request());
			case LeadWorkerNamed e -> named(measure, e);
			case MeasureStarted e -> {
				Allocated before = (Allocated) measure;
				yield new Running(before.request(), before.allocation(), before.leads(), e.startedOn(), List.of(),
						Course.begun());
			}
			case ReviewRecorded e -> ((Running) measure).with(new Review(e.kind(), e.heldOn()));
			case MeasureEnded e ->
				new Ended((Running) measure, e.endedOn(), e.exitReason(), e.exitDestination(), e.because());
			case MeasureEvent.TermAgreed e -> Coursing.evolve((Running) measure, e);
			case MeasureEvent.DueDateReminded e -> Coursing.evolve((Running) measure, e);
			case MeasureEvent.MeasureSuspended e -> Coursing.evolve((Running) measure, e);
			case MeasureEvent.MeasureResumed e -> Coursing.evolve((Running) measure, e);
			case MeasureEvent.EndDeferred e -> Coursing.evolve((Running) measure, e);
			case MeasureEvent.EndNoLongerDeferred e -> Coursing.evolve((Running) measure, e);
			case MeasureEvent.TypeChangeAsked e -> ChangingType.evolve((Running) measure, e);
			case MeasureEvent.TypeChangeDropped e -> ChangingType.evolve((Running) measure, e);
			case MeasureEvent.MeasureTypeChanged e -> ChangingType.evolve((Running) measure, e);
			case MeasureRequestCancelled e -> new Cancelled(measure.asked().orElseThrow(), measure.held(),
					(measure instanceof Allocated before) ? before.leads() : LeadWorkers.none(), e.cancelledOn(),
					e.because());
		};
	}

	private static SupportMeasure named(SupportMeasure measure, LeadWorkerNamed event) {
		if (measure instanceof Running before) {
			return before.with(before.leads().naming(event.workerId(), event.namedOn(), event.handoverUntil()));
		}
		Allocated before = (Allocated) measure;
		return new Allocated(before.request(), before.allocation(),
				before.leads().naming(event.workerId(), event.namedOn(), event.handoverUntil()));
	}

	private static Refusal codeIsUnknown() {
		return new MeasureRefusal.CodeIsUnknown();
	}

	private static Decision<MeasureEvent> no(Refusal why) {
		return Decision.refuse(why);
	}

}
