package fr.logementdabord.reporting.view.households;

import fr.logementdabord.reporting.view.casejourney.Scope;
import fr.logementdabord.reporting.web.Negotiation;
import fr.logementdabord.web.page.FrenchText;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.web.table.CsvTable;
import fr.logementdabord.web.table.PageRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

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

	@GetMapping("/api/cases/households")
	ResponseEntity<?> list(@RequestParam(required = false) @Nullable String territory, PageRequest asked, Viewer viewer,
			@RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
		return Negotiation.wantsCsv(accept) ? csv(territory, viewer)
				: ResponseEntity.ok(this.households.page(Scope.of(viewer), territory, asked));
	}

	@GetMapping("/parcours/menages")
	String page(@RequestParam(required = false) @Nullable String territory, PageRequest asked, Viewer viewer,
			Model model) {
		Scope scope = Scope.of(viewer);
		model.addAttribute("page", this.households.page(scope, territory, asked));
		model.addAttribute("territory", territory);
		model.addAttribute("territories", scope.territories());
		return "parcours/households";
	}

	@GetMapping("/parcours/menages/export.csv")
	ResponseEntity<byte[]> csv(@RequestParam(required = false) @Nullable String territory, Viewer viewer) {
		CsvTable table = CsvTable.withColumns("Dossiers", "Territoires", "Entrée dans le logement");
		for (HouseholdRow row : this.households.all(Scope.of(viewer), territory)) {
			table.row(String.join(", ", row.cases()), this.french.labels("territory", row.territories()),
					row.movedInOn());
		}
		return table.download("menages-loges.csv");
	}

}
