package fr.logementdabord.housing.web;

import java.util.List;
import java.util.Map;

import fr.logementdabord.housing.application.Communes;
import fr.logementdabord.housing.view.dwellings.DwellingList;
import fr.logementdabord.housing.view.dwellings.DwellingRow;
import fr.logementdabord.housing.view.meetings.MeetingList;
import fr.logementdabord.housing.view.meetings.MeetingRow;
import fr.logementdabord.housing.view.searches.SearchList;
import fr.logementdabord.housing.view.searches.SearchRow;
import fr.logementdabord.housing.view.sight.Rows;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.problem.NotFound;
import fr.logementdabord.web.security.Roles;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.web.table.PageRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The pages of fluidity meetings: the list, and the agenda where households are
 * positioned.
 */
@Controller
@RequestMapping("/reunions")
class MeetingsPages {

	static final List<String> TERRITORIES = List.of("artois", "audomarois", "boulonnais", "lens-henin",
			"montreuillois");

	private static final String READERS = "hasAnyRole('landlord', 'coordinator', 'state', 'department', 'auditor')";

	private static final String LEADERS = "hasAnyRole('state', 'coordinator')";

	private final MeetingActions actions;

	private final TableActions table;

	private final MeetingList meetings;

	private final DwellingList dwellings;

	private final SearchList searches;

	private final Names names;

	private final Communes communes;

	private final Validator validator;

	MeetingsPages(MeetingActions actions, TableActions table, MeetingList meetings, DwellingList dwellings,
			SearchList searches, Names names, Communes communes, Validator validator) {
		this.actions = actions;
		this.table = table;
		this.meetings = meetings;
		this.dwellings = dwellings;
		this.searches = searches;
		this.names = names;
		this.communes = communes;
		this.validator = validator;
	}

	@GetMapping
	@PreAuthorize(READERS)
	String list(@RequestParam(required = false) @Nullable String territory,
			@RequestParam(required = false) @Nullable String status, PageRequest page, Viewer viewer, Model model) {
		FormAnswer.fresh(model);
		return listPage(new MeetingList.Filter(territory, status), page, viewer, model);
	}

	@PostMapping
	@PreAuthorize("hasRole('state')")
	Object schedule(@RequestParam Map<String, String> sent, Viewer viewer, IdempotencyKey key, Model model,
			HttpServletResponse response) {
		PageForm form = new PageForm(sent);
		return FormAnswer.of(() -> {
			Requests.Meeting request = form
				.checked(new Requests.Meeting(form.text("territory"), form.date("heldOn"), null), this.validator);
			MeetingActions.Created created = this.actions.schedule(viewer, request, key);
			return "/reunions/" + created.id() + "?version=" + created.version();
		}, () -> listPage(new MeetingList.Filter(null, null), PageRequest.first(), viewer, model), sent, model,
				response);
	}

	@GetMapping("/{id}")
	@PreAuthorize(READERS)
	String one(@PathVariable String id, @RequestParam(defaultValue = "0") long version, Viewer viewer, Model model) {
		FormAnswer.fresh(model);
		return meetingPage(id, version, viewer, model);
	}

	@PostMapping("/{id}/agenda")
	@PreAuthorize(LEADERS)
	Object putOnAgenda(@PathVariable String id, @RequestParam Map<String, String> sent, Viewer viewer,
			IdempotencyKey key, Model model, HttpServletResponse response) {
		PageForm form = new PageForm(sent);
		return FormAnswer.of(() -> {
			Requests.AgendaItem request = form.checked(new Requests.AgendaItem(form.text("dwellingId")),
					this.validator);
			return "/reunions/" + id + "?version="
					+ this.actions.putOnAgenda(viewer, id, request.dwellingId(), key, null).version();
		}, () -> meetingPage(id, 0, viewer, model), sent, model, response);
	}

	@PostMapping("/{id}/proposals")
	@PreAuthorize(LEADERS)
	Object propose(@PathVariable String id, @RequestParam Map<String, String> sent, Viewer viewer, IdempotencyKey key,
			Model model, HttpServletResponse response) {
		PageForm form = new PageForm(sent);
		return FormAnswer.of(() -> {
			Requests.Positioning request = form.checked(
					new Requests.Positioning(form.text("dwellingId"), form.text("searchId"), null), this.validator);
			return "/positionnements/" + this.actions.propose(viewer, id, request, key).id() + "?version=1";
		}, () -> meetingPage(id, 0, viewer, model), sent, model, response);
	}

	@PostMapping("/{id}/sitting")
	@PreAuthorize("hasRole('state')")
	Object arrange(@PathVariable String id, @RequestParam Map<String, String> sent, Viewer viewer, IdempotencyKey key,
			Model model, HttpServletResponse response) {
		PageForm form = new PageForm(sent);
		return FormAnswer.of(() -> {
			TableRequests.Arrangement request = form.checked(new TableRequests.Arrangement(form.date("heldOn"),
					form.text("startsAt"), form.text("endsAt"), form.text("place")), this.validator);
			this.table.arrange(viewer, id, request, key);
			return "/reunions/" + id;
		}, () -> meetingPage(id, 0, viewer, model), sent, model, response);
	}

	private String listPage(MeetingList.Filter filter, PageRequest page, Viewer viewer, Model model) {
		model.addAttribute("page", this.meetings.page(viewer, filter, null, page));
		model.addAttribute("filter", filter);
		model.addAttribute("territories", TERRITORIES);
		model.addAttribute("maySchedule", viewer.is(Roles.STATE));
		return "reunions";
	}

	private String meetingPage(String id, long version, Viewer viewer, Model model) {
		MeetingRow meeting = Rows.onceReached(version, () -> this.meetings.find(viewer, id), MeetingRow::version)
			.orElseThrow(() -> new NotFound(MeetingActions.MEETING));
		boolean leads = viewer.isAny(Roles.STATE, Roles.COORDINATOR);
		model.addAttribute("sitting", this.actions.sitting(id));
		model.addAttribute("reads", !viewer.is(Roles.LANDLORD));
		model.addAttribute("chairs", viewer.is(Roles.STATE));
		model.addAttribute("meeting", meeting);
		model.addAttribute("agenda", this.dwellings.among(viewer, meeting.dwellings()));
		model.addAttribute("communes", this.communes);
		model.addAttribute("leads", leads);
		if (leads) {
			List<DwellingRow> others = this.dwellings
				.all(viewer, new DwellingList.Filter(null, DwellingRow.AVAILABLE, meeting.territory(), null))
				.stream()
				.filter((dwelling) -> !meeting.dwellings().contains(dwelling.id()))
				.toList();
			List<SearchRow> open = this.searches.all(viewer,
					new SearchList.Filter(null, SearchRow.OPEN, meeting.territory()));
			model.addAttribute("others", others);
			model.addAttribute("searches", open);
			model.addAttribute("names", this.names.of(viewer, open.stream().map(SearchRow::caseId).toList()));
		}
		return "reunion";
	}

}
