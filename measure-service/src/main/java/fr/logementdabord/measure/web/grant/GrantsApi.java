package fr.logementdabord.measure.web.grant;

import java.net.URI;
import java.util.List;
import java.util.Map;

import fr.logementdabord.documents.sheet.Downloads;
import fr.logementdabord.documents.sheet.SheetExport;
import fr.logementdabord.measure.web.grant.GrantDesk.Asked;
import fr.logementdabord.measure.web.grant.GrantDesk.Entry;
import fr.logementdabord.web.command.ETags;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.command.IfMatch;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.web.table.CsvTable;
import fr.logementdabord.web.table.Ndjson;
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
 * The State's grants over HTTP. The State reads what it agreed to; the Department writes.
 */
@RestController
@RequestMapping("/api/grants")
class GrantsApi {

	static final String READERS = "hasAnyRole('department', 'state', 'auditor')";

	static final String WRITER = "hasRole('department')";

	private final GrantDesk desk;

	private final GrantSheet sheet;

	GrantsApi(GrantDesk desk, GrantSheet sheet) {
		this.desk = desk;
		this.sheet = sheet;
	}

	@GetMapping(produces = { MediaType.APPLICATION_JSON_VALUE, Ndjson.NDJSON_VALUE })
	@PreAuthorize(READERS)
	List<GrantDetail> all(@RequestParam(required = false) @Nullable String envelope) {
		return this.desk.all(envelope);
	}

	@GetMapping(produces = { CsvTable.CSV_VALUE, SheetExport.XLSX_VALUE })
	@PreAuthorize(READERS)
	ResponseEntity<byte[]> download(@RequestParam(required = false) @Nullable String envelope,
			HttpServletRequest request) {
		return this.sheet.of(this.desk.all(envelope)).download(Downloads.wanted(request), "subventions");
	}

	@GetMapping("/{id}")
	@PreAuthorize(READERS)
	ResponseEntity<GrantDetail> one(@PathVariable String id) {
		GrantDetail grant = this.desk.see(id);
		return ResponseEntity.ok().eTag(ETags.of(grant.version())).body(grant);
	}

	@PostMapping
	@PreAuthorize(WRITER)
	ResponseEntity<GrantDetail> sign(@RequestBody Map<String, Object> sent, Viewer viewer, IdempotencyKey key) {
		String id = this.desk.sign(sent, Entry.CENTS, viewer, key);
		GrantDetail grant = this.desk.see(id);
		return ResponseEntity.created(URI.create("/api/grants/" + id)).eTag(ETags.of(grant.version())).body(grant);
	}

	/** Records the grants of 2018 to 2023 that the source document tells of. */
	@PostMapping("/history")
	@PreAuthorize(WRITER)
	List<GrantDetail> adoptHistory(Viewer viewer, IdempotencyKey key) {
		this.desk.adoptHistory(viewer);
		return this.desk.all(null);
	}

	@PostMapping("/{id}/{action}")
	@PreAuthorize(WRITER)
	ResponseEntity<GrantDetail> act(@PathVariable String id, @PathVariable String action,
			@RequestBody Map<String, Object> sent, Viewer viewer, IdempotencyKey key, @IfMatch @Nullable Long version) {
		this.desk.act(id, GrantAction.ofApi(action), "", sent, Entry.CENTS, new Asked(viewer, key, version));
		return one(id);
	}

	@PostMapping({ "/{id}/costs/{line}/{action}", "/{id}/letters/{line}/{action}" })
	@PreAuthorize(WRITER)
	ResponseEntity<GrantDetail> act(@PathVariable String id, @PathVariable String line, @PathVariable String action,
			@RequestBody Map<String, Object> sent, Viewer viewer, IdempotencyKey key, @IfMatch @Nullable Long version) {
		this.desk.act(id, GrantAction.ofApi(action), line, sent, Entry.CENTS, new Asked(viewer, key, version));
		return one(id);
	}

}
