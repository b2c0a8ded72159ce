package fr.logementdabord.referral.web;

import java.time.LocalDate;

import fr.logementdabord.referral.identity.AccessLog;
import fr.logementdabord.vault.access.AccessEntry;
import fr.logementdabord.vault.access.AccessLogSearch;
import fr.logementdabord.vault.access.AccessLogSearch.Filter;
import fr.logementdabord.vault.access.ChainChecks;
import fr.logementdabord.web.page.FrenchText;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.web.table.CsvTable;
import fr.logementdabord.web.table.Page;
import fr.logementdabord.web.table.PageRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * The access log for auditors and for the Department's data protection contact: logins
 * and numbers, no name.
 */
@Controller
@PreAuthorize("hasAnyRole('auditor', 'department')")
class AccessLogController {

	private static final String PAGE = "/saisines/acces";

	private final AccessLogSearch log;

	private final ChainChecks checks;

	private final FrenchText french;

	AccessLogController(AccessLogSearch log, ChainChecks checks, FrenchText french) {
		this.log = log;
		this.checks = checks;
		this.french = french;
	}

	@GetMapping("/api/referrals/access-log")
	@ResponseBody
	Page<AccessEntry> list(@RequestParam(required = false) @Nullable String about,
			@RequestParam(required = false) @Nullable String login,
			@RequestParam(required = false) @Nullable String what,
			@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
			@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to, PageRequest page) {
		return this.log.page(new Filter(about, login, what, from, to), page);
	}

	@GetMapping(PAGE)
	String page(@RequestParam(required = false) @Nullable String about,
			@RequestParam(required = false) @Nullable String login,
			@RequestParam(required = false) @Nullable String what,
			@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
			@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to, PageRequest page,
			Model model, @RequestHeader(name = "HX-Request", required = false) @Nullable String partial) {
		Filter filter = new Filter(about, login, what, from, to);
		model.addAttribute("filter", filter);
		model.addAttribute("page", this.log.page(filter, page));
		model.addAttribute("kinds", AccessLog.WHAT);
		model.addAttribute("running", this.checks.running());
		model.addAttribute("done", this.checks.done());
		model.addAttribute("checked", this.checks.last().orElse(null));
		return (partial != null) ? "access/log :: check" : "access/log";
	}

	@PostMapping("/saisines/acces/verification")
	String verify(Viewer viewer) {
		this.checks.begin(viewer.login());
		return "redirect:" + PAGE;
	}

	@GetMapping("/saisines/acces/export")
	ResponseEntity<byte[]> export(@RequestParam(required = false) @Nullable String about,
			@RequestParam(required = false) @Nullable String login,
			@RequestParam(required = false) @Nullable String what,
			@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
			@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to) {
		CsvTable table = CsvTable.withColumns("Numéro", "Le", "Compte", "Organisation", "Dossiers", "Lu", "Pour",
				"Empreinte");
		this.log.all(new Filter(about, login, what, from, to))
			.forEach((entry) -> table.row(entry.number(), this.french.dateTime(entry.at()), entry.login(),
					entry.organisation(), String.join(" ", entry.about()),
					this.french.label("access-what", entry.what()), entry.why(), entry.hash()));
		return table.download("journal-des-acces.csv");
	}

}
