package fr.logementdabord.reporting.view.activityreport;

import fr.logementdabord.reporting.activity.ActivityReport;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import fr.logementdabord.documents.sheet.SheetExport;
import fr.logementdabord.reporting.activity.FigureChange;
import fr.logementdabord.reporting.view.casejourney.Scope;
import fr.logementdabord.reporting.view.casejourney.TerritoryFilter;
import fr.logementdabord.reporting.web.AsOf;
import fr.logementdabord.web.page.FrenchText;
import fr.logementdabord.web.problem.ProblemException;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.web.table.CsvTable;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * Serves the activity report of any period and territory, as page, files and for
 * programs, and what reads differently between two moments.
 */
@Controller
@PreAuthorize(Reader.ANY)
class ActivityReportController {

	private final ActivityReports reports;

	private final ReportFiles files;

	private final StepsBetween steps;

	private final FrenchText french;

	private final Clock clock;

	ActivityReportController(ActivityReports reports, ReportFiles files, StepsBetween steps, FrenchText french,
			Clock clock) {
		this.reports = reports;
		this.files = files;
		this.steps = steps;
		this.french = french;
		this.clock = clock;
	}

	@GetMapping("/api/reports/activity")
	@ResponseBody
	ActivityReport report(@Valid Asked asked, Viewer viewer) {
		return read(asked.read(this.clock), viewer);
	}

	@GetMapping("/rapports/activite")
	String page(@Valid Asked sent, Viewer viewer, Model model) {
		Asked.Report asked = sent.read(this.clock);
		boolean masked = Reader.of(viewer).masked(asked.territory());
		ActivityReport report = read(asked, viewer);
		model.addAttribute("asked", asked);
		model.addAttribute("report", report);
		model.addAttribute("masked", masked);
		model.addAttribute("heading", this.files.heading(report));
		model.addAttribute("territories", TerritoryFilter.ALL);
		model.addAttribute("evidence", masked ? null : Evidence.of(asked));
		return "rapports/activite";
	}

	@GetMapping("/rapports/activite.pdf")
	ResponseEntity<byte[]> pdf(@Valid Asked asked, Viewer viewer) {
		Asked.Report report = asked.read(this.clock);
		return this.files.pdf(read(report, viewer), Reader.of(viewer).masked(report.territory()), null);
	}

	@GetMapping("/rapports/activite.xlsx")
	ResponseEntity<byte[]> xlsx(@Valid Asked asked, Viewer viewer) {
		return this.files.table(read(asked.read(this.clock), viewer), SheetExport.XLSX);
	}

	@GetMapping("/rapports/activite.csv")
	ResponseEntity<byte[]> csv(@Valid Asked asked, Viewer viewer) {
		return this.files.table(read(asked.read(this.clock), viewer), CsvTable.CSV);
	}

	@GetMapping("/api/reports/activity/changes")
	@ResponseBody
	Changes changes(@Valid Asked asked, @RequestParam String first,
			@RequestParam(required = false) @Nullable String second, Viewer viewer) {
		return compared(asked.read(this.clock), first, second, viewer);
	}

	@GetMapping("/rapports/activite/ecarts")
	String changesPage(@Valid Asked sent, @RequestParam(required = false) @Nullable String first,
			@RequestParam(required = false) @Nullable String second, Viewer viewer, Model model) {
		Asked.Report asked = sent.read(this.clock);
		model.addAttribute("changes", compared(asked,
				(first != null && !first.isBlank()) ? first : asked.period().to().toString(), second, viewer));
		model.addAttribute("asked", asked);
		model.addAttribute("first", first);
		model.addAttribute("second", second);
		model.addAttribute("heading",
				Heading.of(asked.territory(), asked.period().from(), asked.period().to(), this.french));
		return "rapports/ecarts";
	}

	private ActivityReport read(Asked.Report asked, Viewer viewer) {
		return this.reports.read(asked, Reader.of(viewer).checked(asked, this.clock));
	}

	// The rows that differ are named one by one: only for those who may read them.
	private Changes compared(Asked.Report asked, String first, @Nullable String second, Viewer viewer) {
		if (Reader.of(viewer).masked(asked.territory())) {
			throw new AccessDeniedException("rows are not for this reader");
		}
		Instant earlier = moment(first);
		Instant later = moment(second);
		if (later.isBefore(earlier)) {
			throw ProblemException.invalid("second", "La seconde date ne peut pas précéder la première.");
		}
		List<FigureChange> figures = this.reports.changes(asked.territory(), asked.period(), earlier, later,
				Reader.of(viewer));
		return new Changes(earlier, later, figures, this.steps.of(figures, Scope.of(viewer), earlier, later));
	}

	private Instant moment(@Nullable String day) {
		AsOf asOf = AsOf.of(day, this.clock);
		return asOf.past() ? asOf.moment() : this.reports.now();
	}

}
