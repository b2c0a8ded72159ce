package fr.logementdabord.reporting.view.dashboard;

import java.time.Clock;
import java.util.List;

import fr.logementdabord.documents.sheet.SheetExport;
import fr.logementdabord.reporting.figure.Figure;
import fr.logementdabord.reporting.figure.Tally;
import fr.logementdabord.reporting.view.casejourney.Scope;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.web.table.CsvTable;
import fr.logementdabord.web.table.Page;
import fr.logementdabord.web.table.PageRequest;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The figures for programs.
 */
@RestController
@RequestMapping("/api/figures")
class FiguresApi {

	private final Dashboards dashboards;

	private final FigureRows rows;

	private final Clock clock;

	FiguresApi(Dashboards dashboards, FigureRows rows, Clock clock) {
		this.dashboards = dashboards;
		this.rows = rows;
		this.clock = clock;
	}

	@GetMapping
	List<FigureAnswer> all(Question.Asked asked, Viewer viewer) {
		Scope scope = Scope.of(viewer);
		return this.dashboards.all(scope, asked.by(scope, this.clock));
	}

	@GetMapping("/{key}")
	FigureAnswer one(@PathVariable String key, Question.Asked asked, Viewer viewer) {
		Scope scope = Scope.of(viewer);
		Question question = asked.by(scope, this.clock);
		return this.dashboards.answer(this.dashboards.tally(scope, question, key), question);
	}

	@GetMapping("/{key}/shares")
	List<FigureAnswer.Share> shares(@PathVariable String key, @RequestParam String by, Question.Asked asked,
			Viewer viewer) {
		Scope scope = Scope.of(viewer);
		Question question = asked.by(scope, this.clock);
		Tally figure = this.dashboards.tally(scope, question, key);
		return this.dashboards.shares(scope, figure, question, this.rows.breakdown(figure.definition(), by));
	}

	@GetMapping(path = "/{key}/rows", produces = MediaType.APPLICATION_JSON_VALUE)
	Page<FigureRows.Told> rows(@PathVariable String key, Question.Asked asked, FigureRows.Which which,
			PageRequest request, Viewer viewer) {
		return this.rows.page(figure(key, asked, viewer), which, request);
	}

	@GetMapping(path = "/{key}/rows", produces = CsvTable.CSV_VALUE)
	ResponseEntity<byte[]> csv(@PathVariable String key, Question.Asked asked, FigureRows.Which which, Viewer viewer) {
		return this.rows.sheet(figure(key, asked, viewer), which).download(CsvTable.CSV, key);
	}

	@GetMapping(path = "/{key}/rows", produces = SheetExport.XLSX_VALUE)
	ResponseEntity<byte[]> xlsx(@PathVariable String key, Question.Asked asked, FigureRows.Which which, Viewer viewer) {
		return this.rows.sheet(figure(key, asked, viewer), which).download(SheetExport.XLSX, key);
	}

	private Figure figure(String key, Question.Asked asked, Viewer viewer) {
		Scope scope = Scope.of(viewer);
		return this.dashboards.figure(scope, asked.by(scope, this.clock), key);
	}

}
