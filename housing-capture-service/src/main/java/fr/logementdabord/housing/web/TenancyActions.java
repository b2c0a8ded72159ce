package fr.logementdabord.housing.web;

import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.Outcome;
import fr.logementdabord.housing.application.ParisDays;
import fr.logementdabord.housing.application.Tenancies;
import fr.logementdabord.housing.domain.tenancy.Check;
import fr.logementdabord.housing.domain.tenancy.Tenancy;
import fr.logementdabord.housing.domain.tenancy.TenancyCommand;
import fr.logementdabord.housing.domain.tenancy.TenancyCommand.EndOccupation;
import fr.logementdabord.housing.domain.tenancy.TenancyCommand.PlanSlide;
import fr.logementdabord.housing.domain.tenancy.TenancyCommand.RecordCheck;
import fr.logementdabord.housing.domain.tenancy.TenancyCommand.SlideLease;
import fr.logementdabord.housing.reference.TenancyRules;
import fr.logementdabord.housing.view.sight.OpenCases;
import fr.logementdabord.housing.view.sight.Sight;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.problem.NotFound;
import fr.logementdabord.web.problem.ProblemException;
import fr.logementdabord.web.security.Roles;
import fr.logementdabord.web.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The steps of a tenancy, from the API and from the pages. Each is open to those who see
 * the tenancy: its landlord, the coordinator of its territory.
 */
@Component
class TenancyActions {

	static final String TENANCY = "Cette occupation";

	private static final String UNKNOWN = "UNKNOWN";

	private static final String NO_SUCH_CHOICE = "Ce choix n’existe pas.";

	private final Tenancies tenancies;

	private final ParisDays days;

	private final TenancyRules rules;

	private final OpenCases cases;

	TenancyActions(Tenancies tenancies, ParisDays days, TenancyRules rules, OpenCases cases) {
		this.cases = cases;
		this.tenancies = tenancies;
		this.days = days;
		this.rules = rules;
	}

	Outcome.Accepted<Tenancy> planSlide(Viewer viewer, String tenancyId, TenancyRequests.SlidePlan request,
			IdempotencyKey key, @Nullable Long version) {
		return handle(viewer, tenancyId, new PlanSlide(request.plannedOn(), this.days.today()), key, version);
	}

	Outcome.Accepted<Tenancy> slide(Viewer viewer, String tenancyId, TenancyRequests.Slide request, IdempotencyKey key,
			@Nullable Long version) {
		return handle(viewer, tenancyId, new SlideLease(request.slidOn(), this.days.today()), key, version);
	}

	Outcome.Accepted<Tenancy> check(Viewer viewer, String tenancyId, TenancyRequests.Check request, IdempotencyKey key,
			@Nullable Long version) {
		Check check = new Check(request.months(), request.outcome(), request.unknownBecause(),
				HappenedOn.of(this.days, "checkedOn", request.checkedOn()));
		return handle(viewer, tenancyId, new RecordCheck(check), key, version);
	}

	/**
	 * A landlord does not say where the household goes: that is not for landlords to
	 * know.
	 */
	Outcome.Accepted<Tenancy> end(Viewer viewer, String tenancyId, TenancyRequests.Departure request,
			IdempotencyKey key, @Nullable Long version) {
		String destination = request.destination() == null || viewer.is(Roles.LANDLORD) ? UNKNOWN
				: request.destination();
		if (!this.rules.reasons(this.days.today()).contains(request.reason())) {
			throw ProblemException.invalid("reason", NO_SUCH_CHOICE);
		}
		if (!this.rules.destinations(this.days.today()).contains(destination)) {
			throw ProblemException.invalid("destination", NO_SUCH_CHOICE);
		}
		return handle(viewer, tenancyId,
				new EndOccupation(request.endedOn(), request.reason(), destination, this.days.today()), key, version);
	}

	private Outcome.Accepted<Tenancy> handle(Viewer viewer, String tenancyId, TenancyCommand command,
			IdempotencyKey key, @Nullable Long version) {
		if (!(this.tenancies.streams().load(Answers.id(tenancyId, TENANCY)).state() instanceof Tenancy.Opened opened
				&& !this.cases.hides(viewer, opened.terms().caseId())
				&& Sight.of(viewer).includes(opened.terms().territory(), opened.terms().landlord()))) {
			throw new NotFound(TENANCY);
		}
		return Answers.done(this.tenancies.streams()
			.handle(tenancyId, command, CommandContext.of(key.value(), viewer.login()).expecting(version)));
	}

}
