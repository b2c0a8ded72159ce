package fr.logementdabord.reporting.view.financialreport;

import java.time.Clock;

import fr.logementdabord.reporting.web.AsOf;
import fr.logementdabord.reporting.web.Years;
import fr.logementdabord.web.security.Roles;
import fr.logementdabord.web.security.Viewer;
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
 * What the State granted, call by call and year by year, as a page and as files.
 */
@Controller
@RequestMapping("/rapports/financements")
@PreAuthorize(FinancialDesk.HISTORY_READERS)
class FundingPages {

	private final FinancialDesk desk;

	private final FinancialSheets sheets;

	private final Clock clock;

	FundingPages(FinancialDesk desk, FinancialSheets sheets, Clock clock) {
		this.desk = desk;
		this.sheets = sheets;
		this.clock = clock;
	}

	@GetMapping
	String page(@RequestParam(required = false) @Nullable String from,
			@RequestParam(required = false) @Nullable String until,
			@RequestParam(required = false) @Nullable String asOf, Viewer viewer, Model model) {
		Years years = Years.of(from, until, this.clock);
		AsOf moment = AsOf.of(asOf, this.clock);
		model.addAttribute("history", this.desk.history(years, moment));
		model.addAttribute("years", years);
		model.addAttribute("asOf", moment);
		model.addAttribute("reports", viewer.isAny(Roles.DEPARTMENT, Roles.STATE, Roles.AUDITOR));
		return "rapports/financements";
	}

	@GetMapping("/historique.{ending}")
	ResponseEntity<byte[]> sheet(@PathVariable String ending, @RequestParam(required = false) @Nullable String from,
			@RequestParam(required = false) @Nullable String until,
			@RequestParam(required = false) @Nullable String asOf) {
		return Downloads.sheet(
				this.sheets.history(this.desk.history(Years.of(from, until, this.clock), AsOf.of(asOf, this.clock))),
				ending, "historique-des-financements");
	}

}
