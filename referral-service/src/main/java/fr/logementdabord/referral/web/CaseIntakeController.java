package fr.logementdabord.referral.web;

import java.util.List;

import fr.logementdabord.referral.domain.household.DerivedComposition;
import fr.logementdabord.referral.domain.referral.Intake;
import fr.logementdabord.referral.domain.referral.ReferralFile;
import fr.logementdabord.referral.intake.IntakeAnswers.Read;
import fr.logementdabord.referral.reference.CodeList;
import fr.logementdabord.referral.web.CaseIntakeAnswers.PersonSituations;
import fr.logementdabord.referral.web.CaseIntakeAnswers.SituationRequest;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.problem.NotFound;
import fr.logementdabord.web.problem.ProblemException;
import fr.logementdabord.web.security.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * Serves the answers of a saisine and each person's housing situations, to programs and
 * on a page.
 */
@Controller
@PreAuthorize("hasAnyRole('referrer', 'coordinator', 'association', 'department')")
class CaseIntakeController {

	private final CaseIntake intake;

	CaseIntakeController(CaseIntake intake) {
		this.intake = intake;
	}

	@GetMapping("/api/referrals/{caseId}/answers")
	ResponseEntity<Read> answers(@PathVariable String caseId, Viewer viewer) {
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(this.intake.read(viewer, caseId));
	}

	@GetMapping("/saisines/{caseId}/reponses")
	String answersPage(@PathVariable String caseId, Viewer viewer, Model model) {
		model.addAttribute("caseId", caseId);
		ReferralFile file = this.intake.file(viewer, caseId);
		Intake intake = file.intake();
		model.addAttribute("file", file);
		model.addAttribute("differs",
				intake != null && !DerivedComposition.agrees(file.composition(), intake.derivedComposition()));
		model.addAttribute("intake", this.intake.view(viewer, caseId));
		model.addAttribute("leftOpen", this.intake.leftOpen(viewer, caseId));
		return "referrals/answers";
	}

	@GetMapping("/api/referrals/{caseId}/situations")
	ResponseEntity<List<PersonSituations>> situations(@PathVariable String caseId, Viewer viewer) {
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(this.intake.situations(viewer, caseId));
	}

	@PostMapping("/api/referrals/{caseId}/situations")
	@PreAuthorize("hasAnyRole('referrer', 'coordinator', 'association')")
	@ResponseBody
	List<PersonSituations> tell(@PathVariable String caseId, @RequestBody SituationRequest sent, Viewer viewer,
			IdempotencyKey key) {
		this.intake.tell(viewer, caseId, sent, key);
		return this.intake.situations(viewer, caseId);
	}

	@GetMapping("/saisines/{caseId}/situations")
	String page(@PathVariable String caseId, Viewer viewer, Model model) {
		return page(caseId, viewer, new SituationRequest(null, null, null), null, model);
	}

	@PostMapping("/saisines/{caseId}/situations")
	@PreAuthorize("hasAnyRole('referrer', 'coordinator', 'association')")
	String tell(@PathVariable String caseId, @ModelAttribute SituationRequest sent, Viewer viewer, IdempotencyKey key,
			Model model, HttpServletResponse response) {
		try {
			this.intake.tell(viewer, caseId, sent, key);
			return "redirect:/saisines/" + caseId + "/situations";
		}
		catch (NotFound nothing) {
			throw nothing;
		}
		catch (ProblemException problem) {
			response.setStatus(problem.problem().getStatus());
			return page(caseId, viewer, sent, problem, model);
		}
	}

	private String page(String caseId, Viewer viewer, SituationRequest sent, @Nullable ProblemException problem,
			Model model) {
		model.addAttribute("caseId", caseId);
		model.addAttribute("people", this.intake.situations(viewer, caseId));
		model.addAttribute("sent", sent);
		model.addAttribute("situations", CodeList.HOUSING_SITUATION.codes());
		model.addAttribute("problem", (problem != null) ? problem.problem() : null);
		model.addAttribute("errors", SubmissionPages.errors(problem));
		return "referrals/situations";
	}

}
