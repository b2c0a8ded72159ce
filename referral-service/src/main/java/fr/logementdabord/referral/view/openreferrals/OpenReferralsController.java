package fr.logementdabord.referral.view.openreferrals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import fr.logementdabord.referral.identity.IdentityVault;
import fr.logementdabord.referral.identity.IdentityVault.DisplayName;
import fr.logementdabord.referral.reference.CodeList;
import fr.logementdabord.referral.view.openreferrals.OpenReferrals.Filter;
import fr.logementdabord.web.page.FrenchText;
import fr.logementdabord.web.problem.ProblemException;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.web.table.CsvTable;
import fr.logementdabord.web.table.Page;
import fr.logementdabord.web.table.PageRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * Serves the list: JSON and CSV for programs, a page for people.
 */
@Controller
@PreAuthorize("hasAnyRole('referrer', 'coordinator', 'association', 'department', 'state', 'auditor')")
class OpenReferralsController {

	private static final int LONGEST_SEARCH = 100;

	private final OpenReferrals referrals;

	private final IdentityVault vault;

	private final FrenchText french;

	OpenReferralsController(OpenReferrals referrals, IdentityVault vault, FrenchText french) {
		this.referrals = referrals;
		this.vault = vault;
		this.french = french;
	}

	@GetMapping(path = "/api/referrals", produces = MediaType.APPLICATION_JSON_VALUE)
	@ResponseBody
	Page<Row> list(@RequestParam(required = false) @Nullable String status,
			@RequestParam(required = false) @Nullable String q, PageRequest page, Viewer viewer) {
		return this.referrals.page(viewer, filter(status, q), page).map(Row::of);
	}

	@GetMapping(path = "/api/referrals", produces = CsvTable.CSV_VALUE)
	ResponseEntity<byte[]> csv(@RequestParam(required = false) @Nullable String status,
			@RequestParam(required = false) @Nullable String q, Viewer viewer) {
		return spreadsheet(status, q, viewer);
	}

	/** A link of the page: whatever the browser says it prefers. */
	@GetMapping("/saisines/export")
	ResponseEntity<byte[]> spreadsheet(@RequestParam(required = false) @Nullable String status,
			@RequestParam(required = false) @Nullable String q, Viewer viewer) {
		CsvTable table = CsvTable.withColumns("Dossier", "Statut", "Territoire", "Organisation", "Saisissant",
				"Déposée le", "Dernière étape le", "Composition", "Situation", "Motif");
		for (OpenReferral row : this.referrals.all(viewer, filter(status, q))) {
			table.row(row.caseId(), this.french.label("status", row.status()), this.french.territory(row.territory()),
					this.french.label("organisation", row.referrerOrganisation()),
					this.french.label("referrer-type", row.referrerType()), row.submittedOn(), row.lastStepOn(),
					this.french.label("composition", row.composition()),
					this.french.label("housing-situation", row.housingSituation()),
					this.french.label("motive", row.motive()));
		}
		return table.download("saisines.csv");
	}

	@GetMapping(path = "/saisines", produces = MediaType.TEXT_HTML_VALUE)
	String page(@RequestParam(required = false) @Nullable String status,
			@RequestParam(required = false) @Nullable String q,
			@RequestParam(required = false) @Nullable String transmise, PageRequest page, Viewer viewer, Model model) {
		Page<OpenReferral> found = this.referrals.page(viewer, filter(status, q), page);
		List<String> caseIds = found.items().stream().map(OpenReferral::caseId).toList();
		Map<String, String> names = this.vault.displayNames(viewer, caseIds)
			.stream()
			.collect(Collectors.toMap(DisplayName::caseId, DisplayName::displayName));
		model.addAttribute("page", found);
		model.addAttribute("names", names);
		model.addAttribute("status", status);
		model.addAttribute("q", q);
		model.addAttribute("transmise", transmise);
		model.addAttribute("statuses", CodeList.STATUS.codes());
		return "referrals/list";
	}

	private static Filter filter(@Nullable String status, @Nullable String q) {
		if (status != null && !status.isBlank() && !CodeList.STATUS.has(status)) {
			throw ProblemException.invalid("status", "Ce statut n’existe pas.");
		}
		if (q != null && q.length() > LONGEST_SEARCH) {
			throw ProblemException.invalid("q", "La recherche ne peut dépasser 100 caractères.");
		}
		return new Filter(status, q);
	}

	/**
	 * A row as programs read it.
	 */
	record Row(String caseId, @Nullable String status, @Nullable String territory,
			@Nullable String referrerOrganisation, @Nullable String referrerType, @Nullable LocalDate submittedOn,
			@Nullable LocalDate lastStepOn, @Nullable String composition, @Nullable String housingSituation,
			@Nullable String motive) {

		static Row of(OpenReferral row) {
			return new Row(row.caseId(), row.status(), row.territory(), row.referrerOrganisation(), row.referrerType(),
					row.submittedOn(), row.lastStepOn(), row.composition(), row.housingSituation(), row.motive());
		}

	}

}
