package fr.logementdabord.referral.web;

import fr.logementdabord.referral.intake.Attachments;
import fr.logementdabord.referral.intake.Draft;
import fr.logementdabord.referral.intake.Drafts;
import fr.logementdabord.referral.reference.AttachmentRules;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.problem.NotFound;
import fr.logementdabord.web.problem.ProblemException;
import fr.logementdabord.web.security.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * The files of a draft or of a case, on a page of their own: a file that is refused costs
 * nothing of what was typed elsewhere.
 */
@Controller
class AttachmentPages {

	private static final String PAGE = "referrals/attachments";

	private final AttachmentController controller;

	private final Attachments attachments;

	private final Drafts drafts;

	private final CaseDoor door;

	private final Submissions saisines;

	AttachmentPages(AttachmentController controller, Attachments attachments, Drafts drafts, CaseDoor door,
			Submissions saisines) {
		this.controller = controller;
		this.attachments = attachments;
		this.drafts = drafts;
		this.door = door;
		this.saisines = saisines;
	}

	@GetMapping("/saisines/brouillons/{draftId}/pieces")
	@PreAuthorize("hasAnyRole('referrer', 'coordinator')")
	String ofDraft(@PathVariable String draftId, Viewer viewer, Model model) {
		return draftPage(draftId, viewer, null, model);
	}

	@PostMapping("/saisines/brouillons/{draftId}/pieces")
	@PreAuthorize("hasAnyRole('referrer', 'coordinator')")
	String toDraft(@PathVariable String draftId, @RequestParam(required = false) @Nullable MultipartFile file,
			@RequestParam(required = false) @Nullable String accessClass, Viewer viewer, IdempotencyKey key,
			Model model, HttpServletResponse response) {
		try {
			this.controller.toDraft(draftId, file, accessClass, viewer, key);
			return "redirect:/saisines/brouillons/" + draftId + "/pieces";
		}
		catch (NotFound nothing) {
			throw nothing;
		}
		catch (ProblemException problem) {
			response.setStatus(problem.problem().getStatus());
			return draftPage(draftId, viewer, problem, model);
		}
	}

	@PostMapping("/saisines/brouillons/{draftId}/pieces/{attachmentId}/retrait")
	@PreAuthorize("hasAnyRole('referrer', 'coordinator')")
	String outOfDraft(@PathVariable String draftId, @PathVariable String attachmentId, Viewer viewer) {
		this.controller.outOfDraft(draftId, attachmentId, viewer);
		return "redirect:/saisines/brouillons/" + draftId + "/pieces";
	}

	@GetMapping("/saisines/{caseId}/pieces")
	@PreAuthorize("hasAnyRole('referrer', 'coordinator', 'association', 'department')")
	String ofCase(@PathVariable String caseId, Viewer viewer, Model model) {
		return casePage(caseId, viewer, null, model);
	}

	@PostMapping("/saisines/{caseId}/pieces")
	@PreAuthorize("hasAnyRole('referrer', 'coordinator', 'association')")
	String toCase(@PathVariable String caseId, @RequestParam(required = false) @Nullable MultipartFile file,
			@RequestParam(required = false) @Nullable String accessClass, Viewer viewer, IdempotencyKey key,
			Model model, HttpServletResponse response) {
		try {
			this.controller.toCase(caseId, file, accessClass, viewer, key);
			return "redirect:/saisines/" + caseId + "/pieces";
		}
		catch (NotFound nothing) {
			throw nothing;
		}
		catch (ProblemException problem) {
			response.setStatus(problem.problem().getStatus());
			return casePage(caseId, viewer, problem, model);
		}
	}

	private String draftPage(String draftId, Viewer viewer, @Nullable ProblemException problem, Model model) {
		Draft draft = this.drafts.find(viewer.organisation(), draftId).orElseThrow(() -> new NotFound("Ce brouillon"));
		model.addAttribute("attachments", this.attachments.of(draft));
		model.addAttribute("removable", true);
		return page("/saisines/brouillons/" + draftId, "/api/referrals/drafts/" + draftId, draftId, true, problem,
				model);
	}

	private String casePage(String caseId, Viewer viewer, @Nullable ProblemException problem, Model model) {
		CaseDoor.Seen seen = this.door.toSee(viewer, caseId);
		model.addAttribute("attachments", this.attachments.of(viewer, seen.referral()));
		model.addAttribute("removable", false);
		return page("/saisines/" + caseId, "/api/referrals/" + caseId, caseId, seen.own(), problem, model);
	}

	private String page(String back, String api, String owner, boolean mayAdd, @Nullable ProblemException problem,
			Model model) {
		model.addAttribute("back", back);
		model.addAttribute("api", api);
		model.addAttribute("owner", owner);
		model.addAttribute("mayAdd", mayAdd);
		model.addAttribute("classes", AttachmentRules.classesOn(this.saisines.today()));
		model.addAttribute("problem", (problem != null) ? problem.problem() : null);
		model.addAttribute("errors", SubmissionPages.errors(problem));
		return PAGE;
	}

}
