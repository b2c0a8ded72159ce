package fr.logementdabord.housing.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import fr.logementdabord.eventing.store.Outcome;
import fr.logementdabord.housing.application.CandidateCards;
import fr.logementdabord.housing.application.Communes;
import fr.logementdabord.housing.domain.placement.CommitteeOutcome;
import fr.logementdabord.housing.domain.placement.LeaseKind;
import fr.logementdabord.housing.domain.placement.Placement;
import fr.logementdabord.housing.view.placements.PlacementList;
import fr.logementdabord.housing.view.placements.PlacementRow;
import fr.logementdabord.housing.view.sight.Rows;
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
 * The pages of placements: the list, and one placement with the form of its next step.
 */
@Controller
@RequestMapping("/positionnements")
class PlacementsPages {

	private static final String READERS = "hasAnyRole('landlord', 'coordinator', 'state', 'department', 'auditor')";

	private final PlacementActions actions;

	private final PlacementList placements;

	private final PlacementChoices choices;

	private final CandidateCards cards;

	private final Names names;

	private final Communes communes;

	private final Validator validator;

	PlacementsPages(PlacementActions actions, PlacementList placements, PlacementChoices choices, CandidateCards cards,
			Names names, Communes communes, Validator validator) {
		this.actions = actions;
		this.placements = placements;
		this.choices = choices;
		this.cards = cards;
		this.names = names;
		this.communes = communes;
		this.validator = validator;
	}

	@GetMapping
	@PreAuthorize(READERS)
	String list(PlacementList.Filter filter, PageRequest page, Viewer viewer, Model model) {
		Page<PlacementRow> rows = this.placements.page(viewer, filter, null, page);
		model.addAttribute("page", rows);
		model.addAttribute("filter", filter);
		model.addAttribute("isCoordinator", viewer.is(Roles.COORDINATOR));
		model.addAttribute("openAlerts", viewer.is(Roles.COORDINATOR) ? this.placements.openAlerts(viewer) : 0);
		model.addAttribute("withNames", Names.mayAsk(viewer));
		model.addAttribute("names", this.names.of(viewer, rows.items().stream().map(PlacementRow::caseId).toList()));
		return "positionnements";
	}

	@GetMapping("/{id}")
	@PreAuthorize(READERS)
	String one(@PathVariable String id, @RequestParam(defaultValue = "0") long version, Viewer viewer, Model model) {
		FormAnswer.fresh(model);
		return page(id, version, viewer, model);
	}

	@PostMapping("/{id}/landlord-answer")
	@PreAuthorize("hasRole('landlord')")
	Object answer(@PathVariable String id, @RequestParam Map<String, String> sent, Viewer viewer, IdempotencyKey key,
			Model model, HttpServletResponse response) {
		return step(id, sent, viewer, model, response, (form) -> {
			Requests.LandlordAnswer request = new Requests.LandlordAnswer(form.yesNo("accepted"), form.text("motive"),
					null);
			return this.actions.answer(viewer, id, form.checked(request, this.validator), key, null);
		});
	}

	@PostMapping("/{id}/household-refusal")
	@PreAuthorize("hasRole('coordinator')")
	Object decline(@PathVariable String id, @RequestParam Map<String, String> sent, Viewer viewer, IdempotencyKey key,
			Model model, HttpServletResponse response) {
		return step(id, sent, viewer, model, response, (form) -> {
			Requests.MotivatedRefusal request = new Requests.MotivatedRefusal(form.text("motive"),
					form.date("declinedOn"));
			return this.actions.declineForHousehold(viewer, id, form.checked(request, this.validator), key, null);
		});
	}

	@PostMapping("/{id}/coordination-refusal")
	@PreAuthorize("hasRole('coordinator')")
	Object takeBack(@PathVariable String id, @RequestParam Map<String, String> sent, Viewer viewer, IdempotencyKey key,
			Model model, HttpServletResponse response) {
		return step(id, sent, viewer, model, response, (form) -> {
			Requests.TakenBack request = new Requests.TakenBack(form.text("reason"), null);
			return this.actions.declineForCoordination(viewer, id, form.checked(request, this.validator), key, null);
		});
	}

	@PostMapping("/{id}/household-withdrawal")
	@PreAuthorize("hasRole('landlord')")
	Object givenUp(@PathVariable String id, @RequestParam Map<String, String> sent, Viewer viewer, IdempotencyKey key,
			Model model, HttpServletResponse response) {
		return step(id, sent, viewer, model, response, (form) -> {
			Requests.MotivatedRefusal request = new Requests.MotivatedRefusal(form.text("motive"), null);
			return this.actions.reportGivingUp(viewer, id, form.checked(request, this.validator), key, null);
		});
	}

	@PostMapping("/{id}/alert-acknowledgement")
	@PreAuthorize("hasRole('coordinator')")
	Object acknowledge(@PathVariable String id, @RequestParam Map<String, String> sent, Viewer viewer,
			IdempotencyKey key, Model model, HttpServletResponse response) {
		return step(id, sent, viewer, model, response, (form) -> this.actions.acknowledge(viewer, id, key, null));
	}

	@PostMapping("/{id}/committee")
	@PreAuthorize("hasRole('landlord')")
	Object committee(@PathVariable String id, @RequestParam Map<String, String> sent, Viewer viewer, IdempotencyKey key,
			Model model, HttpServletResponse response) {
		return step(id, sent, viewer, model, response, (form) -> {
			Requests.CommitteeDecision request = new Requests.CommitteeDecision(
					form.choice("outcome", CommitteeOutcome.class), form.integer("rank"), form.date("decidedOn"));
			return this.actions.committee(viewer, id, form.checked(request, this.validator), key, null);
		});
	}

	@PostMapping("/{id}/lease")
	@PreAuthorize("hasAnyRole('landlord', 'coordinator')")
	Object lease(@PathVariable String id, @RequestParam Map<String, String> sent, Viewer viewer, IdempotencyKey key,
			Model model, HttpServletResponse response) {
		return step(id, sent, viewer, model, response, (form) -> {
			Requests.Lease request = new Requests.Lease(form.choice("kind", LeaseKind.class), form.date("signedOn"),
					form.date("plannedSlideOn"));
			return this.actions.lease(viewer, id, form.checked(request, this.validator), key, null);
		});
	}

	@PostMapping("/{id}/move-in")
	@PreAuthorize("hasAnyRole('landlord', 'coordinator')")
	Object moveIn(@PathVariable String id, @RequestParam Map<String, String> sent, Viewer viewer, IdempotencyKey key,
			Model model, HttpServletResponse response) {
		return step(id, sent, viewer, model, response, (form) -> this.actions.moveIn(viewer, id,
				form.checked(new Requests.MoveIn(form.date("movedInOn")), this.validator), key, null));
	}

	private Object step(String id, Map<String, String> sent, Viewer viewer, Model model, HttpServletResponse response,
			Function<PageForm, Outcome.Accepted<Placement>> command) {
		PageForm form = new PageForm(sent);
		return FormAnswer.of(() -> "/positionnements/" + id + "?version=" + command.apply(form).version(),
				() -> page(id, 0, viewer, model), sent, model, response);
	}

	private String page(String id, long version, Viewer viewer, Model model) {
		PlacementRow placement = Rows
			.onceReached(version, () -> this.placements.find(viewer, id), PlacementRow::version)
			.orElseThrow(() -> new NotFound(PlacementActions.PLACEMENT));
		model.addAttribute("placement", placement);
		model.addAttribute("communes", this.communes);
		model.addAttribute("names",
				this.names.of(viewer, placement.caseId() == null ? List.of() : List.of(placement.caseId())));
		model.addAttribute("isLandlord", viewer.is(Roles.LANDLORD));
		model.addAttribute("isCoordinator", viewer.is(Roles.COORDINATOR));
		model.addAttribute("candidate", this.cards.of(placement));
		model.addAttribute("motiveAsGiven", this.actions.motiveAsGiven(viewer, id).orElse(null));
		model.addAttribute("choices", this.choices.of(placement));
		model.addAttribute("outcomes", Arrays.asList(CommitteeOutcome.values()));
		return "positionnement";
	}

}
