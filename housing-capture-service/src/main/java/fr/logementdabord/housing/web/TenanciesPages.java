package fr.logementdabord.housing.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import fr.logementdabord.eventing.store.Outcome;
import fr.logementdabord.housing.application.Communes;
import fr.logementdabord.housing.application.ParisDays;
import fr.logementdabord.housing.domain.placement.LeaseKind;
import fr.logementdabord.housing.domain.tenancy.CheckOutcome;
import fr.logementdabord.housing.domain.tenancy.Tenancy;
import fr.logementdabord.housing.domain.tenancy.UnknownBecause;
import fr.logementdabord.housing.reference.TenancyRules;
import fr.logementdabord.housing.view.sight.Rows;
import fr.logementdabord.housing.view.tenancies.TenancyList;
import fr.logementdabord.housing.view.tenancies.TenancyRow;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.problem.NotFound;
import fr.logementdabord.web.security.Roles;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.web.table.Page;
import fr.logementdabord.web.table.PageRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Validator;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The pages of tenancies: the list, and one tenancy with what may be written down now.
 */
@Controller
@RequestMapping("/baux")
class TenanciesPages {

	private static final String READERS = "hasAnyRole('landlord', 'coordinator', 'state', 'department', 'auditor')";

	private static final String BOTH = "hasAnyRole('landlord', 'coordinator')";

	private final TenancyActions actions;

	private final TenancyList tenancies;

	private final TenancyRules rules;

	private final ParisDays days;

	private final Names names;

	private final Communes communes;

	private final Validator validator;

	TenanciesPages(TenancyActions actions, TenancyList tenancies, TenancyRules rules, ParisDays days, Names names,
			Communes communes, Validator validator) {
		this.actions = actions;
		this.tenancies = tenancies;
		this.rules = rules;
		this.days = days;
		this.names = names;
		this.communes = communes;
		this.validator = validator;
	}

	@GetMapping
	@PreAuthorize(READERS)
	String list(TenancyList.Filter filter, PageRequest page, Viewer viewer, Model model) {
		Page<TenancyRow> rows = this.tenancies.page(viewer, filter, this.days.today(), null, page);
		model.addAttribute("page", rows);
		model.addAttribute("filter", filter);
		model.addAttribute("kinds", Arrays.asList(LeaseKind.values()));
		model.addAttribute("communes", this.communes);
		model.addAttribute("isLandlord", viewer.is(Roles.LANDLORD));
		model.addAttribute("withNames", Names.mayAsk(viewer));
		model.addAttribute("names", this.names.of(viewer, rows.items().stream().map(TenancyRow::caseId).toList()));
		return "baux";
	}

	@GetMapping("/{id}")
	@PreAuthorize(READERS)
	String one(@PathVariable String id, @RequestParam(defaultValue = "0") long version, Viewer viewer, Model model) {
		FormAnswer.fresh(model);
		return page(id, version, viewer, model);
	}

	@PostMapping("/{id}/slide-plan")
	@PreAuthorize(BOTH)
	Object planSlide(@PathVariable String id, @RequestParam Map<String, String> sent, Viewer viewer, IdempotencyKey key,
			Model model, HttpServletResponse response) {
		return step(id, sent, viewer, model, response, (form) -> this.actions.planSlide(viewer, id,
				form.checked(new TenancyRequests.SlidePlan(form.date("plannedOn")), this.validator), key, null));
	}

	@PostMapping("/{id}/slide")
	@PreAuthorize(BOTH)
	Object slide(@PathVariable String id, @RequestParam Map<String, String> sent, Viewer viewer, IdempotencyKey key,
			Model model, HttpServletResponse response) {
		return step(id, sent, viewer, model, response, (form) -> this.actions.slide(viewer, id,
				form.checked(new TenancyRequests.Slide(form.date("slidOn")), this.validator), key, null));
	}

	@PostMapping("/{id}/checks")
	@PreAuthorize("hasRole('coordinator')")
	Object check(@PathVariable String id, @RequestParam Map<String, String> sent, Viewer viewer, IdempotencyKey key,
			Model model, HttpServletResponse response) {
		return step(id, sent, viewer, model, response, (form) -> {
			TenancyRequests.Check request = new TenancyRequests.Check(form.integer("months"),
					form.choice("outcome", CheckOutcome.class), form.choice("unknownBecause", UnknownBecause.class),
					null);
			return this.actions.check(viewer, id, form.checked(request, this.validator), key, null);
		});
	}

	@PostMapping("/{id}/end")
	@PreAuthorize(BOTH)
	Object end(@PathVariable String id, @RequestParam Map<String, String> sent, Viewer viewer, IdempotencyKey key,
			Model model, HttpServletResponse response) {
		return step(id, sent, viewer, model, response, (form) -> {
			TenancyRequests.Departure request = new TenancyRequests.Departure(form.date("endedOn"), form.text("reason"),
					form.text("destination"));
			return this.actions.end(viewer, id, form.checked(request, this.validator), key, null);
		});
	}

	private Object step(String id, Map<String, String> sent, Viewer viewer, Model model, HttpServletResponse response,
			Function<PageForm, Outcome.Accepted<Tenancy>> command) {
		PageForm form = new PageForm(sent);
		return FormAnswer.of(() -> "/baux/" + id + "?version=" + command.apply(form).version(),
				() -> page(id, 0, viewer, model), sent, model, response);
	}

	private String page(String id, long version, Viewer viewer, Model model) {
		TenancyRow tenancy = Rows.onceReached(version, () -> this.tenancies.find(viewer, id), TenancyRow::version)
			.orElseThrow(() -> new NotFound(TenancyActions.TENANCY));
		model.addAttribute("tenancy", tenancy);
		model.addAttribute("communes", this.communes);
		model.addAttribute("names",
				this.names.of(viewer, tenancy.caseId() == null ? List.of() : List.of(tenancy.caseId())));
		model.addAttribute("isLandlord", viewer.is(Roles.LANDLORD));
		model.addAttribute("isCoordinator", viewer.is(Roles.COORDINATOR));
		model.addAttribute("dueChecks",
				tenancy.checks().stream().filter((check) -> check.isDueOn(this.days.today())).toList());
		model.addAttribute("outcomes", Arrays.asList(CheckOutcome.values()));
		model.addAttribute("unknowns", Arrays.asList(UnknownBecause.values()));
		model.addAttribute("reasons", this.rules.reasons(this.days.today()));
		model.addAttribute("destinations", this.rules.destinations(this.days.today()));
		return "bail";
	}

}
