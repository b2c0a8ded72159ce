package fr.logementdabord.housing.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import fr.logementdabord.documents.sheet.Downloads;
import fr.logementdabord.documents.sheet.SheetExport;
import fr.logementdabord.eventing.store.Outcome;
import fr.logementdabord.housing.domain.search.HousingSearch;
import fr.logementdabord.housing.view.searches.SearchList;
import fr.logementdabord.housing.view.searches.SearchRow;
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
 * Housing searches over HTTP, without any name.
 */
@RestController
@RequestMapping("/api/searches")
class SearchesApi {

	private static final String READERS = "hasAnyRole('coordinator', 'state', 'department', 'auditor')";

	private static final String COORDINATOR = "hasRole('coordinator')";

	private final SearchList searches;

	private final SearchActions actions;

	private final HousingSheets sheets;

	SearchesApi(SearchList searches, SearchActions actions, HousingSheets sheets) {
		this.searches = searches;
		this.actions = actions;
		this.sheets = sheets;
	}

	@GetMapping(produces = { MediaType.APPLICATION_JSON_VALUE, Ndjson.NDJSON_VALUE })
	@PreAuthorize(READERS)
	Page<Shown> list(SearchList.Filter filter, @RequestParam(required = false) @Nullable String sort, PageRequest page,
			Viewer viewer) {
		return this.searches.page(viewer, filter, sort, page).map(Shown::of);
	}

	@GetMapping(produces = { CsvTable.CSV_VALUE, SheetExport.XLSX_VALUE })
	@PreAuthorize(READERS)
	ResponseEntity<byte[]> table(SearchList.Filter filter, @RequestParam(required = false) @Nullable String sort,
			Viewer viewer, HttpServletRequest request) {
		return this.sheets.searches(this.searches.all(viewer, filter, sort))
			.download(Downloads.wanted(request), "recherches");
	}

	@GetMapping("/{id}")
	@PreAuthorize(READERS)
	ResponseEntity<Shown> one(@PathVariable String id, Viewer viewer) {
		SearchRow row = this.searches.find(viewer, id).orElseThrow(() -> new NotFound("Cette recherche"));
		return Answers.versioned(HttpStatus.OK, row.version(), Shown.of(row));
	}

	@PostMapping("/{id}/needs")
	@PreAuthorize(COORDINATOR)
	ResponseEntity<Done> revise(@PathVariable String id, @Valid @RequestBody SearchRequests.NeedsStated needs,
			Viewer viewer, IdempotencyKey key, @IfMatch @Nullable Long version) {
		return done(id, this.actions.revise(viewer, id, needs, key, version));
	}

	@PostMapping("/{id}/pause")
	@PreAuthorize(COORDINATOR)
	ResponseEntity<Done> pause(@PathVariable String id, @Valid @RequestBody SearchRequests.PauseAsked asked,
			Viewer viewer, IdempotencyKey key, @IfMatch @Nullable Long version) {
		return done(id, this.actions.pause(viewer, id, asked, key, version));
	}

	@PostMapping("/{id}/resumption")
	@PreAuthorize(COORDINATOR)
	ResponseEntity<Done> resume(@PathVariable String id, Viewer viewer, IdempotencyKey key,
			@IfMatch @Nullable Long version) {
		return done(id, this.actions.resume(viewer, id, key, version));
	}

	private static ResponseEntity<Done> done(String id, Outcome.Accepted<HousingSearch> accepted) {
		return Answers.versioned(HttpStatus.OK, accepted.version(), new Done(id, accepted.version()));
	}

	record Done(String searchId, long version) {
	}

	record Shown(String searchId, @Nullable String caseId, @Nullable String territory, List<String> typologies,
			List<String> communesWished, boolean accessible, @Nullable String composition, @Nullable LocalDate openedOn,
			@Nullable LocalDate referredOn, SearchRow.NeedsRow needs, @Nullable LocalDate pausedUntil, String status,
			@Nullable LocalDate closedOn, Collection<String> placements, long version) {

		static Shown of(SearchRow row) {
			return new Shown(row.id(), row.caseId(), row.territory(), row.typologies(), row.communesWished(),
					row.accessible(), row.composition(), row.openedOn(), row.referredOn(), row.needs(),
					row.pausedUntil(), row.status(), row.closedOn(), row.keptDwellings().values(), row.version());
		}

	}

}
