package fr.logementdabord.reporting.view.cases;

import java.util.List;
import java.util.Map;

import fr.logementdabord.reporting.view.casejourney.CaseStatus;
import fr.logementdabord.reporting.view.casejourney.Part;
import fr.logementdabord.reporting.view.casejourney.Scope;
import fr.logementdabord.web.identity.DisplayNames;
import fr.logementdabord.web.page.FrenchText;
import fr.logementdabord.web.security.Roles;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.web.table.CsvTable;
import fr.logementdabord.web.table.Ndjson;
import fr.logementdabord.web.table.Page;
import fr.logementdabord.web.table.PageRequest;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * Serves the list of cases.
 */
@Controller
class CasesController {

	private final Cases cases;

	private final DisplayNames names;

	private final FrenchText french;

	CasesController(Cases cases, DisplayNames names, FrenchText french) {
		this.cases = cases;
		this.names = names;
		this.french = french;
	}

	@GetMapping(path = "/api/cases", produces = MediaType.APPLICATION_JSON_VALUE)
	@ResponseBody
	Page<CaseRow> list(@Valid CaseFilter filter, @RequestParam(required = false) @Nullable String sort,
			PageRequest asked, Viewer viewer) {
		return this.cases.page(Scope.of(viewer), filter, Cases.order(sort), asked);
	}

	@GetMapping(path = "/api/cases", produces = Ndjson.NDJSON_VALUE)
	@ResponseBody
	List<CaseRow> lines(@Valid CaseFilter filter, @RequestParam(required = false) @Nullable String sort,
			Viewer viewer) {
		return this.cases.all(Scope.of(viewer), filter, Cases.order(sort));
	}

	@GetMapping(path = "/api/cases", produces = CsvTable.CSV_VALUE)
	ResponseEntity<byte[]> file(@Valid CaseFilter filter, @RequestParam(required = false) @Nullable String sort,
			Viewer viewer) {
		return csv(filter, sort, viewer);
	}

	@GetMapping("/parcours")
	String page(@Valid CaseFilter filter, PageRequest asked, Viewer viewer, Model model) {
		Scope scope = Scope.of(viewer);
		Page<CaseRow> page = this.cases.page(scope, filter, Cases.order(null), asked);
		model.addAttribute("page", page);
		model.addAttribute("filter", filter);
		model.addAttribute("territories", scope.territories());
		model.addAttribute("statuses", List.of(CaseStatus.SUBMITTED, CaseStatus.ACKNOWLEDGED, CaseStatus.DOCUMENTED,
				CaseStatus.ORIENTED, CaseStatus.CLOSURE_PROPOSED, CaseStatus.CLOSED, CaseStatus.WITHDRAWN));
		model.addAttribute("seesMeasures", scope.sees(Part.MEASURE));
		model.addAttribute("seesHousing", scope.sees(Part.HOUSING));
		boolean named = viewer.isAny(Roles.COORDINATOR, Roles.ASSOCIATION, Roles.REFERRER);
		model.addAttribute("named", named);
		model.addAttribute("names",
				named ? this.names.of(page.items().stream().map(CaseRow::caseId).toList()) : Map.of());
		return "parcours/cases";
	}

	@GetMapping("/parcours/export.csv")
	ResponseEntity<byte[]> csv(@Valid CaseFilter filter, @RequestParam(required = false) @Nullable String sort,
			Viewer viewer) {
		CsvTable table = CsvTable.withColumns("Dossier", "Territoire", "Statut", "Saisine du", "Mesures en cours",
				"Logé", "Entrée dans le logement", "Attend", "Depuis");
		for (CaseRow row : this.cases.all(Scope.of(viewer), filter, Cases.order(sort))) {
			table.row(row.caseId(), (row.territory() != null) ? this.french.territory(row.territory()) : "",
					this.french.label("case-status", row.status()), row.submittedOn(), row.measuresRunning(),
					(row.housed() != null) ? this.french.yesNo(row.housed()) : null, row.movedInOn(),
					(row.waitsFor() != null) ? this.french.label("wait", row.waitsFor()) : null, row.waitsSince());
		}
		return table.download("parcours.csv");
	}

}
