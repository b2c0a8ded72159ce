package fr.logementdabord.referral.view.desk;

import java.util.List;

import fr.logementdabord.web.page.FrenchText;
import fr.logementdabord.web.problem.ProblemException;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.web.table.CsvTable;
import fr.logementdabord.web.table.PageRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Serves the trace of neutrality: to coordinators theirs, to the department and the
 * auditors the county's.
 */
@Controller
@PreAuthorize("hasAnyRole('coordinator', 'department', 'auditor')")
class NeutralityController {

	private static final List<String> KINDS = List.of(Neutrality.OWN_EMPLOYER, Neutrality.OTHER);

	private final Neutrality neutrality;

	private final FrenchText french;

	NeutralityController(Neutrality neutrality, FrenchText french) {
		this.neutrality = neutrality;
		this.french = french;
	}

	@GetMapping(path = "/saisines/neutralite", produces = MediaType.TEXT_HTML_VALUE)
	String page(@RequestParam(required = false) @Nullable String territory,
			@RequestParam(required = false) @Nullable String allocatedTo, PageRequest page, Viewer viewer,
			Model model) {
		Neutrality.Filter filter = filter(territory, allocatedTo);
		List<Neutrality.Line> lines = this.neutrality.byTerritory(viewer);
		model.addAttribute("lines", lines);
		model.addAttribute("page", this.neutrality.page(viewer, filter, page));
		model.addAttribute("filter", filter);
		model.addAttribute("territories", lines.stream().map(Neutrality.Line::territory).toList());
		model.addAttribute("kinds", KINDS);
		return "coordination/neutrality";
	}

	@GetMapping("/saisines/neutralite/export")
	ResponseEntity<byte[]> spreadsheet(@RequestParam(required = false) @Nullable String territory,
			@RequestParam(required = false) @Nullable String allocatedTo, Viewer viewer) {
		CsvTable table = CsvTable.withColumns("Dossier", "Territoire", "Décidée le", "Employeur de la coordination",
				"Association", "Attribution");
		for (DeskRow row : this.neutrality.all(viewer, filter(territory, allocatedTo))) {
			table.row(row.caseId(), this.french.territory(row.territory()), row.decidedOn(),
					this.french.label("organisation", row.coordinatorOrganisation()),
					this.french.labels("organisation", row.providers()),
					this.french.label("allocated-to", row.allocatedTo()));
		}
		return table.download("neutralite.csv");
	}

	private static Neutrality.Filter filter(@Nullable String territory, @Nullable String allocatedTo) {
		if (allocatedTo != null && !allocatedTo.isBlank() && !KINDS.contains(allocatedTo)) {
			throw ProblemException.invalid("allocatedTo", "Ce choix ne fait pas partie de la liste.");
		}
		return new Neutrality.Filter(blank(territory), blank(allocatedTo));
	}

	private static @Nullable String blank(@Nullable String value) {
		return (value == null || value.isBlank()) ? null : value;
	}

}
