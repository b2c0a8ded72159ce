package fr.logementdabord.housing.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import fr.logementdabord.housing.view.searches.SearchList;
import fr.logementdabord.housing.view.searches.SearchRow;
import fr.logementdabord.web.problem.NotFound;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.web.table.CsvTable;
import fr.logementdabord.web.table.PageRequest;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Housing searches over HTTP, without any name.
 */
@RestController
@RequestMapping("/api/searches")
@PreAuthorize("hasAnyRole('coordinator', 'state', 'department', 'auditor')")
class SearchesApi {

	private final SearchList searches;

	SearchesApi(SearchList searches) {
		this.searches = searches;
	}

	@GetMapping
	ResponseEntity<?> list(SearchList.Filter filter, PageRequest page, Viewer viewer, HttpServletRequest request) {
		return Downloads.isCsvWanted(request) ? csv(filter, viewer)
				: ResponseEntity.ok(this.searches.page(viewer, filter, page).map(Shown::of));
	}

	@GetMapping("/{id}")
	ResponseEntity<Shown> one(@PathVariable String id, Viewer viewer) {
		SearchRow row = this.searches.find(viewer, id).orElseThrow(() -> new NotFound("Cette recherche"));
		return Answers.versioned(HttpStatus.OK, row.version(), Shown.of(row));
	}

	private ResponseEntity<byte[]> csv(SearchList.Filter filter, Viewer viewer) {
		CsvTable table = CsvTable.withColumns("Recherche", "Dossier", "Territoire", "Composition", "Typologies",
				"Communes souhaitées", "Accessible", "Ouverte le", "État", "Terminée le");
		for (SearchRow row : this.searches.all(viewer, filter)) {
			table.row(row.id(), row.caseId(), row.territory(), row.composition(), String.join(" ", row.typologies()),
					String.join(" ", row.communesWished()), row.accessible() ? "oui" : "non", row.openedOn(),
					row.status(), row.closedOn());
		}
		return table.download("recherches.csv");
	}

	record Shown(String searchId, @Nullable String caseId, @Nullable String territory, List<String> typologies,
			List<String> communesWished, boolean accessible, @Nullable String composition, @Nullable LocalDate openedOn,
			String status, @Nullable LocalDate closedOn, Collection<String> placements, long version) {

		static Shown of(SearchRow row) {
			return new Shown(row.id(), row.caseId(), row.territory(), row.typologies(), row.communesWished(),
					row.accessible(), row.composition(), row.openedOn(), row.status(), row.closedOn(),
					row.keptDwellings().values(), row.version());
		}

	}

}
