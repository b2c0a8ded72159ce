package fr.logementdabord.measure.web;

import java.util.List;
import java.util.Map;

import fr.logementdabord.documents.sheet.Downloads;
import fr.logementdabord.documents.sheet.SheetExport;
import fr.logementdabord.eventing.store.Loaded;
import fr.logementdabord.measure.application.Allocation;
import fr.logementdabord.measure.domain.measure.SupportMeasure;
import fr.logementdabord.measure.view.measures.MeasureList;
import fr.logementdabord.measure.web.MeasureDesk.Caller;
import fr.logementdabord.web.command.ETags;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.command.IfMatch;
import fr.logementdabord.web.problem.ProblemException;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.web.table.CsvTable;
import fr.logementdabord.web.table.Ndjson;
import fr.logementdabord.web.table.Page;
import fr.logementdabord.web.table.PageRequest;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

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
import org.springframework.web.bind.annotation.RestController;

/**
 * Measures over HTTP.
 */
@RestController
@RequestMapping("/api/measures")
class MeasuresApi {

	static final String READERS = "hasAnyRole('coordinator', 'association', 'department', 'auditor')";

	static final String COORDINATOR = "hasRole('coordinator')";

	static final String ASSOCIATION = "hasRole('association')";

	private final MeasureDesk desk;

	private final MeasureList list;

	private final MeasureSheet sheet;

	private final OpenCases cases;

	MeasuresApi(MeasureDesk desk, MeasureList list, MeasureSheet sheet, OpenCases cases) {
		this.cases = cases;
		this.desk = desk;
		this.list = list;
		this.sheet = sheet;
	}

	@GetMapping(produces = { MediaType.APPLICATION_JSON_VALUE, Ndjson.NDJSON_VALUE })
	@PreAuthorize(READERS)
	Page<MeasureRow> list(@RequestParam(required = false) @Nullable String status,
			@RequestParam(required = false) @Nullable String q, @RequestParam(required = false) @Nullable String sort,
			PageRequest page, Viewer viewer) {
		return this.list.find(this.cases.scope(viewer), known(status), q, sort, page).map(MeasureRow::of);
	}

	@GetMapping(produces = { CsvTable.CSV_VALUE, SheetExport.XLSX_VALUE })
	@PreAuthorize(READERS)
	ResponseEntity<byte[]> download(@RequestParam(required = false) @Nullable String status,
			@RequestParam(required = false) @Nullable String q, @RequestParam(required = false) @Nullable String sort,
			HttpServletRequest request, Viewer viewer) {
		return this.sheet.download(this.list.all(this.cases.scope(viewer), known(status), q, sort),
				Downloads.wanted(request));
	}

	@GetMapping("/{id}")
	@PreAuthorize(READERS)
	ResponseEntity<MeasureDetail> one(@PathVariable String id, Viewer viewer) {
		return answer(HttpStatus.OK, this.desk.see(id, viewer));
	}

	@PostMapping("/{id}/allocation")
	@PreAuthorize(COORDINATOR)
	ResponseEntity<MeasureDetail> allocate(@PathVariable String id, @RequestBody Map<String, Object> sent,
			Viewer viewer, IdempotencyKey key, @IfMatch @Nullable Long version) {
		return switch (this.desk.allocate(id, sent, new Caller(viewer, key, version))) {
			case Allocation.Done(Loaded<SupportMeasure> measure) -> answer(HttpStatus.OK, measure);
			case Allocation.UnderWay(Loaded<SupportMeasure> measure) -> answer(HttpStatus.ACCEPTED, measure);
			case Allocation.Refused refused -> throw new IllegalStateException("A refusal is told by the desk");
		};
	}

	@PostMapping("/{id}/cancellation")
	@PreAuthorize(COORDINATOR)
	ResponseEntity<MeasureDetail> cancel(@PathVariable String id, @RequestBody Map<String, Object> sent, Viewer viewer,
			IdempotencyKey key, @IfMatch @Nullable Long version) {
		return answer(HttpStatus.OK, this.desk.cancel(id, sent, new Caller(viewer, key, version)));
	}

	@PostMapping("/{id}/lead-worker")
	@PreAuthorize(ASSOCIATION)
	ResponseEntity<MeasureDetail> nameLeadWorker(@PathVariable String id, @RequestBody Map<String, Object> sent,
			Viewer viewer, IdempotencyKey key, @IfMatch @Nullable Long version) {
		return answer(HttpStatus.OK, this.desk.nameLeadWorker(id, sent, new Caller(viewer, key, version)));
	}

	@PostMapping("/{id}/start")
	@PreAuthorize(ASSOCIATION)
	ResponseEntity<MeasureDetail> start(@PathVariable String id, @RequestBody Map<String, Object> sent, Viewer viewer,
			IdempotencyKey key, @IfMatch @Nullable Long version) {
		return answer(HttpStatus.OK, this.desk.start(id, sent, new Caller(viewer, key, version)));
	}

	@PostMapping("/{id}/reviews")
	@PreAuthorize(ASSOCIATION)
	ResponseEntity<MeasureDetail> review(@PathVariable String id, @RequestBody Map<String, Object> sent, Viewer viewer,
			IdempotencyKey key, @IfMatch @Nullable Long version) {
		return answer(HttpStatus.OK, this.desk.review(id, sent, new Caller(viewer, key, version)));
	}

	@PostMapping("/{id}/end")
	@PreAuthorize(ASSOCIATION)
	ResponseEntity<MeasureDetail> end(@PathVariable String id, @RequestBody Map<String, Object> sent, Viewer viewer,
			IdempotencyKey key, @IfMatch @Nullable Long version) {
		return answer(HttpStatus.OK, this.desk.end(id, sent, new Caller(viewer, key, version)));
	}

	/** A status that does not exist is a mistake, not an empty list. */
	static @Nullable String known(@Nullable String status) {
		if (status == null || status.isBlank()) {
			return null;
		}
		List<String> statuses = MeasureList.STATUSES;
		if (!statuses.contains(status)) {
			throw ProblemException.invalid("status", "Cette valeur ne figure pas dans la liste.");
		}
		return status;
	}

	private static ResponseEntity<MeasureDetail> answer(HttpStatus status, Loaded<SupportMeasure> measure) {
		return ResponseEntity.status(status).eTag(ETags.of(measure.version())).body(MeasureDetail.of(measure));
	}

}
