package fr.logementdabord.housing.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;

import fr.logementdabord.documents.sheet.Downloads;
import fr.logementdabord.documents.sheet.SheetExport;
import fr.logementdabord.housing.application.Communes;
import fr.logementdabord.housing.application.ParisDays;
import fr.logementdabord.housing.table.TerritoryToday;
import fr.logementdabord.housing.view.searches.SearchList;
import fr.logementdabord.housing.view.tension.Tension;
import fr.logementdabord.housing.view.tension.TensionFigures;
import fr.logementdabord.web.page.FrenchText;
import fr.logementdabord.web.problem.ProblemException;
import fr.logementdabord.web.security.Roles;
import fr.logementdabord.web.security.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * Demand against offer, as a page, as JSON and as a table to take away.
 */
@Controller
class TensionPages {

	private static final String READERS = "hasAnyRole('coordinator', 'state', 'department', 'auditor')";

	private final TensionFigures figures;

	private final TerritoryToday today;

	private final TableText text;

	private final Communes communes;

	private final ParisDays days;

	private final FrenchText french;

	TensionPages(TensionFigures figures, TerritoryToday today, TableText text, Communes communes, ParisDays days,
			FrenchText french) {
		this.figures = figures;
		this.today = today;
		this.text = text;
		this.communes = communes;
		this.days = days;
		this.french = french;
	}

	@GetMapping("/logements/tension")
	@PreAuthorize(READERS)
	String page(@RequestParam(required = false) @Nullable String month,
			@RequestParam(required = false) @Nullable String territory, Viewer viewer, Model model) {
		model.addAttribute("tension", tension(month, territory, viewer));
		String one = theTerritory(territory, viewer);
		model.addAttribute("today", one == null ? null : this.today.of(viewer, one, this.days.today()));
		model.addAttribute("says", this.text);
		model.addAttribute("communes", this.communes);
		return "logements-tension";
	}

	@GetMapping("/api/dwellings/tension")
	@ResponseBody
	@PreAuthorize(READERS)
	ResponseEntity<?> figures(@RequestParam(required = false) @Nullable String month,
			@RequestParam(required = false) @Nullable String territory, Viewer viewer, HttpServletRequest request) {
		Tension tension = tension(month, territory, viewer);
		return Downloads.sheetOr(request, "tension", () -> sheet(tension), () -> tension);
	}

	/** What one more dwelling would change today on a territory. */
	@GetMapping("/api/dwellings/tension/one-more")
	@ResponseBody
	@PreAuthorize(READERS)
	TerritoryToday.Answer oneMore(@RequestParam(required = false) @Nullable String territory, Viewer viewer) {
		String one = theTerritory(territory, viewer);
		if (one == null) {
			throw ProblemException.invalid("territory", "Indiquez le territoire.");
		}
		return this.today.of(viewer, one, this.days.today());
	}

	/** The one that is asked for, or the only one the viewer has. */
	private static @Nullable String theTerritory(@Nullable String asked, Viewer viewer) {
		if (asked != null && !asked.isBlank()) {
			return asked;
		}
		return viewer.is(Roles.COORDINATOR) && viewer.territories().size() == 1 ? viewer.territories().iterator().next()
				: null;
	}

	private Tension tension(@Nullable String month, @Nullable String territory, Viewer viewer) {
		YearMonth asked = month == null || month.isBlank() ? YearMonth.from(this.days.today()) : parsed(month);
		return this.figures.of(viewer, asked, territory == null || territory.isBlank() ? null : territory,
				this.days.today());
	}

	private static YearMonth parsed(String month) {
		try {
			return YearMonth.parse(month);
		}
		catch (DateTimeException ex) {
			throw ProblemException.invalid("month", "Le mois n’a pas la forme attendue : année-mois.");
		}
	}

	private SheetExport sheet(Tension tension) {
		SheetExport sheet = SheetExport.of("Demandes et offres", "Découpage", "Code", "Libellé", "Mois",
				"Recherches en cours", "Logements annoncés", "Recherches par logement");
		String month = tension.month().toString();
		add(sheet, "Typologie", month, tension.byTypology(), (code) -> this.french.label("typology", code));
		add(sheet, "Commune", month, tension.byCommune(), this::commune);
		for (Tension.Line line : tension.byMonth()) {
			sheet.row("Mois", line.key(), line.key(), line.key(), line.demand(), line.offer(), line.perOffer());
		}
		return sheet;
	}

	private String commune(String code) {
		return code.equals(SearchList.NO_WISH) ? "Sans commune souhaitée" : this.communes.nameOf(code);
	}

	private static void add(SheetExport sheet, String axis, String month, List<Tension.Line> lines,
			Function<String, String> label) {
		for (Tension.Line line : lines) {
			sheet.row(axis, line.key(), label.apply(line.key()), month, line.demand(), line.offer(), line.perOffer());
		}
	}

}
