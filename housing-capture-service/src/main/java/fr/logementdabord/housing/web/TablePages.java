package fr.logementdabord.housing.web;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import fr.logementdabord.housing.application.Communes;
import fr.logementdabord.housing.domain.meeting.Course;
import fr.logementdabord.housing.domain.meeting.FluidityMeeting.Called;
import fr.logementdabord.housing.domain.meeting.FluidityMeeting.Scheduled;
import fr.logementdabord.housing.domain.meeting.LeftOpenReason;
import fr.logementdabord.housing.domain.meeting.PairDecision;
import fr.logementdabord.housing.table.Table;
import fr.logementdabord.housing.view.dwellings.DwellingList;
import fr.logementdabord.housing.view.dwellings.DwellingRow;
import fr.logementdabord.web.problem.NotFound;
import fr.logementdabord.web.security.Roles;
import fr.logementdabord.web.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What is read at the table: the live page, the proposal as a whole, one pair, one
 * household. Landlords sit there and see the screen, so no name is ever on it.
 */
@Controller
@RequestMapping("/reunions/{id}")
class TablePages {

	static final String READERS = "hasAnyRole('coordinator', 'state', 'department', 'auditor')";

	private final TableActions actions;

	private final DwellingList dwellings;

	private final Communes communes;

	private final TableText says;

	TablePages(TableActions actions, DwellingList dwellings, Communes communes, TableText says) {
		this.actions = actions;
		this.dwellings = dwellings;
		this.communes = communes;
		this.says = says;
	}

	@GetMapping("/table")
	@PreAuthorize(READERS)
	String table(@PathVariable String id, @RequestParam(name = "logement", required = false) @Nullable String asked,
			Viewer viewer, Model model) {
		FormAnswer.fresh(model);
		return tablePage(id, asked, viewer, model);
	}

	@GetMapping("/table/avancement")
	@PreAuthorize(READERS)
	String progress(@PathVariable String id, Viewer viewer, Model model) {
		Called called = common(id, viewer, model);
		this.actions.table(viewer, called).ifPresent((table) -> model.addAttribute("table", table));
		return "table :: avancement";
	}

	@GetMapping("/rapprochements")
	@PreAuthorize(READERS)
	String proposal(@PathVariable String id, Viewer viewer, Model model) {
		Called called = common(id, viewer, model);
		this.actions.table(viewer, called).ifPresent((table) -> {
			model.addAttribute("table", table);
			model.addAttribute("oneMore", table.oneMore());
		});
		return "rapprochements";
	}

	@GetMapping("/rapprochements/{dwellingId}/{searchId}")
	@PreAuthorize(READERS)
	String pair(@PathVariable String id, @PathVariable String dwellingId, @PathVariable String searchId, Viewer viewer,
			Model model) {
		Table table = prepared(id, viewer, model);
		model.addAttribute("pair", table.pair(dwellingId, searchId).orElseThrow(() -> new NotFound("Cette paire")));
		model.addAttribute("vacancy", table.vacancy(dwellingId).orElseThrow());
		model.addAttribute("need", table.need(searchId).orElseThrow());
		model.addAttribute("effect", table.effectOf(dwellingId, searchId).orElseThrow());
		return "rapprochement";
	}

	@GetMapping("/menages/{searchId}")
	@PreAuthorize(READERS)
	String household(@PathVariable String id, @PathVariable String searchId, Viewer viewer, Model model) {
		Table table = prepared(id, viewer, model);
		model.addAttribute("need", table.need(searchId).orElseThrow(() -> new NotFound("Cette recherche")));
		return "menage";
	}

	/**
	 * The live page, also after a form that was refused.
	 */
	String tablePage(String id, @Nullable String asked, Viewer viewer, Model model) {
		Called called = common(id, viewer, model);
		Scheduled meeting = called.meeting();
		List<String> order = List.copyOf(meeting.agenda());
		List<DwellingRow> agenda = this.dwellings.among(viewer, order)
			.stream()
			.sorted(Comparator.comparingInt((row) -> order.indexOf(row.id())))
			.toList();
		DwellingRow shown = agenda.stream()
			.filter((row) -> row.id().equals(asked))
			.findFirst()
			.orElse(agenda.isEmpty() ? null : agenda.getFirst());
		model.addAttribute("agenda", agenda);
		model.addAttribute("shown", shown);
		model.addAttribute("next", shown == null ? null : after(agenda, shown));
		model.addAttribute("reasons", LeftOpenReason.values());
		this.actions.table(viewer, called).ifPresent((table) -> {
			model.addAttribute("table", table);
			model.addAttribute("candidates", shown == null ? List.of() : table.candidates(shown.id()));
		});
		return "table";
	}

	private static @Nullable DwellingRow after(List<DwellingRow> agenda, DwellingRow shown) {
		int next = agenda.indexOf(shown) + 1;
		return next < agenda.size() ? agenda.get(next) : null;
	}

	private Table prepared(String id, Viewer viewer, Model model) {
		Called called = common(id, viewer, model);
		Table table = this.actions.table(viewer, called)
			.orElseThrow(() -> new NotFound("Le rapprochement de cette réunion"));
		model.addAttribute("table", table);
		return table;
	}

	private Called common(String id, Viewer viewer, Model model) {
		Called called = this.actions.called(viewer, id);
		Course course = called.meeting().course();
		model.addAttribute("meeting", called.meeting());
		model.addAttribute("course", course);
		model.addAttribute("open", called instanceof Scheduled);
		model.addAttribute("leads", viewer.isAny(Roles.STATE, Roles.COORDINATOR));
		model.addAttribute("chairs", viewer.is(Roles.STATE));
		model.addAttribute("communes", this.communes);
		model.addAttribute("says", this.says);
		model.addAttribute("decided", decided(course));
		return called;
	}

	/** How many dwellings have their decision: somebody, or nobody for a reason. */
	private static long decided(Course course) {
		return Stream
			.concat(course.leftOpen().keySet().stream(),
					course.decisions().stream().filter(PairDecision::isFirst).map(PairDecision::dwellingId))
			.distinct()
			.count();
	}

}
