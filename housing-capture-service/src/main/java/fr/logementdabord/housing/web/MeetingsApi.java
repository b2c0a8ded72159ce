package fr.logementdabord.housing.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;

import fr.logementdabord.documents.sheet.Downloads;
import fr.logementdabord.documents.sheet.SheetExport;
import fr.logementdabord.housing.view.dwellings.DwellingList;
import fr.logementdabord.housing.view.dwellings.DwellingRow;
import fr.logementdabord.housing.view.meetings.MeetingList;
import fr.logementdabord.housing.view.meetings.MeetingRow;
import fr.logementdabord.web.command.ETags;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.command.IfMatch;
import fr.logementdabord.web.problem.NotFound;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.web.table.CsvTable;
import fr.logementdabord.web.table.Ndjson;
import fr.logementdabord.web.table.Page;
import fr.logementdabord.web.table.PageRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
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
 * Fluidity meetings over HTTP. A landlord sees its own dwellings of an agenda.
 */
@RestController
@RequestMapping("/api/meetings")
class MeetingsApi {

	private static final String READERS = "hasAnyRole('landlord', 'coordinator', 'state', 'department', 'auditor')";

	private final MeetingActions actions;

	private final HousingSheets sheets;

	private final MeetingList meetings;

	private final DwellingList dwellings;

	MeetingsApi(MeetingActions actions, MeetingList meetings, DwellingList dwellings, HousingSheets sheets) {
		this.actions = actions;
		this.meetings = meetings;
		this.dwellings = dwellings;
		this.sheets = sheets;
	}

	@PostMapping
	@PreAuthorize("hasRole('state')")
	ResponseEntity<Scheduled> schedule(@Valid @RequestBody Requests.Meeting request, Viewer viewer,
			IdempotencyKey key) {
		MeetingActions.Created created = this.actions.schedule(viewer, request, key);
		return ResponseEntity.created(URI.create("/api/meetings/" + created.id()))
			.eTag(ETags.of(created.version()))
			.body(new Scheduled(created.id(), created.version()));
	}

	@PostMapping("/{id}/agenda")
	@PreAuthorize("hasAnyRole('state', 'coordinator')")
	ResponseEntity<Scheduled> putOnAgenda(@PathVariable String id, @Valid @RequestBody Requests.AgendaItem request,
			Viewer viewer, IdempotencyKey key, @IfMatch @Nullable Long version) {
		long reached = this.actions.putOnAgenda(viewer, id, request.dwellingId(), key, version).version();
		return Answers.versioned(HttpStatus.OK, reached, new Scheduled(id, reached));
	}

	@PostMapping("/{id}/proposals")
	@PreAuthorize("hasAnyRole('state', 'coordinator')")
	ResponseEntity<Proposed> propose(@PathVariable String id, @Valid @RequestBody Requests.Positioning request,
			Viewer viewer, IdempotencyKey key) {
		MeetingActions.Created created = this.actions.propose(viewer, id, request, key);
		return ResponseEntity.created(URI.create("/api/placements/" + created.id())).body(new Proposed(created.id()));
	}

	@GetMapping(produces = { MediaType.APPLICATION_JSON_VALUE, Ndjson.NDJSON_VALUE })
	@PreAuthorize(READERS)
	Page<Shown> list(MeetingList.Filter filter, @RequestParam(required = false) @Nullable String sort, PageRequest page,
			Viewer viewer) {
		return this.meetings.page(viewer, filter, sort, page).map((row) -> shown(row, List.of()));
	}

	@GetMapping(produces = { CsvTable.CSV_VALUE, SheetExport.XLSX_VALUE })
	@PreAuthorize(READERS)
	ResponseEntity<byte[]> table(MeetingList.Filter filter, @RequestParam(required = false) @Nullable String sort,
			Viewer viewer, HttpServletRequest request) {
		return this.sheets.meetings(this.meetings.all(viewer, filter, sort))
			.download(Downloads.wanted(request), "reunions");
	}

	@GetMapping("/{id}")
	@PreAuthorize(READERS)
	ResponseEntity<Shown> one(@PathVariable String id, Viewer viewer) {
		MeetingRow row = this.meetings.find(viewer, id).orElseThrow(() -> new NotFound(MeetingActions.MEETING));
		List<String> agenda = this.dwellings.among(viewer, row.dwellings()).stream().map(DwellingRow::id).toList();
		return Answers.versioned(HttpStatus.OK, row.version(), shown(row, agenda));
	}

	private static Shown shown(MeetingRow row, List<String> agenda) {
		return new Shown(row.id(), row.territory(), row.heldOn(), row.status(), agenda, row.version());
	}

	record Scheduled(String meetingId, long version) {
	}

	record Proposed(String placementId) {
	}

	record Shown(String meetingId, @Nullable String territory, @Nullable LocalDate heldOn, String status,
			List<String> agenda, long version) {
	}

}
