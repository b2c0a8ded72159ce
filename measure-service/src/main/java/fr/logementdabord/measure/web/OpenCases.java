package fr.logementdabord.measure.web;

import java.util.List;

import fr.logementdabord.eventing.store.CommandHandler;
import fr.logementdabord.measure.domain.measure.LeadWorkers;
import fr.logementdabord.measure.domain.measure.MeasureCommand;
import fr.logementdabord.measure.domain.measure.MeasureEvent;
import fr.logementdabord.measure.domain.measure.SupportMeasure;
import fr.logementdabord.measure.policy.MeasuresOfCase;
import fr.logementdabord.measure.view.Scope;
import fr.logementdabord.web.clearance.ProtectedThings;
import fr.logementdabord.web.security.Roles;
import fr.logementdabord.web.security.Viewer;

import org.springframework.stereotype.Component;

/**
 * Which protected cases exist for somebody: those they are cleared for, and those whose
 * household they lead the path of, since naming a lead worker is clearing one.
 */
@Component
public class OpenCases {

	private final ProtectedThings protectedCases;

	private final MeasuresOfCase measuresOfCase;

	private final CommandHandler<MeasureCommand, SupportMeasure, MeasureEvent> measures;

	OpenCases(ProtectedThings protectedCases, MeasuresOfCase measuresOfCase,
			CommandHandler<MeasureCommand, SupportMeasure, MeasureEvent> measures) {
		this.protectedCases = protectedCases;
		this.measuresOfCase = measuresOfCase;
		this.measures = measures;
	}

	/** What of cases a viewer may see. */
	public Scope scope(Viewer viewer) {
		return Scope.of(viewer).without(hiddenFrom(viewer));
	}

	/** The numbers of the cases that do not exist for a viewer. */
	public List<String> hiddenFrom(Viewer viewer) {
		return this.protectedCases.hiddenFrom(viewer).stream().filter((caseId) -> !leads(viewer, caseId)).toList();
	}

	/** The numbers of the protected cases that exist for a viewer. */
	public List<String> protectedOf(Viewer viewer) {
		List<String> hidden = hiddenFrom(viewer);
		return this.protectedCases.all()
			.stream()
			.map(ProtectedThings.Entry::id)
			.filter((caseId) -> !hidden.contains(caseId))
			.toList();
	}

	/** Whether a case does not exist for a viewer. */
	boolean hides(Viewer viewer, String caseId) {
		return this.protectedCases.hides(viewer, caseId) && !leads(viewer, caseId);
	}

	private boolean leads(Viewer viewer, String caseId) {
		return viewer.is(Roles.ASSOCIATION) && this.measuresOfCase.of(caseId)
			.stream()
			.flatMap((id) -> this.measures.load(id).state().leadWorkers().current().stream())
			.map(LeadWorkers.Turn::workerId)
			.anyMatch(viewer.login()::equals);
	}

}
