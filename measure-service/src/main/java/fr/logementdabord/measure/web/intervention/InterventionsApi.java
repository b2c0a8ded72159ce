package fr.logementdabord.measure.web.intervention;

import java.net.URI;
import java.util.Map;

import fr.logementdabord.documents.sheet.Downloads;
import fr.logementdabord.documents.sheet.SheetExport;
import fr.logementdabord.measure.domain.intervention.Intervention.Begun;
import fr.logementdabord.measure.view.interventions.InterventionDocument;
import fr.logementdabord.measure.view.interventions.InterventionList;
import fr.logementdabord.measure.view.interventions.InterventionList.Search;
import fr.logementdabord.measure.web.OpenCases;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.web.table.CsvTable;
import fr.logementdabord.web.table.Ndjson;
import fr.logementdabord.web.table.Page;
import fr.logementdabord.web.table.PageRequest;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Interventions over HTTP.
 */
@RestController
@RequestMapping("/api/interventions")
class InterventionsApi {

	static final String READERS = "hasAnyRole('coordinator', 'association', 'department', 'auditor')";

	static final String BEGINNERS = "hasRole('association')";

	static final String OBSERVERS = "hasAnyRole('association', 'coordinator')";

	private final InterventionDesk desk;

	private final InterventionList list;

	private final InterventionSheet sheet;

	private final OpenCases cases;

	InterventionsApi(InterventionDesk desk, InterventionList list, InterventionSheet sheet, OpenCases cases) {
		this.cases = cases;
		this.desk = desk;
		this.list = list;
		this.sheet = sheet;
	}

	@GetMapping(produces = { MediaType.APPLICATION_JSON_VALUE, Ndjson.NDJSON_VALUE })
	@PreAuthorize(READERS)
	Page<InterventionDocument> list(Search search, @RequestParam(required = false) @Nullable String sort,
			PageRequest asked, Viewer viewer) {
		return this.list.find(this.cases.scope(viewer), search, sort, asked);
	}

	@GetMapping(produces = { CsvTable.CSV_VALUE, SheetExport.XLSX_VALUE })
	@PreAuthorize(READERS)
	ResponseEntity<byte[]> download(Search search, @RequestParam(required = false) @Nullable String sort, Viewer viewer,
			HttpServletRequest request) {
		return this.sheet.of(this.list.all(this.cases.scope(viewer), search, sort))
			.download(Downloads.wanted(request), "prevention");
	}

	@GetMapping("/{id}")
	@PreAuthorize(READERS)
	Begun one(@PathVariable String id, Viewer viewer) {
		return this.desk.see(id, viewer);
	}

	@PostMapping
	@PreAuthorize(BEGINNERS)
	ResponseEntity<Begun> begin(@RequestBody Map<String, Object> sent, Viewer viewer, IdempotencyKey key) {
		String id = this.desk.begin(sent, false, viewer, key);
		return ResponseEntity.created(URI.create("/api/interventions/" + id)).body(this.desk.see(id, viewer));
	}

	@PostMapping("/{id}/status")
	@PreAuthorize(OBSERVERS)
	Begun observe(@PathVariable String id, @RequestBody Map<String, Object> sent, Viewer viewer, IdempotencyKey key) {
		this.desk.observe(id, sent, viewer, key);
		return this.desk.see(id, viewer);
	}

}
