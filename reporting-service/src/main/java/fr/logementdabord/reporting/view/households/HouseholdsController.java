package fr.logementdabord.reporting.view.households;

import java.util.List;

import fr.logementdabord.reporting.view.casejourney.Scope;
import fr.logementdabord.web.page.FrenchText;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.web.table.CsvTable;
import fr.logementdabord.web.table.Ndjson;
import fr.logementdabord.web.table.Page;
import fr.logementdabord.web.table.PageRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * Serves the list of households that moved in.
 */
@Controller
class HouseholdsController {

	private final Households households;

	private final FrenchText french;

	HouseholdsController(Households households, FrenchText french) {
		this.households = households;
		this.french = french;
	}

	@GetMapping(path = "/api/cases/households", produces = MediaType.APPLICATION_JSON_VALUE)
	@ResponseBody
	Page<HouseholdRow> list(@RequestParam(required = false) @Nullable String territory,
			@RequestParam(required = false) @Nullable String sort, PageRequest asked, Viewer viewer) {
		return this.households.page(Scope.of(viewer), territory, Households.order(sort), asked);
	}

	@GetMapping(path = "/api/cases/households", produces = Ndjson.NDJSON_VALUE)
	@ResponseBody
	List<HouseholdRow> lines(@RequestParam(required = false) @Nullable String territory,
			@RequestParam(required = false) @Nullable String sort, Viewer viewer) {
		return this.households.all(Scope.of(viewer), territory, Households.order(sort));
	}

	@GetMapping(path = "/api/cases/households", produces = CsvTable.CSV_VALUE)
	ResponseEntity<byte[]> file(@RequestParam(required = false) @Nullable String territory,
			@RequestParam(required = false) @Nullable String sort, Viewer viewer) {
		return csv(territory, sort, viewer);
	}

	@GetMapping("/parcours/menages")
	String page(@RequestParam(required = false) @Nullable String territory, PageRequest asked, Viewer viewer,
			Model model) {
		Scope scope = Scope.of(viewer);
		model.addAttribute("page", this.households.page(scope, territory, Households.order(null), asked));
		model.addAttribute("territory", territory);
		model.addAttribute("territories", scope.territories());
		return "parcours/households";
	}

	@GetMapping("/parcours/menages/export.csv")
	ResponseEntity<byte[]> csv(@RequestParam(required = false) @Nullable String territory,
			@RequestParam(required = false) @Nullable String sort, Viewer viewer) {
		CsvTable table = CsvTable.withColumns("Dossiers", "Territoires", "Entrée dans le logement");
		for (HouseholdRow row : this.households.all(Scope.of(viewer), territory, Households.order(sort))) {
			table.row(String.join(", ", row.cases()), this.french.labels("territory", row.territories()),
					row.movedInOn());
		}
		return table.download("menages-loges.csv");
	}

}
