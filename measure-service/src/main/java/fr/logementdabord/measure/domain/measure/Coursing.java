package fr.logementdabord.measure.domain.measure;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import fr.logementdabord.decider.Decision;
import fr.logementdabord.decider.Refusal;
import fr.logementdabord.measure.domain.measure.Course.Deferral;
import fr.logementdabord.measure.domain.measure.Course.Reminder;
import fr.logementdabord.measure.domain.measure.Course.ReviewDue;
import fr.logementdabord.measure.domain.measure.Course.Term;
import fr.logementdabord.measure.domain.measure.MeasureCommand.DeferEnd;
import fr.logementdabord.measure.domain.measure.MeasureCommand.RemindOf;
import fr.logementdabord.measure.domain.measure.MeasureCommand.RenewMeasure;
import fr.logementdabord.measure.domain.measure.MeasureCommand.ResumeMeasure;
import fr.logementdabord.measure.domain.measure.MeasureCommand.StopDeferringEnd;
import fr.logementdabord.measure.domain.measure.MeasureCommand.SuspendMeasure;
import fr.logementdabord.measure.domain.measure.MeasureEvent.DueDateReminded;
import fr.logementdabord.measure.domain.measure.MeasureEvent.EndDeferred;
import fr.logementdabord.measure.domain.measure.MeasureEvent.EndNoLongerDeferred;
import fr.logementdabord.measure.domain.measure.MeasureEvent.MeasureResumed;
import fr.logementdabord.measure.domain.measure.MeasureEvent.MeasureSuspended;
import fr.logementdabord.measure.domain.measure.MeasureEvent.TermAgreed;
import fr.logementdabord.measure.domain.measure.SupportMeasure.Allocated;
import fr.logementdabord.measure.domain.measure.SupportMeasure.Cancelled;
import fr.logementdabord.measure.domain.measure.SupportMeasure.Ended;
import fr.logementdabord.measure.domain.measure.SupportMeasure.NotRequested;
import fr.logementdabord.measure.domain.measure.SupportMeasure.Requested;
import fr.logementdabord.measure.domain.measure.SupportMeasure.Running;

/**
 * Decides the course of a running measure: its terms and renewals, reminders,
 * interruptions, an end that waits for a place.
 */
final class Coursing {

	private Coursing() {
	}

	static Decision<MeasureEvent> renew(RenewMeasure asked, SupportMeasure measure) {
		return running(measure, (run) -> {
			Optional<Term> current = run.course().term();
			if (current.isEmpty()) {
				return no(new CourseRefusal.TermIsMissing());
			}
			if (asked.number() <= current.get().number()) {
				return Decision.accept();
			}
			if (asked.number() > current.get().number() + 1) {
				return no(new CourseRefusal.RenewalSkipsATerm());
			}
			var from = current.get().until().plusDays(1);
			var until = asked.rule().lastDay(from);
			return Decision.accept(new TermAgreed(asked.number(), from, until,
					asked.rule().reviewsDue(run.startedOn(), until), asked.rule().id()));
		});
	}

	/** A reminder that comes too late, or of a date that moved, is dropped. */
	static Decision<MeasureEvent> remind(RemindOf asked, SupportMeasure measure) {
		boolean open = measure instanceof Running run && isOpen(asked, run)
				&& !run.course().reminded().contains(new Reminder(asked.about(), asked.dueOn()));
		return open ? Decision.accept(new DueDateReminded(asked.about(), asked.dueOn(), asked.today()))
				: Decision.accept();
	}

	private static boolean isOpen(RemindOf asked, Running run) {
		if (asked.about().equals(Course.RENEWAL)) {
			return run.course().term().filter((term) -> term.until().equals(asked.dueOn())).isPresent();
		}
		return run.reviewsOwed().contains(new ReviewDue(asked.about(), asked.dueOn()));
	}

	static Decision<MeasureEvent> suspend(SuspendMeasure asked, SupportMeasure measure) {
		return running(measure, (run) -> {
			if (!MeasureCodes.SUSPENSION_REASONS.contains(asked.reason())) {
				return no(new MeasureRefusal.CodeIsUnknown());
			}
			var suspended = run.course().suspended();
			if (suspended.isPresent()) {
				return suspended.get().from().equals(asked.suspendedOn()) ? Decision.accept()
						: no(new CourseRefusal.MeasureIsAlreadySuspended());
			}
			if (asked.suspendedOn().isAfter(asked.today())) {
				return no(new MeasureRefusal.DateIsInTheFuture());
			}
			if (asked.suspendedOn().isBefore(run.startedOn())) {
				return no(new CourseRefusal.SuspensionIsBeforeStart());
			}
			if (run.course().lastInterruption().filter(asked.suspendedOn()::isBefore).isPresent()) {
				return no(new CourseRefusal.SuspensionsOverlap());
			}
			return Decision.accept(new MeasureSuspended(asked.suspendedOn(), asked.reason()));
		});
	}

	static Decision<MeasureEvent> resume(ResumeMeasure asked, SupportMeasure measure) {
		return running(measure, (run) -> {
			var suspended = run.course().suspended();
			if (suspended.isEmpty()) {
				boolean again = run.course().lastInterruption().filter(asked.resumedOn()::equals).isPresent();
				return again ? Decision.accept() : no(new CourseRefusal.MeasureIsNotSuspended());
			}
			if (asked.resumedOn().isAfter(asked.today())) {
				return no(new MeasureRefusal.DateIsInTheFuture());
			}
			if (asked.resumedOn().isBefore(suspended.get().from())) {
				return no(new CourseRefusal.ResumptionIsBeforeSuspension());
			}
			return Decision.accept(new MeasureResumed(asked.resumedOn()));
		});
	}

	static Decision<MeasureEvent> defer(DeferEnd asked, SupportMeasure measure) {
		return running(measure, (run) -> {
			if (!MeasureCodes.DEFERRAL_REASONS.contains(asked.because())) {
				return no(new MeasureRefusal.CodeIsUnknown());
			}
			if (run.course().deferral().filter((known) -> known.because().equals(asked.because())).isPresent()) {
				return Decision.accept();
			}
			if (asked.deferredOn().isAfter(asked.today())) {
				return no(new MeasureRefusal.DateIsInTheFuture());
			}
			if (asked.deferredOn().isBefore(run.startedOn())) {
				return no(new CourseRefusal.DeferralIsBeforeStart());
			}
			return Decision.accept(new EndDeferred(asked.deferredOn(), asked.because()));
		});
	}

	static Decision<MeasureEvent> stopDeferring(StopDeferringEnd asked, SupportMeasure measure) {
		return running(measure, (run) -> {
			Optional<Deferral> deferral = run.course().deferral();
			if (deferral.isEmpty()) {
				return no(new CourseRefusal.EndIsNotDeferred());
			}
			return asked.liftedOn().isBefore(deferral.get().since()) ? no(new PastDayRefusal.EndsBeforeItBegan())
					: Decision.accept(new EndNoLongerDeferred(asked.liftedOn()));
		});
	}

	static Running evolve(Running run, TermAgreed e) {
		return run.with(run.course().with(new Term(e.number(), e.from(), e.until()), e.reviewsDue()));
	}

	static Running evolve(Running run, DueDateReminded e) {
		return run.with(run.course().reminding(new Reminder(e.about(), e.dueOn())));
	}

	static Running evolve(Running run, MeasureSuspended e) {
		return run.with(run.course().suspendedFrom(e.suspendedOn(), e.reason()));
	}

	static Running evolve(Running run, MeasureResumed e) {
		return run.with(run.course().resumedOn(e.resumedOn()));
	}

	static Running evolve(Running run, EndDeferred e) {
		return run.with(run.course().deferring(Optional.of(new Deferral(e.because(), e.deferredOn()))));
	}

	static Running evolve(Running run, EndNoLongerDeferred e) {
		return run.with(run.course().deferring(Optional.empty()));
	}

	static Decision<MeasureEvent> running(SupportMeasure measure, Function<Running, Decision<MeasureEvent>> decision) {
		return switch (measure) {
			case NotRequested() -> no(new MeasureRefusal.MeasureIsUnknown());
			case Requested state -> no(new MeasureRefusal.MeasureHasNotStarted());
			case Allocated state -> no(new MeasureRefusal.MeasureHasNotStarted());
			case Running state -> decision.apply(state);
			case Ended state -> no(new MeasureRefusal.MeasureHasAlreadyEnded());
			case Cancelled state -> no(new MeasureRefusal.MeasureIsCancelled());
		};
	}

	static List<MeasureEvent> firstTerm(MeasureCommand.StartMeasure asked) {
		return asked.rule().<List<MeasureEvent>>map((rule) -> {
			var until = rule.lastDay(asked.startedOn());
			return List
				.of(new TermAgreed(1, asked.startedOn(), until, rule.reviewsDue(asked.startedOn(), until), rule.id()));
		}).orElse(List.of());
	}

	private static Decision<MeasureEvent> no(Refusal why) {
		return Decision.refuse(why);
	}

}
