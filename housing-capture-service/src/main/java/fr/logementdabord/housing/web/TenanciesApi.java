package fr.logementdabord.housing.web;

import java.time.LocalDate;
import java.util.List;

import fr.logementdabord.documents.sheet.Downloads;
import fr.logementdabord.documents.sheet.SheetExport;
import fr.logementdabord.eventing.store.Outcome;
import fr.logementdabord.housing.application.ParisDays;
import fr.logementdabord.housing.domain.tenancy.Tenancy;
import fr.logementdabord.housing.view.tenancies.TenancyList;
import fr.logementdabord.housing.view.tenancies.TenancyRow;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.command.IfMatch;
import fr.logementdabord.web.problem.NotFound;
import fr.logementdabord.web.security.Roles;
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
 * Tenancies over HTTP.
 */
@RestController
@RequestMapping("/api/tenancies")
class TenanciesApi {

	private static final String READERS = "hasAnyRole('landlord', 'coordinator', 'state', 'department', 'auditor')";

	private static final String BOTH = "hasAnyRole('landlord', 'coordinator')";

	private final TenancyActions actions;

	private final HousingSheets sheets;

	private final TenancyList tenancies;

	private final ParisDays days;

	TenanciesApi(TenancyActions actions, TenancyList tenancies, ParisDays days, HousingSheets sheets) {
		this.actions = actions;
		this.tenancies = tenancies;
		this.days = days;
		this.sheets = sheets;
	}

	@PostMapping("/{id}/slide-plan")
	@PreAuthorize(BOTH)
	ResponseEntity<Done> planSlide(@PathVariable String id, @Valid @RequestBody TenancyRequests.SlidePlan request,
			Viewer viewer, IdempotencyKey key, @IfMatch @Nullable Long version) {
		return done(id, this.actions.planSlide(viewer, id, request, key, version));
	}

	@PostMapping("/{id}/slide")
	@PreAuthorize(BOTH)
	ResponseEntity<Done> slide(@PathVariable String id, @Valid @RequestBody TenancyRequests.Slide request,
			Viewer viewer, IdempotencyKey key, @IfMatch @Nullable Long version) {
		return done(id, this.actions.slide(viewer, id, request, key, version));
	}

	@PostMapping("/{id}/checks")
	@PreAuthorize("hasRole('coordinator')")
	ResponseEntity<Done> check(@PathVariable String id, @Valid @RequestBody TenancyRequests.Check request,
			Viewer viewer, IdempotencyKey key, @IfMatch @Nullable Long version) {
		return done(id, this.actions.check(viewer, id, request, key, version));
	}

	@PostMapping("/{id}/end")
	@PreAuthorize(BOTH)
	ResponseEntity<Done> end(@PathVariable String id, @Valid @RequestBody TenancyRequests.Departure request,
			Viewer viewer, IdempotencyKey key, @IfMatch @Nullable Long version) {
		return done(id, this.actions.end(viewer, id, request, key, version));
	}

	@GetMapping(produces = { MediaType.APPLICATION_JSON_VALUE, Ndjson.NDJSON_VALUE })
	@PreAuthorize(READERS)
	Page<Shown> list(TenancyList.Filter filter, @RequestParam(required = false) @Nullable String sort, PageRequest page,
			Viewer viewer) {
		return this.tenancies.page(viewer, filter, this.days.today(), sort, page).map((row) -> Shown.of(row, viewer));
	}

	@GetMapping(produces = { CsvTable.CSV_VALUE, SheetExport.XLSX_VALUE })
	@PreAuthorize(READERS)
	ResponseEntity<byte[]> table(TenancyList.Filter filter, @RequestParam(required = false) @Nullable String sort,
			Viewer viewer, HttpServletRequest request) {
		List<Shown> rows = this.tenancies.all(viewer, filter, this.days.today(), sort)
			.stream()
			.map((row) -> Shown.of(row, viewer))
			.toList();
		return this.sheets.tenancies(rows).download(Downloads.wanted(request), "baux");
	}

	@GetMapping("/{id}")
	@PreAuthorize(READERS)
	ResponseEntity<Shown> one(@PathVariable String id, Viewer viewer) {
		TenancyRow row = this.tenancies.find(viewer, id).orElseThrow(() -> new NotFound(TenancyActions.TENANCY));
		return Answers.versioned(HttpStatus.OK, row.version(), Shown.of(row, viewer));
	}

	private static ResponseEntity<Done> done(String id, Outcome.Accepted<Tenancy> accepted) {
		return Answers.versioned(HttpStatus.OK, accepted.version(), new Done(id, accepted.version()));
	}

	record Done(String tenancyId, long version) {
	}

	/**
	 * A tenancy; a landlord gets neither checks nor destination.
	 */
	record Shown(String tenancyId, @Nullable String placementId, @Nullable String caseId, @Nullable String territory,
			@Nullable String landlord, String dwellingId, String reference, String kind, @Nullable LocalDate signedOn,
			@Nullable LocalDate movedInOn, @Nullable LocalDate plannedSlideOn, @Nullable LocalDate slidOn,
			@Nullable LocalDate stayAlarmOn, @Nullable LocalDate stayEndsOn, String status, @Nullable LocalDate endedOn,
			@Nullable String endReason, @Nullable String destination, @Nullable List<TenancyRow.CheckRow> checks,
			long version) {

		/** What the check so many months after the move-in has found. */
		@Nullable String outcomeAfter(int months) {
			return this.checks == null ? null
					: this.checks.stream()
						.filter((check) -> check.months() == months && check.outcome() != null)
						.map(TenancyRow.CheckRow::outcome)
						.findFirst()
						.orElse(null);
		}

		static Shown of(TenancyRow row, Viewer viewer) {
			boolean landlord = viewer.is(Roles.LANDLORD);
			TenancyRow.Lease lease = row.lease();
			TenancyRow.End end = row.end();
			return new Shown(row.id(), row.placementId(), row.caseId(), row.territory(), row.landlord(),
					row.where().dwellingId(), row.where().reference(), lease.kind(), lease.signedOn(),
					lease.movedInOn(), lease.plannedSlideOn(), lease.slidOn(), lease.stayAlarmOn(), lease.stayEndsOn(),
					row.status(), end == null ? null : end.on(), end == null ? null : end.reason(),
					end == null || landlord ? null : end.destination(), landlord ? null : row.checks(), row.version());
		}

	}

}
