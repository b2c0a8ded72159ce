package fr.logementdabord.housing.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import fr.logementdabord.documents.sheet.Downloads;
import fr.logementdabord.documents.sheet.SheetExport;
import fr.logementdabord.housing.domain.meeting.FluidityMeeting.Called;
import fr.logementdabord.housing.domain.meeting.FollowUpBy;
import fr.logementdabord.housing.domain.meeting.FollowUpTask;
import fr.logementdabord.housing.table.NextSteps.Step;
import fr.logementdabord.housing.view.dwellings.DwellingList;
import fr.logementdabord.housing.view.dwellings.DwellingRow;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.page.FrenchText;
import fr.logementdabord.web.security.Roles;
import fr.logementdabord.web.security.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What is left to do after a meeting, with its deadlines.
 */
@Controller
@RequestMapping("/reunions/{id}")
class FollowUpPages {

	private static final String TO_DO = "TO_DO";

	private final TableActions actions;

	private final FollowUps followUps;

	private final DwellingList dwellings;

	private final Validator validator;

	private final FrenchText french;

	FollowUpPages(TableActions actions, FollowUps followUps, DwellingList dwellings, Validator validator,
			FrenchText french) {
		this.actions = actions;
		this.followUps = followUps;
		this.dwellings = dwellings;
		this.validator = validator;
		this.french = french;
	}

	@GetMapping("/suites")
	@PreAuthorize(TablePages.READERS)
	Object list(@PathVariable String id, @RequestParam(name = "etat", required = false) @Nullable String which,
			Viewer viewer, Model model, HttpServletRequest request) {
		Optional<ResponseEntity<byte[]>> table = Downloads.sheet(request, "suites", () -> sheet(id, which, viewer));
		if (table.isPresent()) {
			return table.get();
		}
		FormAnswer.fresh(model);
		return listPage(id, which, viewer, model);
	}

	@PostMapping("/follow-ups")
	@PreAuthorize(TableForms.LEADERS)
	Object agree(@PathVariable String id, @RequestParam Map<String, String> sent, Viewer viewer, IdempotencyKey key,
			Model model, HttpServletResponse response) {
		PageForm form = new PageForm(sent);
		return FormAnswer.of(() -> {
			TableRequests.Agreed request = form.checked(
					new TableRequests.Agreed(form.choice("task", FollowUpTask.class),
							form.choice("by", FollowUpBy.class), form.text("dwellingId"), form.date("dueOn")),
					this.validator);
			this.actions.agree(viewer, id, request, key);
			return "/reunions/" + id + "/suites";
		}, () -> listPage(id, null, viewer, model), sent, model, response);
	}

	@PostMapping("/follow-ups/{followUpId}/completion")
	@PreAuthorize(TableForms.LEADERS)
	Object complete(@PathVariable String id, @PathVariable String followUpId, @RequestParam Map<String, String> sent,
			Viewer viewer, IdempotencyKey key, Model model, HttpServletResponse response) {
		return FormAnswer.of(() -> {
			this.actions.complete(viewer, id, followUpId, key);
			return "/reunions/" + id + "/suites";
		}, () -> listPage(id, null, viewer, model), sent, model, response);
	}

	private String listPage(String id, @Nullable String which, Viewer viewer, Model model) {
		Called called = this.actions.called(viewer, id);
		model.addAttribute("meeting", called.meeting());
		model.addAttribute("steps", steps(called, which, viewer));
		model.addAttribute("which", which);
		model.addAttribute("references", references(called, viewer));
		model.addAttribute("agenda", this.dwellings.among(viewer, called.meeting().agenda()));
		model.addAttribute("tasks", FollowUpTask.values());
		model.addAttribute("whom", FollowUpBy.values());
		model.addAttribute("leads", viewer.isAny(Roles.STATE, Roles.COORDINATOR));
		return "suites";
	}

	private List<Step> steps(Called called, @Nullable String which, Viewer viewer) {
		return this.followUps.of(viewer, called)
			.stream()
			.filter((step) -> !TO_DO.equals(which) || !step.done())
			.toList();
	}

	private Map<String, String> references(Called called, Viewer viewer) {
		return this.dwellings.among(viewer, called.meeting().agenda())
			.stream()
			.collect(Collectors.toMap(DwellingRow::id, (row) -> Objects.requireNonNullElse(row.reference(), "")));
	}

	private SheetExport sheet(String id, @Nullable String which, Viewer viewer) {
		Called called = this.actions.called(viewer, id);
		Map<String, String> references = references(called, viewer);
		SheetExport sheet = SheetExport.of("Suites", "À faire", "Par", "Logement", "Dossier", "Échéance", "Fait");
		steps(called, which, viewer)
			.forEach((step) -> sheet.row(this.french.label("task", step.task()), this.french.label("taskby", step.by()),
					references.get(step.dwellingId()), step.caseId(), step.dueOn(), this.french.yesNo(step.done())));
		return sheet;
	}

}
