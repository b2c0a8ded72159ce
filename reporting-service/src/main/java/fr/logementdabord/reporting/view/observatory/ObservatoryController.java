package fr.logementdabord.reporting.view.observatory;

import java.time.Clock;

import fr.logementdabord.documents.sheet.SheetExport;
import fr.logementdabord.reporting.activity.Observatory;
import fr.logementdabord.reporting.figure.AgeBand;
import fr.logementdabord.reporting.view.activityreport.ActivityReports;
import fr.logementdabord.reporting.view.activityreport.Asked;
import fr.logementdabord.reporting.view.activityreport.Evidence;
import fr.logementdabord.reporting.view.activityreport.Reader;
import fr.logementdabord.reporting.view.activityreport.ReportFiles;
import fr.logementdabord.reporting.view.casejourney.TerritoryFilter;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.web.table.CsvTable;
import jakarta.validation.Valid;

import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * Serves the observatory of the young, with the rights of the activity report.
 */
@Controller
@PreAuthorize(Reader.ANY)
class ObservatoryController {

	private static final String NAME = "observatoire-18-25";

	private final ActivityReports reports;

	private final ReportFiles files;

	private final Clock clock;

	ObservatoryController(ActivityReports reports, ReportFiles files, Clock clock) {
		this.reports = reports;
		this.files = files;
		this.clock = clock;
	}

	@GetMapping("/api/observatory")
	@ResponseBody
	Observatory observatory(@Valid Asked asked, Viewer viewer) {
		return read(asked.read(this.clock), viewer);
	}

	@GetMapping("/observatoire")
	String page(@Valid Asked sent, Viewer viewer, Model model) {
		Asked.Report asked = sent.read(this.clock);
		Observatory observatory = read(asked, viewer);
		boolean masked = Reader.of(viewer).masked(asked.territory());
		model.addAttribute("asked", asked);
		model.addAttribute("observatory", observatory);
		model.addAttribute("report", observatory.young());
		model.addAttribute("masked", masked);
		Evidence everybody = masked ? null : Evidence.of(asked);
		model.addAttribute("everybody", everybody);
		model.addAttribute("young", (everybody != null) ? everybody.among(AgeBand.FROM_18_TO_25) : null);
		model.addAttribute("territories", TerritoryFilter.ALL);
		return "observatoire/observatoire";
	}

	@GetMapping("/observatoire/export.xlsx")
	ResponseEntity<byte[]> xlsx(@Valid Asked asked, Viewer viewer) {
		return this.files.table(read(asked.read(this.clock), viewer).young(), SheetExport.XLSX, NAME);
	}

	@GetMapping("/observatoire/export.csv")
	ResponseEntity<byte[]> csv(@Valid Asked asked, Viewer viewer) {
		return this.files.table(read(asked.read(this.clock), viewer).young(), CsvTable.CSV, NAME);
	}

	private Observatory read(Asked.Report asked, Viewer viewer) {
		return this.reports.young(asked, Reader.of(viewer).checked(asked, this.clock));
	}

}
