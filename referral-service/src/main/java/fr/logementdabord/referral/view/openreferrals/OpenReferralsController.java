package fr.logementdabord.referral.view.openreferrals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import fr.logementdabord.referral.identity.IdentityVault;
import fr.logementdabord.referral.identity.IdentityVault.DisplayName;
import fr.logementdabord.referral.reference.CodeList;
import fr.logementdabord.referral.reference.Territories;
import fr.logementdabord.referral.view.openreferrals.OpenReferrals.Filter;
import fr.logementdabord.web.page.FrenchText;
import fr.logementdabord.web.problem.ProblemException;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.web.table.CsvTable;
import fr.logementdabord.web.table.Ndjson;
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

	private final Territories territories;

	OpenReferralsController(OpenReferrals referrals, IdentityVault vault, FrenchText french, Territories territories) {
		this.referrals = referrals;
		this.vault = vault;
		this.french = french;
		this.territories = territories;
	}

	@GetMapping(path = "/api/referrals", produces = { MediaType.APPLICATION_JSON_VALUE, Ndjson.NDJSON_VALUE })
	@ResponseBody
	Page<Row> list(Search search, @RequestParam(required = false) @Nullable String sort, PageRequest page,
			Viewer viewer) {
		return this.referrals.page(viewer, filter(search), sort, page).map(Row::of);
	}

	@GetMapping(path = "/api/referrals", produces = CsvTable.CSV_VALUE)
	ResponseEntity<byte[]> csv(Search search, @RequestParam(required = false) @Nullable String sort, Viewer viewer) {
		return spreadsheet(search, sort, viewer);
	}

	/** A link of the page: whatever the browser says it prefers. */
	@GetMapping("/saisines/export")
	ResponseEntity<byte[]> spreadsheet(Search search, @RequestParam(required = false) @Nullable String sort,
			Viewer viewer) {
		CsvTable table = CsvTable.withColumns("Dossier", "Statut", "Territoire", "Organisation", "Saisissant",
				"Déposée le", "Dernière étape le", "Composition", "Situation", "Motif");
		for (OpenReferral row : this.referrals.all(viewer, filter(search), sort)) {
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
	String page(Search search, @RequestParam(required = false) @Nullable String transmise, PageRequest page,
			Viewer viewer, Model model) {
		Page<OpenReferral> found = this.referrals.page(viewer, filter(search), null, page);
		List<String> caseIds = found.items().stream().map(OpenReferral::caseId).toList();
		Map<String, String> names = this.vault.displayNames(viewer, caseIds)
			.stream()
			.collect(Collectors.toMap(DisplayName::caseId, DisplayName::displayName));
		model.addAttribute("page", found);
		model.addAttribute("names", names);
		model.addAttribute("search", search);
		model.addAttribute("territories", this.territories.keys());
		model.addAttribute("transmise", transmise);
		model.addAttribute("statuses", CodeList.STATUS.codes());
		return "referrals/list";
	}

	private Filter filter(Search search) {
		Filter filter = new Filter(search.status(), search.q(), search.territory(), year(search.year()));
		if (filter.status() != null && !CodeList.STATUS.has(filter.status())) {
			throw ProblemException.invalid("status", "Ce statut n’existe pas.");
		}
		if (filter.q() != null && filter.q().length() > LONGEST_SEARCH) {
			throw ProblemException.invalid("q", "La recherche ne peut dépasser 100 caractères.");
		}
		String territory = filter.territory();
		if (territory != null && !OpenReferrals.NOT_COVERED.equals(territory)
				&& !this.territories.keys().contains(territory)) {
			throw ProblemException.invalid("territory", "Ce territoire n’existe pas.");
		}
		return filter;
	}

	private static @Nullable Integer year(@Nullable String typed) {
		if (typed == null || typed.isBlank()) {
			return null;
		}
		if (!typed.strip().matches("\\d{4}")) {
			throw ProblemException.invalid("year", "L’année s’écrit en quatre chiffres.");
		}
		return Integer.valueOf(typed.strip());
	}

	/** What was typed to find referrals; blank = all. */
	record Search(@Nullable String status, @Nullable String q, @Nullable String territory, @Nullable String year) {
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
