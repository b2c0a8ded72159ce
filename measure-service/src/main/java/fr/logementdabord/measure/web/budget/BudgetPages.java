package fr.logementdabord.measure.web.budget;

import java.util.Map;

import fr.logementdabord.documents.sheet.SheetExport;
import fr.logementdabord.measure.domain.agreement.AgreementCodes;
import fr.logementdabord.measure.domain.measure.MeasureCodes;
import fr.logementdabord.measure.view.budget.YearBudget;
import fr.logementdabord.web.table.PageRequest;
import fr.logementdabord.web.security.Viewer;

import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/**
 * The Department's budget: what is committed each year, and what today's measures will
 * still cost when the year is over.
 */
@Controller
class BudgetPages {

	private static final String READERS = "hasAnyRole('department', 'auditor')";

	private final BudgetDesk desk;

	BudgetPages(BudgetDesk desk) {
		this.desk = desk;
	}

	@GetMapping("/api/agreements/budget")
	@PreAuthorize(READERS)
	@ResponseBody
	BudgetReport report(@RequestParam Map<String, String> sent, PageRequest page, Viewer viewer) {
		return this.desk.report(sent, page, viewer);
	}

	@GetMapping("/conventions/budget")
	@PreAuthorize(READERS)
	ModelAndView page(@RequestParam Map<String, String> sent, PageRequest page, Viewer viewer) {
		BudgetReport report = this.desk.report(sent, page, viewer);
		ModelAndView model = new ModelAndView("conventions/budget");
		model.addObject("report", report);
		model.addObject("committedCents", report.budgets().stream().mapToLong(YearBudget::committedCents).sum());
		model.addObject("page", report.commitments());
		model.addObject("search", sent);
		model.addObject("territories", MeasureCodes.TERRITORIES);
		model.addObject("envelopes", AgreementCodes.ENVELOPES);
		model.addObject("granted", BudgetDesk.GRANTED);
		return model;
	}

	@GetMapping("/conventions/budget/engagements.{ending:csv|xlsx}")
	@PreAuthorize(READERS)
	ResponseEntity<byte[]> download(@PathVariable String ending, @RequestParam Map<String, String> sent,
			Viewer viewer) {
		return this.desk.download(sent, viewer, SheetExport.endingIn(ending));
	}

}
