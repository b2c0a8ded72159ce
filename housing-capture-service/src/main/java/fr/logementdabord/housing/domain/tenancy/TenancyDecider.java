package fr.logementdabord.housing.domain.tenancy;

import java.util.HashMap;
import java.util.Map;

import fr.logementdabord.decider.Decider;
import fr.logementdabord.decider.Decision;
import fr.logementdabord.housing.domain.tenancy.Tenancy.Departure;
import fr.logementdabord.housing.domain.tenancy.Tenancy.NotOpened;
import fr.logementdabord.housing.domain.tenancy.Tenancy.Opened;
import fr.logementdabord.housing.domain.tenancy.TenancyCommand.EndOccupation;
import fr.logementdabord.housing.domain.tenancy.TenancyCommand.OpenTenancy;
import fr.logementdabord.housing.domain.tenancy.TenancyCommand.PlanSlide;
import fr.logementdabord.housing.domain.tenancy.TenancyCommand.ReachStayStage;
import fr.logementdabord.housing.domain.tenancy.TenancyCommand.RecordCheck;
import fr.logementdabord.housing.domain.tenancy.TenancyCommand.SlideLease;
import fr.logementdabord.housing.domain.tenancy.TenancyEvent.CheckRecorded;
import fr.logementdabord.housing.domain.tenancy.TenancyEvent.LeaseSlid;
import fr.logementdabord.housing.domain.tenancy.TenancyEvent.OccupationEnded;
import fr.logementdabord.housing.domain.tenancy.TenancyEvent.SlidePlanned;
import fr.logementdabord.housing.domain.tenancy.TenancyEvent.StayStageReached;
import fr.logementdabord.housing.domain.tenancy.TenancyEvent.TenancyOpened;

import static fr.logementdabord.decider.Decision.accept;
import static fr.logementdabord.decider.Decision.refuse;

/**
 * Follows a household from its move-in: the end of the support is not the end of the
 * tenancy (domain:§6.20).
 */
public final class TenancyDecider implements Decider<TenancyCommand, Tenancy, TenancyEvent> {

	@Override
	public Tenancy initialState() {
		return new NotOpened();
	}

	@Override
	public Decision<TenancyEvent> decide(TenancyCommand command, Tenancy state) {
		return switch (state) {
			case NotOpened never -> command instanceof OpenTenancy open ? accept(new TenancyOpened(open.terms()))
					: refuse(TenancyRefusal.TenancyIsUnknown);
			case Opened opened -> switch (command) {
				case OpenTenancy again -> accept();
				case PlanSlide plan -> plan(plan, opened);
				case SlideLease slide -> slide(slide, opened);
				case ReachStayStage reach -> reach(reach, opened);
				case RecordCheck check -> CheckRules.record(check.check(), opened);
				case EndOccupation end -> end(end, opened);
			};
		};
	}

	private Decision<TenancyEvent> plan(PlanSlide command, Opened state) {
		if (!state.terms().slides()) {
			return refuse(TenancyRefusal.LeaseDoesNotSlide);
		}
		if (state.slidOn() != null) {
			return refuse(TenancyRefusal.LeaseHasSlid);
		}
		if (state.departure() != null) {
			return refuse(TenancyRefusal.OccupationIsOver);
		}
		if (command.plannedOn().isBefore(command.recordedOn())) {
			return refuse(TenancyRefusal.SlideIsPlannedInThePast);
		}
		return command.plannedOn().equals(state.plannedSlideOn()) ? accept()
				: accept(new SlidePlanned(command.plannedOn()));
	}

	private Decision<TenancyEvent> slide(SlideLease command, Opened state) {
		if (!state.terms().slides()) {
			return refuse(TenancyRefusal.LeaseDoesNotSlide);
		}
		if (state.slidOn() != null) {
			return command.slidOn().equals(state.slidOn()) ? accept() : refuse(TenancyRefusal.LeaseHasSlid);
		}
		if (state.departure() != null) {
			return refuse(TenancyRefusal.OccupationIsOver);
		}
		if (command.slidOn().isBefore(state.terms().movedInOn())) {
			return refuse(TenancyRefusal.HouseholdHasMovedInLater);
		}
		return command.slidOn().isAfter(command.recordedOn()) ? refuse(TenancyRefusal.DateIsInTheFuture)
				: accept(new LeaseSlid(command.slidOn()));
	}

	private Decision<TenancyEvent> reach(ReachStayStage command, Opened state) {
		StayLimit limit = state.terms().stay();
		if (limit == null) {
			return refuse(TenancyRefusal.StayIsNotLimited);
		}
		boolean isReached = switch (command.stage()) {
			case ALARM -> !command.reachedOn().isBefore(limit.alarmOn());
			case OVER -> command.reachedOn().isAfter(limit.endsOn());
		};
		if (!isReached) {
			return refuse(TenancyRefusal.StayStageIsNotReached);
		}
		// an alarm that fires after the end, or after the departure, says nothing new
		StayStage stage = state.stage();
		boolean isNew = stage == null || command.stage().compareTo(stage) > 0;
		return isNew && state.departure() == null ? accept(new StayStageReached(command.stage(), command.reachedOn()))
				: accept();
	}

	private Decision<TenancyEvent> end(EndOccupation command, Opened state) {
		if (command.endedOn().isBefore(state.terms().movedInOn())) {
			return refuse(TenancyRefusal.HouseholdHasMovedInLater);
		}
		if (command.endedOn().isAfter(command.recordedOn())) {
			return refuse(TenancyRefusal.DateIsInTheFuture);
		}
		OccupationEnded ended = new OccupationEnded(command.endedOn(), command.reason(), command.destination());
		Departure known = state.departure();
		if (known == null) {
			return accept(ended);
		}
		if (known.equals(departure(ended))) {
			return accept();
		}
		boolean onlyTellsWhereTo = known.leadsNowhereKnown() && known.on().equals(command.endedOn())
				&& known.reason().equals(command.reason());
		return onlyTellsWhereTo ? accept(ended) : refuse(TenancyRefusal.OccupationIsOver);
	}

	private static Departure departure(OccupationEnded ended) {
		return new Departure(ended.endedOn(), ended.reason(), ended.destination());
	}

	@Override
	public Tenancy evolve(Tenancy state, TenancyEvent event) {
		return switch (event) {
			case TenancyOpened(var terms) -> new Opened(terms, terms.plannedSlideOn(), null, null, Map.of(), null);
			case SlidePlanned(var plannedOn) -> {
				Opened was = opened(state);
				yield new Opened(was.terms(), plannedOn, null, was.stage(), was.checks(), was.departure());
			}
			case LeaseSlid(var slidOn) -> {
				Opened was = opened(state);
				yield new Opened(was.terms(), was.plannedSlideOn(), slidOn, was.stage(), was.checks(), was.departure());
			}
			case StayStageReached(var stage, var reachedOn) -> {
				Opened was = opened(state);
				yield new Opened(was.terms(), was.plannedSlideOn(), was.slidOn(), stage, was.checks(), was.departure());
			}
			case CheckRecorded(var check) -> {
				Opened was = opened(state);
				Map<Integer, Check> checks = new HashMap<>(was.checks());
				checks.put(check.months(), check);
				yield new Opened(was.terms(), was.plannedSlideOn(), was.slidOn(), was.stage(), checks, was.departure());
			}
			case OccupationEnded ended -> {
				Opened was = opened(state);
				yield new Opened(was.terms(), was.plannedSlideOn(), was.slidOn(), was.stage(), was.checks(),
						departure(ended));
			}
		};
	}

	private static Opened opened(Tenancy state) {
		if (state instanceof Opened opened) {
			return opened;
		}
		throw new IllegalStateException("the history of a tenancy starts with the move-in");
	}

}
