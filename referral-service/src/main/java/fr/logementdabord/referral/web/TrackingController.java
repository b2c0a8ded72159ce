package fr.logementdabord.referral.web;

import java.time.LocalDate;
import java.util.List;

import fr.logementdabord.referral.domain.referral.Referral.Known;
import fr.logementdabord.referral.reference.WhereToGo;
import fr.logementdabord.web.security.Viewer;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Where is my saisine, nothing more: no name, no motive, no measure.
 */
@Controller
@PreAuthorize("hasAnyRole('referrer', 'coordinator')")
class TrackingController {

	private final CaseDoor door;

	private final Submissions saisines;

	TrackingController(CaseDoor door, Submissions saisines) {
		this.door = door;
		this.saisines = saisines;
	}

	@GetMapping("/api/referrals/{caseId}/tracking")
	ResponseEntity<Tracking> tracking(@PathVariable String caseId, Viewer viewer) {
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(of(viewer, caseId));
	}

	@GetMapping("/saisines/{caseId}/suivi")
	String page(@PathVariable String caseId, Viewer viewer, Model model) {
		model.addAttribute("tracking", of(viewer, caseId));
		return "referrals/tracking";
	}

	private Tracking of(Viewer viewer, String caseId) {
		Known referral = this.door.toSee(viewer, caseId).referral();
		CaseProgress progress = CaseProgress.of(referral);
		return new Tracking(caseId, progress.territory(), progress.submittedOn(), progress.step(), progress.reached(),
				progress.since(), this.saisines.whereToGo(referral));
	}

	/**
	 * Where a saisine is.
	 *
	 * @param territory whose coordinator follows it; null = no platform
	 * @param step code of the step it has reached
	 * @param reached the steps up to it
	 * @param since day of the last step
	 * @param whereToGo whom to turn to where there is no platform
	 */
	record Tracking(String caseId, @Nullable String territory, LocalDate submittedOn, String step, List<String> reached,
			LocalDate since, List<WhereToGo.Place> whereToGo) {
	}

}
