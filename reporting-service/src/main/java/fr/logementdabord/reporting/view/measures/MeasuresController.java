package fr.logementdabord.reporting.view.measures;

import java.util.List;

import fr.logementdabord.reporting.view.casejourney.MeasureStatus;
import fr.logementdabord.reporting.view.casejourney.Scope;
import fr.logementdabord.web.page.FrenchText;
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

	@GetMapping(path = "/api/cases/measures", produces = MediaType.APPLICATION_JSON_VALUE)
	@ResponseBody
	Page<MeasureRow> list(@Valid MeasureFilter filter, @RequestParam(required = false) @Nullable String sort,
			PageRequest asked, Viewer viewer) {
		return this.measures.page(Scope.of(viewer), filter, Measures.order(sort), asked);
	}

	@GetMapping(path = "/api/cases/measures", produces = Ndjson.NDJSON_VALUE)
	@ResponseBody
	List<MeasureRow> lines(@Valid MeasureFilter filter, @RequestParam(required = false) @Nullable String sort,
			Viewer viewer) {
		return this.measures.all(Scope.of(viewer), filter, Measures.order(sort));
	}

	@GetMapping(path = "/api/cases/measures", produces = CsvTable.CSV_VALUE)
	ResponseEntity<byte[]> file(@Valid MeasureFilter filter, @RequestParam(required = false) @Nullable String sort,
			Viewer viewer) {
		return csv(filter, sort, viewer);
	}

	@GetMapping("/parcours/mesures")
	String page(@Valid MeasureFilter filter, PageRequest asked, Viewer viewer, Model model) {
		Scope scope = Scope.of(viewer);
		model.addAttribute("page", this.measures.page(scope, filter, Measures.order(null), asked));
		model.addAttribute("filter", filter);
		model.addAttribute("territories", scope.territories());
		model.addAttribute("statuses", List.of(MeasureStatus.values()));
		return "parcours/measures";
	}

	@GetMapping("/parcours/mesures/export.csv")
	ResponseEntity<byte[]> csv(@Valid MeasureFilter filter, @RequestParam(required = false) @Nullable String sort,
			Viewer viewer) {
		CsvTable table = CsvTable.withColumns("Mesure", "Dossier", "Territoire", "Type", "Association", "Statut",
				"Depuis", "Début", "Fin");
		for (MeasureRow row : this.measures.all(Scope.of(viewer), filter, Measures.order(sort))) {
			table.row(row.measureId(), row.caseId(),
					(row.territory() != null) ? this.french.territory(row.territory()) : "", row.measureType(),
					row.provider(), this.french.label("measure-status", row.status()), row.since(), row.startedOn(),
					row.endedOn());
		}
		return table.download("mesures.csv");
	}

}
