package fr.logementdabord.referral.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import fr.logementdabord.eventing.store.Ids;
import fr.logementdabord.referral.directory.Organisation;
import fr.logementdabord.referral.directory.Organisations;
import fr.logementdabord.referral.form.FormAnswers;
import fr.logementdabord.referral.intake.Draft;
import fr.logementdabord.referral.intake.Drafts;
import fr.logementdabord.referral.reference.CodeList;
import fr.logementdabord.referral.reference.Territories;
import fr.logementdabord.referral.web.Answers.CaseAnswer;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.command.IfMatch;
import fr.logementdabord.web.problem.FieldProblem;
import fr.logementdabord.web.problem.NotFound;
import fr.logementdabord.web.problem.ProblemException;
import fr.logementdabord.web.problem.VersionMismatch;
import fr.logementdabord.web.security.Roles;
import fr.logementdabord.web.security.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The form of a saisine. Works without script: each button saves what was typed, so that
 * nothing is lost, and gives the form back or sends it.
 */
@Controller
@PreAuthorize("hasAnyRole('referrer', 'coordinator')")
class SubmissionPages {

	private final Submissions saisines;

	private final Drafts drafts;

	private final Territories territories;

	private final Organisations organisations;

	SubmissionPages(Submissions saisines, Drafts drafts, Territories territories, Organisations organisations) {
		this.saisines = saisines;
		this.drafts = drafts;
		this.territories = territories;
		this.organisations = organisations;
	}

	@GetMapping("/saisines/nouvelle")
	String form(Viewer viewer, Model model) {
		String type = Optional.ofNullable(viewer.organisation())
			.flatMap(this.organisations::find)
			.map(Organisation::kind)
			.orElse(null);
		return page(null, SubmissionForm.empty(type), null, model);
	}

	/** The first button pressed begins the draft; the same form sent twice begins one. */
	@PostMapping("/saisines/nouvelle")
	String begin(@RequestParam MultiValueMap<String, String> sent, @RequestParam(defaultValue = "submit") String action,
			Viewer viewer, IdempotencyKey key, Model model, HttpServletResponse response) {
		String organisation = Submissions.organisation(viewer);
		FormAnswers answers = SubmissionForm.answers(sent);
		Draft draft = this.drafts.begin(Ids.derived("DR-", viewer.login(), key.value()), viewer, organisation, answers);
		return act(draft, answers, action, null, viewer, model, response);
	}

	@GetMapping("/saisines/brouillons/{draftId}")
	String resume(@PathVariable String draftId, Viewer viewer, Model model) {
		Draft draft = draft(draftId, viewer);
		return (draft.caseId() != null) ? sent(this.saisines.submit(draft, viewer), viewer)
				: page(draft, draft.answers(), null, model);
	}

	@PostMapping("/saisines/brouillons/{draftId}")
	String go(@PathVariable String draftId, @RequestParam MultiValueMap<String, String> sent,
			@RequestParam(defaultValue = "submit") String action, @IfMatch @Nullable Long version, Viewer viewer,
			Model model, HttpServletResponse response) {
		return act(draft(draftId, viewer), SubmissionForm.answers(sent), action, version, viewer, model, response);
	}

	@PostMapping("/saisines/brouillons/{draftId}/abandon")
	String abandon(@PathVariable String draftId, Viewer viewer) {
		this.saisines.abandon(draft(draftId, viewer));
		return "redirect:/saisines/brouillons";
	}

	private Draft draft(String draftId, Viewer viewer) {
		return this.drafts.find(viewer.organisation(), draftId).orElseThrow(() -> new NotFound("Ce brouillon"));
	}

	private String act(Draft draft, FormAnswers typed, String action, @Nullable Long version, Viewer viewer,
			Model model, HttpServletResponse response) {
		if (draft.caseId() != null) {
			return sent(this.saisines.submit(draft, viewer), viewer);
		}
		FormAnswers answers = changed(typed, action);
		String back = "redirect:/saisines/brouillons/" + draft.id();
		try {
			Draft saved = this.drafts.save(draft, answers, version);
			return switch (action) {
				case "add-member" -> back + "#personne-" + answers.members();
				case "remove-member" -> back + "#section-household";
				case "files" -> back + "/pieces";
				case "save" -> back + "?enregistre=" + saved.version();
				default -> sent(this.saisines.submit(saved, viewer), viewer);
			};
		}
		catch (ProblemException problem) {
			response.setStatus(problem.problem().getStatus());
			Draft now = this.drafts.find(draft.organisation(), draft.id()).orElse(draft);
			return page(now, answers, problem, model);
		}
	}

	private static FormAnswers changed(FormAnswers typed, String action) {
		int members = typed.members();
		return switch (action) {
			case "add-member" -> typed.with(FormAnswers.MEMBERS,
					List.of(String.valueOf(Math.min(members + 1, FormAnswers.MOST_MEMBERS))));
			case "remove-member" -> (members > 1)
					? typed.withoutMember(members - 1).with(FormAnswers.MEMBERS, List.of(String.valueOf(members - 1)))
					: typed;
			default -> typed;
		};
	}

	/**
	 * Whoever refers beyond their own territory is told so instead of being shown out.
	 */
	private static String sent(CaseAnswer answer, Viewer viewer) {
		String caseId = answer.caseId();
		String territory = answer.territory();
		boolean sees = viewer.is(Roles.REFERRER) || (territory != null && viewer.territories().contains(territory));
		return "redirect:/saisines" + (sees ? "/" + caseId : "?transmise=" + caseId);
	}

	private String page(@Nullable Draft draft, FormAnswers answers, @Nullable ProblemException problem, Model model) {
		model.addAttribute("draft", draft);
		model.addAttribute("form", FormView.of(this.saisines.form(), answers, errors(problem)));
		model.addAttribute("members", answers.members());
		model.addAttribute("problem", (problem != null) ? problem.problem() : null);
		model.addAttribute("stale", problem instanceof VersionMismatch);
		model.addAttribute("communes", this.territories.all());
		model.addAttribute("absences", CodeList.ABSENCE.codes());
		return "referrals/new";
	}

	/** First message per field, in the order they were found. */
	static Map<String, String> errors(@Nullable ProblemException problem) {
		Map<String, String> errors = new LinkedHashMap<>();
		Map<String, Object> properties = (problem != null) ? problem.problem().getProperties() : null;
		if (properties != null && properties.get("errors") instanceof List<?> fields) {
			for (Object field : fields) {
				if (field instanceof FieldProblem wrong) {
					errors.putIfAbsent(wrong.field(), wrong.message());
				}
			}
		}
		return errors;
	}

}
