package fr.logementdabord.reporting.view.financialreport;

import java.time.Clock;
import java.util.List;

import fr.logementdabord.reporting.financial.Amount;
import fr.logementdabord.reporting.financial.FinancialReport;
import fr.logementdabord.reporting.web.AsOf;
import fr.logementdabord.reporting.web.Years;
import fr.logementdabord.web.security.Roles;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.web.table.PageRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The financial reports as pages, each figure leading to what is recorded behind it, and
 * as files.
 */
@Controller
@RequestMapping("/rapports/financier")
class FinancialPages {

	private final FinancialDesk desk;

	private final FinancialSheets sheets;

	private final Downloads downloads;

	private final Clock clock;

	FinancialPages(FinancialDesk desk, FinancialSheets sheets, Downloads downloads, Clock clock) {
		this.desk = desk;
		this.sheets = sheets;
		this.downloads = downloads;
		this.clock = clock;
	}

	@GetMapping
	@PreAuthorize(FinancialDesk.READERS)
	String list(Asked asked, Model model) {
		Years years = asked.years(this.clock);
		AsOf asOf = AsOf.of(asked.asOf(), this.clock);
		model.addAttribute("reports", this.desk.all(years, asked.envelope(), asOf));
		model.addAttribute("envelopes", this.desk.envelopes());
		model.addAttribute("envelope", asked.envelope());
		model.addAttribute("years", years);
		model.addAttribute("asOf", asOf);
		return "rapports/financier-liste";
	}

	@GetMapping("/comptes-rendus.{ending}")
	@PreAuthorize(FinancialDesk.READERS)
	ResponseEntity<byte[]> all(@PathVariable String ending, Asked asked) {
		List<FinancialReport> reports = this.desk.all(asked.years(this.clock), asked.envelope(),
				AsOf.of(asked.asOf(), this.clock));
		return Downloads.sheet(this.sheets.reports(reports), ending, "comptes-rendus-financiers");
	}

	@GetMapping("/{grantId}")
	@PreAuthorize(FinancialDesk.READERS)
	String one(@PathVariable String grantId, @RequestParam(required = false) @Nullable String asOf, Viewer viewer,
			Model model) {
		AsOf moment = AsOf.of(asOf, this.clock);
		model.addAttribute("report", this.desk.one(grantId, moment));
		model.addAttribute("asOf", moment);
		model.addAttribute("evidence", viewer.isAny(Roles.DEPARTMENT, Roles.AUDITOR));
		model.addAttribute("figures", FinancialFigures.ALL);
		return "rapports/financier";
	}

	@GetMapping("/{grantId}/compte-rendu.pdf")
	@PreAuthorize(FinancialDesk.READERS)
	ResponseEntity<byte[]> pdf(@PathVariable String grantId, @RequestParam(required = false) @Nullable String asOf) {
		return this.downloads.pdf(this.desk.one(grantId, AsOf.of(asOf, this.clock)));
	}

	@GetMapping("/{grantId}/compte-rendu.{ending:csv|xlsx}")
	@PreAuthorize(FinancialDesk.READERS)
	ResponseEntity<byte[]> sheet(@PathVariable String grantId, @PathVariable String ending,
			@RequestParam(required = false) @Nullable String asOf) {
		FinancialReport report = this.desk.one(grantId, AsOf.of(asOf, this.clock));
		return Downloads.sheet(this.sheets.report(report), ending, Downloads.name("compte-rendu-financier", report));
	}

	@GetMapping("/{grantId}/pieces")
	@PreAuthorize(FinancialDesk.EVIDENCE_READERS)
	String evidence(@PathVariable String grantId, @RequestParam String figure,
			@RequestParam(required = false) @Nullable String asOf, PageRequest asked, Model model) {
		AsOf moment = AsOf.of(asOf, this.clock);
		FinancialReport report = this.desk.one(grantId, moment);
		Amount amount = this.desk.amount(report, figure);
		model.addAttribute("report", report);
		model.addAttribute("amount", amount);
		model.addAttribute("name", this.sheets.figure(amount.key()));
		model.addAttribute("asOf", moment);
		model.addAttribute("page", FinancialDesk.page(amount.evidence(), asked));
		return "rapports/financier-pieces";
	}

	/** The evidence of one figure, or of all of them. */
	@GetMapping("/{grantId}/pieces.{ending}")
	@PreAuthorize(FinancialDesk.EVIDENCE_READERS)
	ResponseEntity<byte[]> evidence(@PathVariable String grantId, @PathVariable String ending,
			@RequestParam(required = false) @Nullable String figure,
			@RequestParam(required = false) @Nullable String asOf) {
		FinancialReport report = this.desk.one(grantId, AsOf.of(asOf, this.clock));
		List<Amount> amounts = (figure == null) ? report.amounts() : List.of(this.desk.amount(report, figure));
		return Downloads.sheet(this.sheets.evidence(amounts), ending, Downloads.name("pieces", report));
	}

	/**
	 * What the list is narrowed to.
	 *
	 * @param envelope a call
	 * @param from first year
	 * @param until last year
	 * @param asOf a past day
	 */
	record Asked(@Nullable String envelope, @Nullable String from, @Nullable String until, @Nullable String asOf) {

		Years years(Clock clock) {
			return Years.of(this.from, this.until, clock);
		}

	}

}
