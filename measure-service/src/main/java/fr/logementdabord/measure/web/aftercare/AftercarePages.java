package fr.logementdabord.measure.web.aftercare;

import java.util.Map;

import fr.logementdabord.measure.application.Today;
import fr.logementdabord.measure.domain.aftercare.Aftercare;
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
 * What follows a measure, as a page.
 */
@Controller
@RequestMapping("/mesures/{id}/suites")
class AftercarePages {

	private final AftercareDesk desk;

	private final MeasureHeading heading;

	private final Today today;

	AftercarePages(AftercareDesk desk, MeasureHeading heading, Today today) {
		this.desk = desk;
		this.heading = heading;
		this.today = today;
	}

	@GetMapping
	@PreAuthorize("hasAnyRole('coordinator', 'association', 'department', 'auditor')")
	ModelAndView one(@PathVariable String id, Viewer viewer) {
		return page(id, viewer, Attempt.fresh(Map.of()));
	}

	@PostMapping("/{action}")
	@PreAuthorize("hasRole('association')")
	ModelAndView write(@PathVariable String id, @PathVariable String action, @RequestParam Map<String, String> sent,
			Viewer viewer, IdempotencyKey key) {
		return FormAnswer.to(sent, () -> {
			this.desk.write(id, AftercareAction.ofPage(action), sent, viewer, key);
			return "/mesures/" + id + "/suites";
		}, (attempt) -> page(id, viewer, attempt));
	}

	private ModelAndView page(String id, Viewer viewer, Attempt attempt) {
		ModelAndView model = this.heading.on("mesures/suites", this.desk.measure(id, viewer), viewer, attempt);
		model.addObject("after", this.desk.see(id, viewer));
		model.addObject("answers", Aftercare.ANSWERS);
		model.addObject("services", Aftercare.SERVICES);
		model.addObject("outcomes", Aftercare.HANDOVER_OUTCOMES);
		model.addObject("today", this.today.date());
		return model;
	}

}
