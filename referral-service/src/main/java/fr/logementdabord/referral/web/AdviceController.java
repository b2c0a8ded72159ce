package fr.logementdabord.referral.web;

import fr.logementdabord.referral.application.Advices;
import fr.logementdabord.referral.domain.orientation.Assessment;
import fr.logementdabord.referral.domain.referral.Referral.Known;
import fr.logementdabord.web.problem.NotFound;
import fr.logementdabord.web.security.Viewer;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * Why a measure is advised, or why not: rule by rule, for the coordinator of the
 * territory, because the reasons tell of difficulties.
 */
@Controller
@PreAuthorize("hasRole('coordinator')")
class AdviceController {

	private final CaseDoor door;

	private final Advices advices;

	private final AdviceWords words;

	private final CaseDetails details;

	AdviceController(CaseDoor door, Advices advices, AdviceWords words, CaseDetails details) {
		this.door = door;
		this.advices = advices;
		this.words = words;
		this.details = details;
	}

	@GetMapping("/api/referrals/{caseId}/advice")
	@ResponseBody
	ResponseEntity<AdviceAnswer> advice(@PathVariable String caseId, Viewer viewer) {
		AdviceAnswer answer = answer(viewer, caseId);
		if (answer == null) {
			throw new NotFound("Un conseil pour cette saisine");
		}
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answer);
	}

	@GetMapping("/saisines/{caseId}/conseil")
	String page(@PathVariable String caseId, Viewer viewer, Model model) {
		model.addAttribute("advice", answer(viewer, caseId));
		model.addAttribute("detail", this.details.of(viewer, caseId));
		return "referrals/advice";
	}

	private @Nullable AdviceAnswer answer(Viewer viewer, String caseId) {
		this.door.toCoordinate(viewer, caseId);
		Known referral = this.door.toSee(viewer, caseId).referral();
		Assessment assessment = this.advices.of(referral);
		return (assessment != null) ? this.words.of(assessment) : null;
	}

}
