package fr.logementdabord.measure.domain.intervention;

import java.time.LocalDate;
import java.util.Optional;

import fr.logementdabord.decider.Decider;
import fr.logementdabord.decider.Decision;
import fr.logementdabord.measure.domain.intervention.Intervention.Begun;
import fr.logementdabord.measure.domain.intervention.Intervention.None;
import fr.logementdabord.measure.domain.intervention.Intervention.Status;
import fr.logementdabord.measure.domain.intervention.InterventionCommand.ObserveStatus;
import fr.logementdabord.measure.domain.intervention.InterventionCommand.OpenTeamIntervention;
import fr.logementdabord.measure.domain.intervention.InterventionCommand.RecordVisit;
import fr.logementdabord.measure.domain.intervention.InterventionEvent.StatusObserved;
import fr.logementdabord.measure.domain.intervention.InterventionEvent.TeamInterventionOpened;
import fr.logementdabord.measure.domain.intervention.InterventionEvent.VisitRecorded;
import fr.logementdabord.measure.domain.measure.MeasureCodes;

/**
 * Records visits and team interventions, and what became of the households.
 */
public final class InterventionDecider implements Decider<InterventionCommand, Intervention, InterventionEvent> {

	@Override
	public Intervention initialState() {
		return new None();
	}

	@Override
	public Decision<InterventionEvent> decide(InterventionCommand command, Intervention intervention) {
		return switch (command) {
			case RecordVisit asked -> visit(asked, intervention);
			case OpenTeamIntervention asked -> open(asked, intervention);
			case ObserveStatus asked -> observe(asked, intervention);
		};
	}

	private static Decision<InterventionEvent> visit(RecordVisit asked, Intervention intervention) {
		if (!MeasureCodes.TERRITORIES.contains(asked.territory())
				|| !InterventionCodes.CONTACTS.contains(asked.contact())) {
			return Decision.refuse(new InterventionRefusal.InterventionIsIncoherent());
		}
		if (asked.visitedOn().isAfter(asked.today())) {
			return Decision.refuse(new InterventionRefusal.DayIsInTheFuture());
		}
		if (asked.visitedOn().isBefore(asked.judgedOn())) {
			return Decision.refuse(new InterventionRefusal.VisitIsBeforeJudgment());
		}
		return begin(intervention, asked.visitedOn(), new VisitRecorded(asked.interventionId(), asked.provider(),
				asked.territory(), asked.caseId().orElse(null), asked.judgedOn(), asked.visitedOn(), asked.contact()));
	}

	private static Decision<InterventionEvent> open(OpenTeamIntervention asked, Intervention intervention) {
		if (!MeasureCodes.TERRITORIES.contains(asked.territory())) {
			return Decision.refuse(new InterventionRefusal.InterventionIsIncoherent());
		}
		if (asked.requestedOn().isAfter(asked.today())) {
			return Decision.refuse(new InterventionRefusal.DayIsInTheFuture());
		}
		Optional<DebtRule> rule = asked.rule().filter((each) -> each.holdsOn(asked.requestedOn()));
		if (rule.isEmpty()) {
			return Decision.refuse(new InterventionRefusal.NoDebtRuleHolds());
		}
		if (!rule.get().covers(asked.debtCents())) {
			return Decision.refuse(new InterventionRefusal.DebtIsOutsideTheRule());
		}
		return begin(intervention, asked.requestedOn(),
				new TeamInterventionOpened(asked.interventionId(), asked.provider(), asked.territory(),
						asked.caseId().orElse(null), asked.requestedOn(), asked.debtCents(), rule.get().id()));
	}

	private static Decision<InterventionEvent> begin(Intervention intervention, LocalDate on, InterventionEvent event) {
		return switch (intervention) {
			case None() -> Decision.accept(event);
			case Begun begun when begun.openedOn().equals(on) -> Decision.accept();
			case Begun begun -> Decision.refuse(new InterventionRefusal.InterventionHasBegun());
		};
	}

	private static Decision<InterventionEvent> observe(ObserveStatus asked, Intervention intervention) {
		return switch (intervention) {
			case None() -> Decision.refuse(new InterventionRefusal.InterventionIsUnknown());
			case Begun begun -> observe(asked, begun);
		};
	}

	private static Decision<InterventionEvent> observe(ObserveStatus asked, Begun begun) {
		if (!InterventionCodes.STATUSES.contains(asked.status())) {
			return Decision.refuse(new InterventionRefusal.InterventionIsIncoherent());
		}
		if (asked.observedOn().isAfter(asked.today())) {
			return Decision.refuse(new InterventionRefusal.DayIsInTheFuture());
		}
		Status seen = new Status(asked.status(), asked.observedOn());
		if (begun.status().filter(seen::equals).isPresent()) {
			return Decision.accept();
		}
		LocalDate last = begun.status().map(Status::observedOn).orElse(begun.openedOn());
		return asked.observedOn().isBefore(last) ? Decision.refuse(new InterventionRefusal.StatusIsBeforeTheLast())
				: Decision.accept(new StatusObserved(asked.status(), asked.observedOn()));
	}

	@Override
	public Intervention evolve(Intervention intervention, InterventionEvent event) {
		return switch (event) {
			case VisitRecorded e -> new Begun(e.interventionId(), InterventionCodes.VISIT, e.provider(), e.territory(),
					Optional.ofNullable(e.caseId()), e.visitedOn(), Optional.empty());
			case TeamInterventionOpened e -> new Begun(e.interventionId(), InterventionCodes.TEAM, e.provider(),
					e.territory(), Optional.ofNullable(e.caseId()), e.requestedOn(), Optional.empty());
			case StatusObserved e -> ((Begun) intervention).observed(new Status(e.status(), e.observedOn()));
		};
	}

}
