package fr.logementdabord.measure.web.equity;

import java.util.Map;

import fr.logementdabord.documents.sheet.SheetExport;
import fr.logementdabord.measure.application.Today;
import fr.logementdabord.measure.domain.measure.MeasureCodes;
import fr.logementdabord.measure.reference.MeasureTypeFile;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.web.table.PageRequest;

import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/**
 * Who was granted places: the share of the coordinator's employer and of the others, with
 * the motives. Associations compete and do not see it.
 */
@Controller
@RequestMapping
class EquityPages {

	private static final String READERS = "hasAnyRole('coordinator', 'department', 'auditor')";

	private final EquityDesk desk;

	private final Today today;

	EquityPages(EquityDesk desk, Today today) {
		this.desk = desk;
		this.today = today;
	}

	@GetMapping("/api/agreements/equity")
	@PreAuthorize(READERS)
	@ResponseBody
	EquityReport report(@RequestParam Map<String, String> sent, PageRequest page, Viewer viewer) {
		return this.desk.report(sent, page, viewer);
	}

	@GetMapping("/conventions/equite")
	@PreAuthorize(READERS)
	ModelAndView page(@RequestParam Map<String, String> sent, PageRequest page, Viewer viewer) {
		EquityReport report = this.desk.report(sent, page, viewer);
		ModelAndView model = new ModelAndView("conventions/equite");
		model.addObject("report", report);
		model.addObject("page", report.grants());
		model.addObject("search", sent);
		model.addObject("year", sent.getOrDefault("year", String.valueOf(this.today.date().getYear())));
		model.addObject("territories", MeasureCodes.TERRITORIES);
		model.addObject("types", MeasureTypeFile.TYPES.codes());
		model.addObject("to", EquityDesk.TO);
		return model;
	}

	@GetMapping("/conventions/equite/attributions.{ending:csv|xlsx}")
	@PreAuthorize(READERS)
	ResponseEntity<byte[]> download(@PathVariable String ending, @RequestParam Map<String, String> sent,
			Viewer viewer) {
		return this.desk.download(sent, viewer, SheetExport.endingIn(ending));
	}

}
