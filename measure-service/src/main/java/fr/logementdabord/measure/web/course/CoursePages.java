package fr.logementdabord.measure.web.course;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import fr.logementdabord.eventing.store.Loaded;
import fr.logementdabord.measure.application.Today;
import fr.logementdabord.measure.domain.measure.MeasureCodes;
import fr.logementdabord.measure.domain.measure.SupportMeasure;
import fr.logementdabord.measure.domain.measure.SupportMeasure.Request;
import fr.logementdabord.measure.view.Scope;
import fr.logementdabord.measure.view.agreements.AgreementList;
import fr.logementdabord.measure.web.Attempt;
import fr.logementdabord.measure.web.FormAnswer;
import fr.logementdabord.measure.web.MeasureHeading;
import fr.logementdabord.measure.web.PlaceChoice;
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
 * The course of a measure as a page.
 */
@Controller
@RequestMapping("/mesures/{id}/deroulement")
class CoursePages {

	private final CourseDesk desk;

	private final AgreementList agreements;

	private final MeasureHeading heading;

	private final Today today;

	CoursePages(CourseDesk desk, AgreementList agreements, MeasureHeading heading, Today today) {
		this.desk = desk;
		this.agreements = agreements;
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
	ModelAndView act(@PathVariable String id, @PathVariable String action, @RequestParam Map<String, String> sent,
			Viewer viewer, IdempotencyKey key) {
		return FormAnswer.to(sent, () -> {
			this.desk.act(id, CourseAction.ofPage(action), sent, viewer, key);
			return "/mesures/" + id + "/deroulement";
		}, (attempt) -> page(id, viewer, attempt));
	}

	private ModelAndView page(String id, Viewer viewer, Attempt attempt) {
		Loaded<SupportMeasure> measure = this.desk.see(id, viewer);
		CourseDetail course = CourseDetail.of(id, measure.state());
		ModelAndView model = this.heading.on("mesures/deroulement", measure, viewer, attempt);
		model.addObject("course", course);
		model.addObject("today", this.today.date());
		model.addObject("types", otherTypes(measure.state()));
		model.addObject("suspensionReasons", MeasureCodes.SUSPENSION_REASONS);
		model.addObject("deferralReasons", MeasureCodes.DEFERRAL_REASONS);
		model.addObject("typeChangeReasons", MeasureCodes.TYPE_CHANGE_REASONS);
		model.addObject("agreements", places(measure.state(), course, viewer));
		return model;
	}

	private List<PlaceChoice> places(SupportMeasure measure, CourseDetail course, Viewer viewer) {
		if (course.typeAsked() == null) {
			return List.of();
		}
		String territory = measure.asked().map(Request::territory).orElse("");
		LocalDate today = this.today.date();
		return this.agreements.withFreePlace(Scope.of(viewer), territory, course.typeAsked(), today)
			.stream()
			.map((agreement) -> PlaceChoice.of(agreement, today))
			.toList();
	}

	private static List<String> otherTypes(SupportMeasure measure) {
		String current = measure.asked().map(Request::measureType).orElse("");
		return MeasureCodes.TYPES.stream().filter((type) -> !type.equals(current)).toList();
	}

}
