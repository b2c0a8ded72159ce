package fr.logementdabord.measure.web.intervention;

import java.time.LocalDate;
import java.util.Map;

import fr.logementdabord.documents.sheet.SheetExport;
import fr.logementdabord.measure.application.Today;
import fr.logementdabord.measure.domain.intervention.InterventionCodes;
import fr.logementdabord.measure.domain.measure.MeasureCodes;
import fr.logementdabord.measure.reference.DebtRuleFile;
import fr.logementdabord.measure.view.interventions.InterventionList;
import fr.logementdabord.measure.view.interventions.InterventionList.Search;
import fr.logementdabord.measure.web.Attempt;
import fr.logementdabord.measure.web.FormAnswer;
import fr.logementdabord.measure.web.OpenCases;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.web.table.PageRequest;

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
 * Interventions as pages: the cohort with its filters, one intervention with what became
 * of the household.
 */
@Controller
@RequestMapping("/preventions")
class InterventionsPages {

	private final InterventionDesk desk;

	private final InterventionList list;

	private final InterventionSheet sheet;

	private final Today today;

	private final OpenCases cases;

	InterventionsPages(InterventionDesk desk, InterventionList list, InterventionSheet sheet, Today today,
			OpenCases cases) {
		this.cases = cases;
		this.desk = desk;
		this.list = list;
		this.sheet = sheet;
		this.today = today;
	}

	@GetMapping
	@PreAuthorize(InterventionsApi.READERS)
	ModelAndView list(Search search, PageRequest asked, Viewer viewer) {
		return page(search, asked, viewer, Attempt.fresh(Map.of()));
	}

	@GetMapping("/prevention.{ending:csv|xlsx}")
	@PreAuthorize(InterventionsApi.READERS)
	ResponseEntity<byte[]> download(@PathVariable String ending, Search search, Viewer viewer) {
		return this.sheet.of(this.list.all(this.cases.scope(viewer), search, null))
			.download(SheetExport.endingIn(ending), "prevention");
	}

	@GetMapping("/{id}")
	@PreAuthorize(InterventionsApi.READERS)
	ModelAndView one(@PathVariable String id, Viewer viewer) {
		return detail(id, viewer, Attempt.fresh(Map.of()));
	}

	@PostMapping
	@PreAuthorize(InterventionsApi.BEGINNERS)
	ModelAndView begin(@RequestParam Map<String, String> sent, Viewer viewer, IdempotencyKey key) {
		return FormAnswer.to(sent, () -> "/preventions/" + this.desk.begin(sent, true, viewer, key),
				(attempt) -> page(new Search(null, null, null), PageRequest.first(), viewer, attempt));
	}

	@PostMapping("/{id}/situation")
	@PreAuthorize(InterventionsApi.OBSERVERS)
	ModelAndView observe(@PathVariable String id, @RequestParam Map<String, String> sent, Viewer viewer,
			IdempotencyKey key) {
		this.desk.see(id, viewer);
		return FormAnswer.to(sent, () -> {
			this.desk.observe(id, sent, viewer, key);
			return "/preventions/" + id;
		}, (attempt) -> detail(id, viewer, attempt));
	}

	private ModelAndView page(Search search, PageRequest asked, Viewer viewer, Attempt attempt) {
		LocalDate now = this.today.date();
		ModelAndView model = new ModelAndView("preventions/liste");
		model.addObject("page", this.list.find(this.cases.scope(viewer), search, null, asked));
		model.addObject("search", search);
		model.addObject("kinds", InterventionCodes.KINDS);
		model.addObject("territories", MeasureCodes.TERRITORIES);
		model.addObject("statuses", InterventionCodes.STATUSES);
		model.addObject("contacts", InterventionCodes.CONTACTS);
		model.addObject("rule", DebtRuleFile.on(now).orElse(null));
		model.addObject("begins", viewer.is("association"));
		model.addObject("attempt", attempt);
		return model;
	}

	private ModelAndView detail(String id, Viewer viewer, Attempt attempt) {
		ModelAndView model = new ModelAndView("preventions/fiche");
		model.addObject("intervention", this.desk.see(id, viewer));
		model.addObject("statuses", InterventionCodes.STATUSES);
		model.addObject("observes", viewer.is("association") || viewer.is("coordinator"));
		model.addObject("attempt", attempt);
		return model;
	}

}
