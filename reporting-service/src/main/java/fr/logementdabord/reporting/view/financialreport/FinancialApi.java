package fr.logementdabord.reporting.view.financialreport;

import java.time.Clock;
import java.util.List;

import fr.logementdabord.documents.sheet.SheetExport;
import fr.logementdabord.reporting.financial.Evidence;
import fr.logementdabord.reporting.financial.FinancialReport;
import fr.logementdabord.reporting.web.AsOf;
import fr.logementdabord.reporting.web.Years;
import fr.logementdabord.web.security.Roles;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.web.table.CsvTable;
import fr.logementdabord.web.table.Page;
import fr.logementdabord.web.table.PageRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The financial reports for programs. {@code asOf} reads them as they were known at the
 * end of that day.
 */
@RestController
@RequestMapping("/api/reports")
class FinancialApi {

	private final FinancialDesk desk;

	private final FinancialSheets sheets;

	private final Downloads downloads;

	private final Clock clock;

	FinancialApi(FinancialDesk desk, FinancialSheets sheets, Downloads downloads, Clock clock) {
		this.desk = desk;
		this.sheets = sheets;
		this.downloads = downloads;
		this.clock = clock;
	}

	@GetMapping("/financial")
	@PreAuthorize(FinancialDesk.READERS)
	List<FinancialBody> all(@RequestParam(required = false) @Nullable String envelope,
			@RequestParam(required = false) @Nullable String from,
			@RequestParam(required = false) @Nullable String until,
			@RequestParam(required = false) @Nullable String asOf, Viewer viewer) {
		AsOf moment = AsOf.of(asOf, this.clock);
		return this.desk.all(Years.of(from, until, this.clock), envelope, moment)
			.stream()
			.map((report) -> body(report, moment, viewer))
			.toList();
	}

	@GetMapping(path = "/financial/{grantId}", produces = MediaType.APPLICATION_JSON_VALUE)
	@PreAuthorize(FinancialDesk.READERS)
	FinancialBody one(@PathVariable String grantId, @RequestParam(required = false) @Nullable String asOf,
			Viewer viewer) {
		AsOf moment = AsOf.of(asOf, this.clock);
		return body(this.desk.one(grantId, moment), moment, viewer);
	}

	@GetMapping(path = "/financial/{grantId}", produces = CsvTable.CSV_VALUE)
	@PreAuthorize(FinancialDesk.READERS)
	ResponseEntity<byte[]> csv(@PathVariable String grantId, @RequestParam(required = false) @Nullable String asOf) {
		return sheet(grantId, asOf, "csv");
	}

	@GetMapping(path = "/financial/{grantId}", produces = SheetExport.XLSX_VALUE)
	@PreAuthorize(FinancialDesk.READERS)
	ResponseEntity<byte[]> xlsx(@PathVariable String grantId, @RequestParam(required = false) @Nullable String asOf) {
		return sheet(grantId, asOf, "xlsx");
	}

	@GetMapping(path = "/financial/{grantId}", produces = MediaType.APPLICATION_PDF_VALUE)
	@PreAuthorize(FinancialDesk.READERS)
	ResponseEntity<byte[]> pdf(@PathVariable String grantId, @RequestParam(required = false) @Nullable String asOf) {
		return this.downloads.pdf(this.desk.one(grantId, AsOf.of(asOf, this.clock)));
	}

	@GetMapping("/financial/{grantId}/evidence")
	@PreAuthorize(FinancialDesk.EVIDENCE_READERS)
	Page<Evidence> evidence(@PathVariable String grantId, @RequestParam String figure,
			@RequestParam(required = false) @Nullable String asOf, PageRequest asked) {
		FinancialReport report = this.desk.one(grantId, AsOf.of(asOf, this.clock));
		return FinancialDesk.page(this.desk.amount(report, figure).evidence(), asked);
	}

	@GetMapping("/funding")
	@PreAuthorize(FinancialDesk.HISTORY_READERS)
	FundingBody history(@RequestParam(required = false) @Nullable String from,
			@RequestParam(required = false) @Nullable String until,
			@RequestParam(required = false) @Nullable String asOf) {
		return FundingBody.of(this.desk.history(Years.of(from, until, this.clock), AsOf.of(asOf, this.clock)));
	}

	private ResponseEntity<byte[]> sheet(String grantId, @Nullable String asOf, String ending) {
		FinancialReport report = this.desk.one(grantId, AsOf.of(asOf, this.clock));
		return Downloads.sheet(this.sheets.report(report), ending, Downloads.name("compte-rendu-financier", report));
	}

	private static FinancialBody body(FinancialReport report, AsOf asOf, Viewer viewer) {
		boolean open = viewer.isAny(Roles.DEPARTMENT, Roles.AUDITOR);
		return FinancialBody.of(report, new FinancialBody.Links(report.grantId(), asOf.parameter(), open));
	}

}
