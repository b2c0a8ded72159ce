package fr.logementdabord.measure.domain.measure;

import java.util.Optional;

import fr.logementdabord.decider.Decision;
import fr.logementdabord.decider.Refusal;
import fr.logementdabord.measure.domain.measure.Course.TypeChange;
import fr.logementdabord.measure.domain.measure.MeasureCommand.AllocateMeasure;
import fr.logementdabord.measure.domain.measure.MeasureCommand.AskTypeChange;
import fr.logementdabord.measure.domain.measure.MeasureCommand.DropTypeChange;
import fr.logementdabord.measure.domain.measure.MeasureEvent.MeasureTypeChanged;
import fr.logementdabord.measure.domain.measure.MeasureEvent.TypeChangeAsked;
import fr.logementdabord.measure.domain.measure.MeasureEvent.TypeChangeDropped;
import fr.logementdabord.measure.domain.measure.SupportMeasure.Allocation;
import fr.logementdabord.measure.domain.measure.SupportMeasure.Request;
import fr.logementdabord.measure.domain.measure.SupportMeasure.Running;

/**
 * Decides the change of a running measure to another type: the association asks, the
 * coordinator gives a place of that type, the support goes on without a break.
 */
final class ChangingType {

	private ChangingType() {
	}

	static Decision<MeasureEvent> ask(AskTypeChange asked, SupportMeasure measure) {
		return Coursing.running(measure, (run) -> {
			if (!MeasureCodes.TYPES.contains(asked.measureType())
					|| !MeasureCodes.TYPE_CHANGE_REASONS.contains(asked.reason())) {
				return no(new MeasureRefusal.CodeIsUnknown());
			}
			if (run.request().measureType().equals(asked.measureType())) {
				return no(new CourseRefusal.TypeIsTheSame());
			}
			if (run.course().typeChange().filter((known) -> known.to().equals(asked.measureType())).isPresent()) {
				return Decision.accept();
			}
			if (asked.askedOn().isBefore(run.startedOn())) {
				return no(new PastDayRefusal.DayIsBeforeStart());
			}
			return Decision.accept(new TypeChangeAsked(asked.measureType(), asked.reason(), asked.askedOn()));
		});
	}

	static Decision<MeasureEvent> drop(DropTypeChange asked, SupportMeasure measure) {
		return Coursing.running(measure, (run) -> {
			Optional<TypeChange> change = run.course().typeChange();
			if (change.isEmpty()) {
				return no(new CourseRefusal.TypeChangeIsNotAsked());
			}
			return asked.droppedOn().isBefore(change.get().askedOn()) ? no(new PastDayRefusal.EndsBeforeItBegan())
					: Decision.accept(new TypeChangeDropped(asked.droppedOn()));
		});
	}

	/** A place that was taken for a running measure serves the type it asks for. */
	static Decision<MeasureEvent> grant(AllocateMeasure asked, Running run) {
		Optional<TypeChange> change = run.course().typeChange();
		if (change.isEmpty() || !change.get().to().equals(asked.measureType())) {
			return no(new MeasureRefusal.MeasureIsAlreadyAllocated());
		}
		if (asked.allocatedOn().isBefore(change.get().askedOn())) {
			return no(new PastDayRefusal.DayIsBeforeRequest());
		}
		return Decision.accept(new MeasureTypeChanged(asked.measureType(), asked.agreementId(), asked.provider(),
				asked.allocatedOn(), run.request().measureType(), run.allocation().agreementId()));
	}

	static Running evolve(Running run, TypeChangeAsked e) {
		return run.with(run.course().asking(Optional.of(new TypeChange(e.measureType(), e.reason(), e.askedOn()))));
	}

	static Running evolve(Running run, TypeChangeDropped e) {
		return run.with(run.course().asking(Optional.empty()));
	}

	static Running evolve(Running run, MeasureTypeChanged e) {
		Request before = run.request();
		Request after = new Request(before.measureId(), before.caseId(), before.territory(), e.measureType(),
				before.requestedOn());
		return run.with(after, new Allocation(e.agreementId(), e.provider(), e.changedOn()))
			.with(run.course().asking(Optional.empty()));
	}

	private static Decision<MeasureEvent> no(Refusal why) {
		return Decision.refuse(why);
	}

}
