package fr.logementdabord.measure.web.review;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import fr.logementdabord.documents.pdf.PdfDocuments;
import fr.logementdabord.eventing.store.Loaded;
import fr.logementdabord.measure.application.Today;
import fr.logementdabord.measure.domain.measure.SupportMeasure;
import fr.logementdabord.measure.domain.measure.SupportMeasure.Running;
import fr.logementdabord.measure.domain.review.ReviewSheetDecider;
import fr.logementdabord.measure.web.Attempt;
import fr.logementdabord.measure.web.FormAnswer;
import fr.logementdabord.measure.web.MeasureHeading;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.identity.DisplayNames;
import fr.logementdabord.web.security.Viewer;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Reviews as pages and as PDF: for the association and the coordinator.
 */
@Controller
@RequestMapping("/mesures/{id}/bilans")
class ReviewPages {

	private static final String READERS = "hasAnyRole('coordinator', 'association')";

	private final ReviewDesk desk;

	private final MeasureHeading heading;

	private final DisplayNames names;

	private final PdfDocuments pdf;

	private final Today today;

	ReviewPages(ReviewDesk desk, MeasureHeading heading, DisplayNames names, PdfDocuments pdf, Today today) {
		this.desk = desk;
		this.heading = heading;
		this.names = names;
		this.pdf = pdf;
		this.today = today;
	}

	@GetMapping
	@PreAuthorize(READERS)
	ModelAndView all(@PathVariable String id, Viewer viewer) {
		Loaded<SupportMeasure> measure = this.desk.measure(id, viewer);
		List<SheetDetail> sheets = this.desk.all(id, viewer);
		ModelAndView model = this.heading.on("mesures/bilans", measure, viewer, Attempt.fresh(Map.of()));
		model.addObject("sheets", sheets);
		model.addObject("owed", (measure.state() instanceof Running run) ? run.reviewsOwed() : List.of());
		model.addObject("domains",
				sheets.stream().flatMap((sheet) -> sheet.scores().keySet().stream()).distinct().sorted().toList());
		model.addObject("today", this.today.date());
		return model;
	}

	@GetMapping("/{sheetId}")
	@PreAuthorize(READERS)
	ModelAndView one(@PathVariable String id, @PathVariable String sheetId, Viewer viewer) {
		return page(id, sheetId, viewer, Attempt.fresh(Map.of()));
	}

	@GetMapping("/{sheetId}/bilan.pdf")
	@PreAuthorize(READERS)
	ResponseEntity<byte[]> pdf(@PathVariable String id, @PathVariable String sheetId, Viewer viewer) {
		SheetDetail sheet = this.desk.one(id, sheetId, viewer);
		SupportMeasure measure = this.desk.measure(id, viewer).state();
		SupportMeasure.Request asked = measure.asked().orElseThrow();
		Map<String, Object> model = new HashMap<>();
		model.put("sheet", sheet);
		model.put("domains", this.desk.template(sheet).domains());
		model.put("asked", asked);
		model.put("provider", measure.held().map(SupportMeasure.Allocation::provider).orElse(""));
		model.put("name", this.names.of(asked.caseId()));
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("bilan.pdf", StandardCharsets.UTF_8).build().toString())
			.body(this.pdf.render("mesures/bilan-pdf", model));
	}

	@PostMapping("/{sheetId}/contenu")
	@PreAuthorize("hasRole('association')")
	ModelAndView fill(@PathVariable String id, @PathVariable String sheetId, @RequestParam Map<String, String> sent,
			Viewer viewer, IdempotencyKey key) {
		return FormAnswer.to(sent, () -> {
			this.desk.fill(id, sheetId, sent, viewer, key);
			return "/mesures/" + id + "/bilans/" + sheetId;
		}, (attempt) -> page(id, sheetId, viewer, attempt));
	}

	@PostMapping("/{sheetId}/signature")
	@PreAuthorize("hasRole('association')")
	ModelAndView sign(@PathVariable String id, @PathVariable String sheetId, @RequestParam Map<String, String> sent,
			Viewer viewer, IdempotencyKey key) {
		return FormAnswer.to(sent, () -> {
			this.desk.sign(id, sheetId, sent, viewer, key);
			return "/mesures/" + id + "/bilans/" + sheetId;
		}, (attempt) -> page(id, sheetId, viewer, attempt));
	}

	private ModelAndView page(String id, String sheetId, Viewer viewer, Attempt attempt) {
		SheetDetail sheet = this.desk.one(id, sheetId, viewer);
		ModelAndView model = this.heading.on("mesures/bilan", this.desk.measure(id, viewer), viewer, attempt);
		model.addObject("sheet", sheet);
		model.addObject("template", this.desk.template(sheet));
		model.addObject("answers", ReviewSheetDecider.HOUSEHOLD_ANSWERS);
		model.addObject("today", this.today.date());
		return model;
	}

}
