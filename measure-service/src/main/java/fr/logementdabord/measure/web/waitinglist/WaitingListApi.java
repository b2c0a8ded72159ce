package fr.logementdabord.measure.web.waitinglist;

import java.util.Map;

import fr.logementdabord.documents.sheet.SheetExport;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.web.table.CsvTable;
import fr.logementdabord.web.table.Ndjson;
import fr.logementdabord.web.table.Page;
import fr.logementdabord.web.table.PageRequest;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Waiting lists over HTTP. A list is named by its territory and its measure type.
 */
@RestController
@RequestMapping("/api/measures")
class WaitingListApi {

	static final String READERS = "hasAnyRole('coordinator', 'department', 'auditor')";

	static final String REFUSERS = "hasAnyRole('association', 'coordinator')";

	private final WaitingListDesk desk;

	private final RefusalDesk refusals;

	WaitingListApi(WaitingListDesk desk, RefusalDesk refusals) {
		this.desk = desk;
		this.refusals = refusals;
	}

	@GetMapping(path = "/waiting-list", produces = { MediaType.APPLICATION_JSON_VALUE, Ndjson.NDJSON_VALUE })
	@PreAuthorize(READERS)
	Page<WaitingRow> list(@RequestParam Map<String, String> sent, PageRequest page, Viewer viewer) {
		return this.desk.page(this.desk.asked(sent, viewer), page);
	}

	@GetMapping(path = "/waiting-list", produces = CsvTable.CSV_VALUE)
	@PreAuthorize(READERS)
	ResponseEntity<byte[]> csv(@RequestParam Map<String, String> sent, Viewer viewer) {
		return this.desk.download(this.desk.asked(sent, viewer), CsvTable.CSV);
	}

	@GetMapping(path = "/waiting-list", produces = SheetExport.XLSX_VALUE)
	@PreAuthorize(READERS)
	ResponseEntity<byte[]> xlsx(@RequestParam Map<String, String> sent, Viewer viewer) {
		return this.desk.download(this.desk.asked(sent, viewer), SheetExport.XLSX);
	}

	@PostMapping("/{id}/refusal")
	@PreAuthorize(REFUSERS)
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void refuse(@PathVariable String id, @RequestBody Map<String, Object> sent, Viewer viewer, IdempotencyKey key) {
		this.refusals.refuse(id, sent, viewer, key);
	}

}
