package fr.logementdabord.reporting.view.timeline;

import fr.logementdabord.reporting.view.casejourney.Scope;
import fr.logementdabord.web.identity.DisplayNames;
import fr.logementdabord.web.problem.NotFound;
import fr.logementdabord.web.security.Roles;
import fr.logementdabord.web.security.Viewer;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * Serves the timeline of a case.
 */
@Controller
class TimelineController {

	private final Timelines timelines;

	private final DisplayNames names;

	TimelineController(Timelines timelines, DisplayNames names) {
		this.timelines = timelines;
		this.names = names;
	}

	@GetMapping("/api/timelines/{caseId}")
	@ResponseBody
	Timeline timeline(@PathVariable String caseId, Viewer viewer) {
		return find(caseId, viewer);
	}

	@GetMapping("/parcours/{caseId}")
	String page(@PathVariable String caseId, Viewer viewer, Model model) {
		Timeline timeline = find(caseId, viewer);
		model.addAttribute("timeline", timeline);
		model.addAttribute("name",
				viewer.isAny(Roles.COORDINATOR, Roles.ASSOCIATION, Roles.REFERRER) ? this.names.of(caseId) : caseId);
		return "parcours/timeline";
	}

	private Timeline find(String caseId, Viewer viewer) {
		return this.timelines.of(Scope.of(viewer), caseId).orElseThrow(() -> new NotFound("Ce parcours"));
	}

}
