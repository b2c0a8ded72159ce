package fr.logementdabord.housing.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import fr.logementdabord.housing.application.Communes;
import fr.logementdabord.housing.application.HousingDelays;
import fr.logementdabord.housing.application.ParisDays;
import fr.logementdabord.housing.domain.dwelling.Regime;
import fr.logementdabord.housing.domain.dwelling.Typology;
import fr.logementdabord.housing.domain.search.PauseReason;
import fr.logementdabord.housing.domain.search.Urgency;
import fr.logementdabord.housing.view.searches.SearchList;
import fr.logementdabord.housing.view.searches.SearchRow;
import fr.logementdabord.housing.view.sight.Rows;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.problem.NotFound;
import fr.logementdabord.web.security.Roles;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.web.table.Page;
import fr.logementdabord.web.table.PageRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The pages of housing searches: the list, and one search with its needs and its pauses.
 */
@Controller
@RequestMapping("/recherches")
class SearchesPages {

	private static final String READERS = "hasAnyRole('coordinator', 'state', 'department', 'auditor')";

	private static final String COORDINATOR = "hasRole('coordinator')";

	private final SearchList searches;

	private final SearchActions actions;

	private final Names names;

	private final Communes communes;

	private final HousingDelays delays;

	private final ParisDays days;

	private final Validator validator;

	SearchesPages(SearchList searches, SearchActions actions, Names names, Communes communes, HousingDelays delays,
			ParisDays days, Validator validator) {
		this.searches = searches;
		this.actions = actions;
		this.names = names;
		this.communes = communes;
		this.delays = delays;
		this.days = days;
		this.validator = validator;
	}

	@GetMapping
	@PreAuthorize(READERS)
	String list(SearchList.Filter filter, PageRequest page, Viewer viewer, Model model) {
		Page<SearchRow> rows = this.searches.page(viewer, filter, null, page);
		model.addAttribute("page", rows);
		model.addAttribute("filter", filter);
		model.addAttribute("typologies", Typology.values());
		model.addAttribute("communes", this.communes);
		model.addAttribute("withNames", Names.mayAsk(viewer));
		model.addAttribute("names", this.names.of(viewer, rows.items().stream().map(SearchRow::caseId).toList()));
		return "recherches";
	}

	@GetMapping("/{id}")
	@PreAuthorize(READERS)
	String one(@PathVariable String id, @RequestParam(defaultValue = "0") long version, Viewer viewer, Model model) {
		FormAnswer.fresh(model);
		return page(id, version, viewer, model);
	}

	@PostMapping("/{id}/needs")
	@PreAuthorize(COORDINATOR)
	Object revise(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent, Viewer viewer,
			IdempotencyKey key, Model model, HttpServletResponse response) {
		PageForm form = new PageForm(joined(sent));
		return answer(id,
				() -> this.actions.revise(viewer, id, form.checked(needs(form), this.validator), key, null).version(),
				joined(sent), viewer, model, response);
	}

	@PostMapping("/{id}/pause")
	@PreAuthorize(COORDINATOR)
	Object pause(@PathVariable String id, @RequestParam Map<String, String> sent, Viewer viewer, IdempotencyKey key,
			Model model, HttpServletResponse response) {
		PageForm form = new PageForm(sent);
		return answer(id, () -> {
			SearchRequests.PauseAsked asked = form.checked(
					new SearchRequests.PauseAsked(form.date("until"), form.choice("reason", PauseReason.class)),
					this.validator);
			return this.actions.pause(viewer, id, asked, key, null).version();
		}, sent, viewer, model, response);
	}

	@PostMapping("/{id}/resumption")
	@PreAuthorize(COORDINATOR)
	Object resume(@PathVariable String id, Viewer viewer, IdempotencyKey key, Model model,
			HttpServletResponse response) {
		return answer(id, () -> this.actions.resume(viewer, id, key, null).version(), Map.of(), viewer, model,
				response);
	}

	private Object answer(String id, Supplier<Long> command, Map<String, String> sent, Viewer viewer, Model model,
			HttpServletResponse response) {
		return FormAnswer.of(() -> "/recherches/" + id + "?version=" + command.get(), () -> page(id, 0, viewer, model),
				sent, model, response);
	}

	private String page(String id, long version, Viewer viewer, Model model) {
		SearchRow row = Rows.onceReached(version, () -> this.searches.find(viewer, id), SearchRow::version)
			.orElseThrow(() -> new NotFound("Cette recherche"));
		model.addAttribute("search", row);
		model.addAttribute("names", this.names.of(viewer, Names.mayAsk(viewer) ? List.of(row.caseId()) : List.of()));
		model.addAttribute("communes", this.communes);
		model.addAttribute("isCoordinator", viewer.is(Roles.COORDINATOR));
		model.addAttribute("typologies", Typology.values());
		model.addAttribute("regimes", Regime.values());
		model.addAttribute("urgencies", Urgency.values());
		model.addAttribute("reasons", PauseReason.values());
		model.addAttribute("compositions", SearchActions.COMPOSITIONS);
		model.addAttribute("ageBands", SearchActions.AGE_BANDS);
		model.addAttribute("resources", SearchActions.RESOURCES);
		model.addAttribute("latestEnd", this.delays.latestEndOfPause(this.days.today()));
		return "recherche";
	}

	private static SearchRequests.NeedsStated needs(PageForm form) {
		return new SearchRequests.NeedsStated(form.choices("typologies", Typology.class),
				words(form.text("communesWished")), words(form.text("communesExcluded")), form.yesNo("accessible"),
				form.text("composition"), form.integer("adults"), form.integer("children"), form.text("ageBand"),
				form.text("resourcesBand"), form.yesNo("animals"), form.choices("regimes", Regime.class),
				form.choice("urgency", Urgency.class), form.integer("highestFloorWithoutLift"));
	}

	private static List<String> words(@Nullable String text) {
		return text == null ? List.of() : List.of(text.split("[\\s,;]+"));
	}

	/** Several boxes of one name become one text of their values. */
	private static Map<String, String> joined(MultiValueMap<String, String> sent) {
		Map<String, String> joined = new HashMap<>();
		sent.forEach((name, values) -> joined.put(name, String.join(" ", values)));
		return joined;
	}

}
