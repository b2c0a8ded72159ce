package fr.logementdabord.reporting.view.dashboard;

import java.time.Clock;
import java.util.List;

import fr.logementdabord.documents.sheet.SheetExport;
import fr.logementdabord.reporting.figure.Figure;
import fr.logementdabord.reporting.view.casejourney.Scope;
import fr.logementdabord.reporting.web.Negotiation;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.web.table.CsvTable;
import fr.logementdabord.web.table.PageRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
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
		return this.dashboards.answer(this.dashboards.figure(scope, question, key), question);
	}

	@GetMapping("/{key}/shares")
	List<FigureAnswer.Share> shares(@PathVariable String key, @RequestParam String by, Question.Asked asked,
			Viewer viewer) {
		Scope scope = Scope.of(viewer);
		Question question = asked.by(scope, this.clock);
		Figure figure = this.dashboards.figure(scope, question, key);
		return this.dashboards.shares(scope, figure, question, this.rows.breakdown(figure, by));
	}

	@GetMapping("/{key}/rows")
	ResponseEntity<?> rows(@PathVariable String key, Question.Asked asked, FigureRows.Which which, PageRequest request,
			Viewer viewer, @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
		Scope scope = Scope.of(viewer);
		Figure figure = this.dashboards.figure(scope, asked.by(scope, this.clock), key);
		if (accept != null && accept.contains(SheetExport.XLSX_VALUE)) {
			return this.rows.sheet(figure, which).download(SheetExport.XLSX, key);
		}
		return Negotiation.wantsCsv(accept) ? this.rows.sheet(figure, which).download(CsvTable.CSV, key)
				: ResponseEntity.ok(this.rows.page(figure, which, request));
	}

}
