package fr.logementdabord.measure.web;

import java.util.Objects;
import java.util.regex.Pattern;

import fr.logementdabord.eventing.store.CommandHandler;
import fr.logementdabord.eventing.store.Loaded;
import fr.logementdabord.measure.domain.measure.MeasureCommand;
import fr.logementdabord.measure.domain.measure.MeasureEvent;
import fr.logementdabord.measure.domain.measure.SupportMeasure;
import fr.logementdabord.measure.domain.measure.SupportMeasure.Request;
import fr.logementdabord.measure.view.Scope;
import fr.logementdabord.web.problem.NotFound;
import fr.logementdabord.web.security.Roles;
import fr.logementdabord.web.security.Viewer;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Finds a measure for somebody. What is not for them does not exist.
 */
@Component
public class MeasureAccess {

	private static final Pattern MEASURE = Pattern.compile("M-[0-9A-Z]{12}");

	private final CommandHandler<MeasureCommand, SupportMeasure, MeasureEvent> measures;

	private final OpenCases cases;

	MeasureAccess(CommandHandler<MeasureCommand, SupportMeasure, MeasureEvent> measures, OpenCases cases) {
		this.measures = measures;
		this.cases = cases;
	}

	/**
	 * The measure, for those who may read it.
	 */
	public Loaded<SupportMeasure> seen(String id, Viewer viewer) {
		Loaded<SupportMeasure> measure = load(id, viewer);
		Request asked = measure.state().asked().orElseThrow(MeasureAccess::notFound);
		if (!Scope.of(viewer).includes(asked.territory(), provider(measure))) {
			throw notFound();
		}
		return measure;
	}

	/**
	 * The measure, for the coordinator of its territory.
	 */
	public Loaded<SupportMeasure> coordinated(String id, Viewer viewer) {
		Loaded<SupportMeasure> measure = load(id, viewer);
		Request asked = measure.state().asked().orElseThrow(MeasureAccess::notFound);
		if (!viewer.is(Roles.COORDINATOR) || !viewer.territories().contains(asked.territory())) {
			throw notFound();
		}
		return measure;
	}

	/**
	 * The measure, for the association that has it.
	 */
	public Loaded<SupportMeasure> held(String id, Viewer viewer) {
		Loaded<SupportMeasure> measure = load(id, viewer);
		if (!isHeldBy(measure.state(), viewer)) {
			throw notFound();
		}
		return measure;
	}

	/**
	 * Whether the viewer works for the association that has the measure.
	 */
	public static boolean isHeldBy(SupportMeasure measure, Viewer viewer) {
		return viewer.is(Roles.ASSOCIATION) && measure.held()
			.map(SupportMeasure.Allocation::provider)
			.filter((provider) -> Objects.equals(provider, viewer.organisation()))
			.isPresent();
	}

	private Loaded<SupportMeasure> load(String id, Viewer viewer) {
		if (!MEASURE.matcher(id).matches()) {
			throw notFound();
		}
		Loaded<SupportMeasure> measure = this.measures.load(id);
		if (measure.state().asked().filter((asked) -> this.cases.hides(viewer, asked.caseId())).isPresent()) {
			throw notFound();
		}
		return measure;
	}

	private static @Nullable String provider(Loaded<SupportMeasure> measure) {
		return measure.state().held().map(SupportMeasure.Allocation::provider).orElse(null);
	}

	private static NotFound notFound() {
		return new NotFound("Cette mesure");
	}

}
