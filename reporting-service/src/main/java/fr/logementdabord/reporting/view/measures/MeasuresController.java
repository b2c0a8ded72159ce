package fr.logementdabord.reporting.view.measures;

import java.util.List;

import fr.logementdabord.reporting.view.casejourney.MeasureStatus;
import fr.logementdabord.reporting.view.casejourney.Scope;
import fr.logementdabord.reporting.web.Negotiation;
import fr.logementdabord.web.page.FrenchText;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.web.table.CsvTable;
import fr.logementdabord.web.table.PageRequest;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/**
 * Serves the list of measures.
 */
@Controller
class MeasuresController {

	private final Measures measures;

	private final FrenchText french;

	MeasuresController(Measures measures, FrenchText french) {
		this.measures = measures;
		this.french = french;
	}

	@GetMapping("/api/cases/measures")
	ResponseEntity<?> list(@Valid MeasureFilter filter, PageRequest asked, Viewer viewer,
			@RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
		return Negotiation.wantsCsv(accept) ? csv(filter, viewer)
				: ResponseEntity.ok(this.measures.page(Scope.of(viewer), filter, asked));
	}

	@GetMapping("/parcours/mesures")
	String page(@Valid MeasureFilter filter, PageRequest asked, Viewer viewer, Model model) {
		Scope scope = Scope.of(viewer);
		model.addAttribute("page", this.measures.page(scope, filter, asked));
		model.addAttribute("filter", filter);
		model.addAttribute("territories", scope.territories());
		model.addAttribute("statuses", List.of(MeasureStatus.values()));
		return "parcours/measures";
	}

	@GetMapping("/parcours/mesures/export.csv")
	ResponseEntity<byte[]> csv(@Valid MeasureFilter filter, Viewer viewer) {
		CsvTable table = CsvTable.withColumns("Mesure", "Dossier", "Territoire", "Type", "Association", "Statut",
				"Depuis", "Début", "Fin");
		for (MeasureRow row : this.measures.all(Scope.of(viewer), filter)) {
			table.row(row.measureId(), row.caseId(),
					(row.territory() != null) ? this.french.territory(row.territory()) : "", row.measureType(),
					row.provider(), this.french.label("measure-status", row.status()), row.since(), row.startedOn(),
					row.endedOn());
		}
		return table.download("mesures.csv");
	}

}
