package fr.logementdabord.reporting.view.dashboard;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import fr.logementdabord.documents.sheet.SheetExport;
import fr.logementdabord.reporting.figure.Breakdown;
import fr.logementdabord.reporting.figure.Figure;
import fr.logementdabord.reporting.figure.FigureCatalogue;
import fr.logementdabord.reporting.figure.FigureDefinition;
import fr.logementdabord.reporting.figure.Tally;
import fr.logementdabord.reporting.figure.Theme;
import fr.logementdabord.reporting.view.casejourney.Scope;
import fr.logementdabord.reporting.view.dashboard.FigureAnswer.Share;
import fr.logementdabord.web.problem.NotFound;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.web.table.CsvTable;
import fr.logementdabord.web.table.PageRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The pages of the dashboard.
 */
@Controller
@RequestMapping("/tableau-de-bord")
class DashboardPages {

	private final Dashboards dashboards;

	private final FigureRows rows;

	private final LivePages live;

	private final Clock clock;

	DashboardPages(Dashboards dashboards, FigureRows rows, LivePages live, Clock clock) {
		this.dashboards = dashboards;
		this.rows = rows;
		this.live = live;
		this.clock = clock;
	}

	@GetMapping
	String dashboard(Question.Asked asked, Viewer viewer, Model model) {
		Scope scope = Scope.of(viewer);
		Question question = asked.by(scope, this.clock);
		Map<Theme, List<FigureAnswer>> themes = this.dashboards.all(scope, question)
			.stream()
			.collect(Collectors.groupingBy(FigureAnswer::theme, TreeMap::new, Collectors.toList()));
		model.addAttribute("question", question);
		model.addAttribute("territories", scope.territories());
		model.addAttribute("themes", themes);
		List<Share> months = shares(scope, question, "saisines-recues", Breakdown.MONTH);
		model.addAttribute("months", months);
		model.addAttribute("bars", Bar.of(months));
		model.addAttribute("tension", TensionLine.of(this.dashboards, scope, question));
		model.addAttribute("here", question.link("/tableau-de-bord"));
		return "tableau-de-bord/tableau";
	}

	private List<Share> shares(Scope scope, Question question, String key, Breakdown breakdown) {
		if (!FigureCatalogue.get(key).audience().includes(scope)) {
			return List.of();
		}
		return this.dashboards.shares(scope, this.dashboards.tally(scope, question, key), question, breakdown);
	}

	@GetMapping("/definitions")
	String definitions(Viewer viewer, Model model) {
		Map<Theme, List<FigureDefinition>> themes = FigureCatalogue.shownTo(Scope.of(viewer))
			.stream()
			.collect(Collectors.groupingBy(FigureDefinition::theme, TreeMap::new, Collectors.toList()));
		model.addAttribute("themes", themes);
		model.addAttribute("version", FigureCatalogue.VERSION);
		return "tableau-de-bord/definitions";
	}

	@GetMapping("/chiffres/{key}")
	String figure(@PathVariable String key, Question.Asked asked, @RequestParam(required = false) @Nullable String by,
			Viewer viewer, Model model) {
		Scope scope = Scope.of(viewer);
		Question question = asked.by(scope, this.clock);
		Tally figure = this.dashboards.tally(scope, question, key);
		List<Breakdown> breakdowns = figure.definition().breakdowns();
		Breakdown breakdown = (by == null || by.isBlank()) ? breakdowns.getFirst()
				: this.rows.breakdown(figure.definition(), by);
		List<Share> shares = this.dashboards.shares(scope, figure, question, breakdown);
		model.addAttribute("question", question);
		model.addAttribute("territories", scope.territories());
		model.addAttribute("figure", this.dashboards.answer(figure, question));
		model.addAttribute("breakdowns", breakdowns);
		model.addAttribute("breakdown", breakdown);
		model.addAttribute("shares", shares);
		model.addAttribute("bars", Bar.of(shares));
		model.addAttribute("back", question.link("/tableau-de-bord"));
		return "tableau-de-bord/chiffre";
	}

	@GetMapping("/chiffres/{key}/lignes")
	String rows(@PathVariable String key, Question.Asked asked, FigureRows.Which which, PageRequest request,
			Viewer viewer, Model model) {
		Scope scope = Scope.of(viewer);
		Question question = asked.by(scope, this.clock);
		Figure figure = this.dashboards.figure(scope, question, key);
		model.addAttribute("question", question);
		model.addAttribute("figure", this.dashboards.answer(figure.tally(), question));
		model.addAttribute("which", which);
		model.addAttribute("columns", this.rows.columns(figure));
		model.addAttribute("page", this.rows.page(figure, which, request));
		return "tableau-de-bord/lignes";
	}

	@GetMapping("/chiffres/{key}/lignes.{ending}")
	ResponseEntity<byte[]> download(@PathVariable String key, @PathVariable String ending, Question.Asked asked,
			FigureRows.Which which, Viewer viewer) {
		Scope scope = Scope.of(viewer);
		SheetExport sheet = this.rows.sheet(this.dashboards.figure(scope, asked.by(scope, this.clock), key), which);
		return switch (ending) {
			case "csv" -> sheet.download(CsvTable.CSV, key);
			case "xlsx" -> sheet.download(SheetExport.XLSX, key);
			default -> throw new NotFound();
		};
	}

	@GetMapping(path = "/direct", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	SseEmitter live() {
		return this.live.open();
	}

}
