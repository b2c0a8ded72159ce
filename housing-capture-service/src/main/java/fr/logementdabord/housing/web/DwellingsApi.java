package fr.logementdabord.housing.web;

import java.net.URI;
import java.time.LocalDate;

import fr.logementdabord.documents.sheet.Downloads;
import fr.logementdabord.documents.sheet.SheetExport;
import fr.logementdabord.eventing.store.Outcome;
import fr.logementdabord.housing.application.Communes;
import fr.logementdabord.housing.availability.Announcement;
import fr.logementdabord.housing.domain.dwelling.Dwelling;
import fr.logementdabord.housing.view.dwellings.DwellingList;
import fr.logementdabord.housing.view.dwellings.DwellingRow;
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
 * Dwellings over HTTP.
 */
@RestController
@RequestMapping("/api/dwellings")
class DwellingsApi {

	private static final String READERS = "hasAnyRole('landlord', 'coordinator', 'state', 'department', 'auditor')";

	private final DwellingActions actions;

	private final HousingSheets sheets;

	private final DwellingList dwellings;

	private final Communes communes;

	DwellingsApi(DwellingActions actions, DwellingList dwellings, Communes communes, HousingSheets sheets) {
		this.actions = actions;
		this.dwellings = dwellings;
		this.communes = communes;
		this.sheets = sheets;
	}

	@PostMapping
	@PreAuthorize("hasRole('landlord')")
	ResponseEntity<Announced> announce(@Valid @RequestBody Announcement request, Viewer viewer, IdempotencyKey key,
			@IfMatch @Nullable Long version) {
		Outcome.Accepted<Dwelling> done = this.actions.announce(viewer, request, key, version);
		Dwelling.Announced dwelling = (Dwelling.Announced) done.state();
		return ResponseEntity.created(URI.create("/api/dwellings/" + dwelling.dwellingId()))
			.eTag(ETags.of(done.version()))
			.body(new Announced(dwelling.dwellingId(), dwelling.card().territory(), done.version()));
	}

	@PostMapping("/{id}/confirmation")
	@PreAuthorize("hasRole('landlord')")
	ResponseEntity<Confirmed> confirm(@PathVariable String id, Viewer viewer, IdempotencyKey key,
			@IfMatch @Nullable Long version) {
		long reached = this.actions.confirm(viewer, id, key, version).version();
		return Answers.versioned(HttpStatus.OK, reached, new Confirmed(id, reached));
	}

	@PostMapping("/confirmations")
	@PreAuthorize("hasRole('landlord')")
	AllConfirmed confirmAll(Viewer viewer, IdempotencyKey key) {
		return new AllConfirmed(this.actions.confirmAll(viewer, key));
	}

	@PostMapping("/{id}/withdrawal")
	@PreAuthorize("hasRole('landlord')")
	ResponseEntity<Withdrawn> withdraw(@PathVariable String id,
			@RequestBody(required = false) Requests.@Nullable Withdrawal request, Viewer viewer, IdempotencyKey key,
			@IfMatch @Nullable Long version) {
		LocalDate on = request == null ? null : request.withdrawnOn();
		long reached = this.actions.withdraw(viewer, id, on, key, version).version();
		return Answers.versioned(HttpStatus.OK, reached, new Withdrawn(id, reached));
	}

	@GetMapping(produces = { MediaType.APPLICATION_JSON_VALUE, Ndjson.NDJSON_VALUE })
	@PreAuthorize(READERS)
	Page<Shown> list(DwellingList.Filter filter, @RequestParam(required = false) @Nullable String sort,
			PageRequest page, Viewer viewer) {
		return this.dwellings.page(viewer, filter, sort, page).map(this::shown);
	}

	@GetMapping(produces = { CsvTable.CSV_VALUE, SheetExport.XLSX_VALUE })
	@PreAuthorize(READERS)
	ResponseEntity<byte[]> table(DwellingList.Filter filter, @RequestParam(required = false) @Nullable String sort,
			Viewer viewer, HttpServletRequest request) {
		return this.sheets.dwellings(this.dwellings.all(viewer, filter, sort))
			.download(Downloads.wanted(request), "logements");
	}

	@GetMapping("/{id}")
	@PreAuthorize(READERS)
	ResponseEntity<Shown> one(@PathVariable String id, Viewer viewer) {
		DwellingRow row = this.dwellings.find(viewer, id).orElseThrow(() -> new NotFound("Ce logement"));
		return Answers.versioned(HttpStatus.OK, row.version(), shown(row));
	}

	private Shown shown(DwellingRow row) {
		return new Shown(row.id(), row.landlord(), row.reference(), row.communeInsee(),
				this.communes.nameOf(row.communeInsee()), row.territory(), row.typology(), row.surfaceM2(),
				row.rentCents(), row.chargesCents(), row.accessible(), row.regime(), row.availableOn(), row.status(),
				row.placementId(), row.caseId(), row.more().floor(), row.more().lift(), row.more().heating(),
				row.more().energyClass(), row.more().contingent(), row.more().places(), row.offer().announcedOn(),
				row.offer().confirmBy(), row.version());
	}

	record Announced(String dwellingId, String territory, long version) {
	}

	record Confirmed(String dwellingId, long version) {
	}

	record AllConfirmed(int confirmed) {
	}

	record Withdrawn(String dwellingId, long version) {
	}

	record Shown(String dwellingId, @Nullable String landlord, @Nullable String reference,
			@Nullable String communeInsee, String commune, @Nullable String territory, @Nullable String typology,
			int surfaceM2, long rentCents, long chargesCents, boolean accessible, @Nullable String regime,
			@Nullable LocalDate availableOn, String status, @Nullable String placementId, @Nullable String caseId,
			@Nullable Integer floor, @Nullable Boolean lift, @Nullable String heating, @Nullable String energyClass,
			@Nullable String contingent, @Nullable Integer places, @Nullable LocalDate announcedOn,
			@Nullable LocalDate confirmBy, long version) {
	}

}
