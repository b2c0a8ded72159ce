package fr.logementdabord.measure.web.note;

import java.util.Map;

import fr.logementdabord.measure.web.Attempt;
import fr.logementdabord.measure.web.FormAnswer;
import fr.logementdabord.measure.web.MeasureHeading;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.security.Viewer;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Health notes as a page.
 */
@Controller
@RequestMapping("/mesures/{id}/notes-de-sante")
class HealthNotesPages {

	private final HealthNotesDesk desk;

	private final MeasureHeading heading;

	HealthNotesPages(HealthNotesDesk desk, MeasureHeading heading) {
		this.desk = desk;
		this.heading = heading;
	}

	@GetMapping
	@PreAuthorize(HealthNotesDesk.HEALTH_TEAM)
	ModelAndView read(@PathVariable String id, Viewer viewer) {
		return page(id, viewer, Attempt.fresh(Map.of()));
	}

	@PostMapping
	@PreAuthorize(HealthNotesDesk.HEALTH_TEAM)
	ModelAndView write(@PathVariable String id, @RequestParam Map<String, String> sent, Viewer viewer,
			IdempotencyKey key) {
		return FormAnswer.to(sent, () -> {
			this.desk.write(id, sent, viewer, key);
			return "/mesures/" + id + "/notes-de-sante";
		}, (attempt) -> page(id, viewer, attempt));
	}

	private ModelAndView page(String id, Viewer viewer, Attempt attempt) {
		ModelAndView model = this.heading.on("mesures/notes-de-sante", this.desk.measure(id, viewer), viewer, attempt);
		model.addObject("notes", this.desk.read(id, viewer));
		return model;
	}

}
