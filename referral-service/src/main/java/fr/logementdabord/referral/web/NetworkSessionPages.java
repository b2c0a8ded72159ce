package fr.logementdabord.referral.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import fr.logementdabord.referral.reference.CodeList;
import fr.logementdabord.referral.reference.Territories;
import fr.logementdabord.referral.view.networksessions.ListedSession;
import fr.logementdabord.referral.view.networksessions.SessionList;
import fr.logementdabord.referral.web.SessionRequests.AttendanceRequest;
import fr.logementdabord.referral.web.SessionRequests.CameRequest;
import fr.logementdabord.referral.web.SessionRequests.CancellationRequest;
import fr.logementdabord.referral.web.SessionRequests.CaseRequest;
import fr.logementdabord.referral.web.SessionRequests.PlanRequest;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.command.IfMatch;
import fr.logementdabord.web.page.FrenchText;
import fr.logementdabord.web.problem.NotFound;
import fr.logementdabord.web.problem.ProblemException;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.web.table.CsvTable;
import fr.logementdabord.web.table.PageRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Sessions of the network on pages: the list, a new one, and one with who came and the
 * situations brought to it.
 */
@Controller
@RequestMapping("/rencontres")
class NetworkSessionPages {

	private final NetworkSessionController sessions;

	private final SessionList list;

	private final SessionDoor door;

	private final Territories territories;

	private final FrenchText french;

	NetworkSessionPages(NetworkSessionController sessions, SessionList list, SessionDoor door, Territories territories,
			FrenchText french) {
		this.sessions = sessions;
		this.list = list;
		this.door = door;
		this.territories = territories;
		this.french = french;
	}

	@GetMapping
	@PreAuthorize(NetworkSessionController.READERS)
	String list(@RequestParam(required = false) @Nullable String kind,
			@RequestParam(required = false) @Nullable String status,
			@RequestParam(required = false) @Nullable String territory,
			@RequestParam(required = false) @Nullable Integer year, PageRequest page, Viewer viewer, Model model) {
		model.addAttribute("page", this.sessions.list(kind, status, territory, year, page, viewer));
		model.addAttribute("kind", kind);
		model.addAttribute("status", status);
		model.addAttribute("territory", territory);
		model.addAttribute("year", year);
		choices(model);
		return "sessions/list";
	}

	@GetMapping("/export")
	@PreAuthorize(NetworkSessionController.READERS)
	ResponseEntity<byte[]> export(@RequestParam(required = false) @Nullable String kind,
			@RequestParam(required = false) @Nullable String status,
			@RequestParam(required = false) @Nullable String territory,
			@RequestParam(required = false) @Nullable Integer year, Viewer viewer) {
		CsvTable table = CsvTable.withColumns("Rencontre", "Type", "Thème", "Territoire", "Date", "Public", "Statut",
				"Organisations", "Participants");
		for (ListedSession row : this.list.all(viewer,
				new SessionList.Filter(kind, status, territory, NetworkSessionController.checked(year)))) {
			table.row(row.sessionId(), this.french.label("session-kind", row.kind()),
					this.french.label("session-theme", row.theme()), where(row.territory()), row.heldOn(),
					this.french.label("session-audience", row.audience()),
					this.french.label("session-status", row.status()),
					this.french.labels("organisation", row.organisations()), row.participants());
		}
		return table.download("rencontres.csv");
	}

	@GetMapping("/nouvelle")
	@PreAuthorize(NetworkSessionController.PLANNERS)
	String form(Viewer viewer, Model model) {
		return form(viewer, model, new LinkedMultiValueMap<>(), null);
	}

	@PostMapping("/nouvelle")
	@PreAuthorize(NetworkSessionController.PLANNERS)
	String plan(@RequestParam MultiValueMap<String, String> sent, Viewer viewer, IdempotencyKey key, Model model,
			HttpServletResponse response) {
		PlanRequest request = new PlanRequest(sent.getFirst("sessionKind"), sent.getFirst("theme"),
				sent.getFirst("territory"), sent.getFirst("sessionOn"), sent.getFirst("audience"),
				SessionRequests.typed(sent.getFirst("organisations")));
		try {
			return "redirect:" + this.sessions.plan(request, viewer, key)
				.getHeaders()
				.getLocation()
				.toString()
				.replace("/api/network-sessions", "/rencontres");
		}
		catch (ProblemException problem) {
			response.setStatus(problem.problem().getStatus());
			return form(viewer, model, sent, problem);
		}
	}

	@GetMapping("/{sessionId}")
	@PreAuthorize(NetworkSessionController.READERS)
	String detail(@PathVariable String sessionId, Viewer viewer, Model model) {
		return page(sessionId, viewer, model, Map.of(), null);
	}

	@PostMapping("/{sessionId}/presence")
	@PreAuthorize(NetworkSessionController.PLANNERS)
	Object attendance(@PathVariable String sessionId, @RequestParam MultiValueMap<String, String> sent, Viewer viewer,
			IdempotencyKey key, @IfMatch @Nullable Long version, Model model, HttpServletResponse response) {
		List<@Nullable CameRequest> came = new ArrayList<>();
		String typed = sent.getFirst("attendance");
		((typed != null) ? typed : "").lines()
			.filter((line) -> !line.isBlank())
			.forEach((line) -> came.add(CameRequest.of(line)));
		return step(sessionId, sent, viewer, model, response,
				() -> this.sessions.attendance(sessionId, new AttendanceRequest(came), viewer, key, version));
	}

	@PostMapping("/{sessionId}/annulation")
	@PreAuthorize(NetworkSessionController.PLANNERS)
	Object cancel(@PathVariable String sessionId, @RequestParam MultiValueMap<String, String> sent, Viewer viewer,
			IdempotencyKey key, @IfMatch @Nullable Long version, Model model, HttpServletResponse response) {
		return step(sessionId, sent, viewer, model, response, () -> this.sessions.cancel(sessionId,
				new CancellationRequest(sent.getFirst("cancellationReason")), viewer, key, version));
	}

	@PostMapping("/{sessionId}/situations")
	@PreAuthorize("hasRole('coordinator')")
	Object bring(@PathVariable String sessionId, @RequestParam MultiValueMap<String, String> sent, Viewer viewer,
			IdempotencyKey key, @IfMatch @Nullable Long version, Model model, HttpServletResponse response) {
		CaseRequest request = new CaseRequest(sent.getFirst("caseId"), sent.getFirst("caseQuestion"));
		return step(sessionId, sent, viewer, model, response,
				() -> this.sessions.bring(sessionId, request, viewer, key, version));
	}

	@PostMapping("/{sessionId}/situations/retrait")
	@PreAuthorize("hasRole('coordinator')")
	Object takeBack(@PathVariable String sessionId, @RequestParam MultiValueMap<String, String> sent, Viewer viewer,
			IdempotencyKey key, @IfMatch @Nullable Long version, Model model, HttpServletResponse response) {
		CaseRequest request = new CaseRequest(sent.getFirst("caseId"), null);
		return step(sessionId, sent, viewer, model, response,
				() -> this.sessions.takeBack(sessionId, request, viewer, key, version));
	}

	@PostMapping("/{sessionId}/situations/export")
	@PreAuthorize("hasRole('coordinator')")
	Object cases(@PathVariable String sessionId, Viewer viewer, IdempotencyKey key, Model model,
			HttpServletResponse response) {
		return step(sessionId, Map.of(), viewer, model, response, () -> this.sessions.export(sessionId, viewer, key));
	}

	/** A download where the step gives one, else back to the page. */
	private Object step(String sessionId, Map<String, List<String>> sent, Viewer viewer, Model model,
			HttpServletResponse response, Supplier<Object> command) {
		try {
			Object done = command.get();
			return (done instanceof ResponseEntity<?>) ? done : "redirect:/rencontres/" + sessionId;
		}
		catch (ProblemException problem) {
			if (problem instanceof NotFound && sent.get("caseId") == null) {
				throw problem;
			}
			response.setStatus(problem.problem().getStatus());
			return page(sessionId, viewer, model, sent, problem);
		}
	}

	private String page(String sessionId, Viewer viewer, Model model, Map<String, List<String>> sent,
			@Nullable ProblemException problem) {
		model.addAttribute("networkSession", this.door.toSee(viewer, sessionId));
		model.addAttribute("sent", sent);
		problem(model, problem);
		choices(model);
		return "sessions/detail";
	}

	private String form(Viewer viewer, Model model, MultiValueMap<String, String> sent,
			@Nullable ProblemException problem) {
		model.addAttribute("sent", sent.toSingleValueMap());
		model.addAttribute("ownTerritories",
				viewer.is("department") ? this.territories.keys() : viewer.territories().stream().sorted().toList());
		problem(model, problem);
		choices(model);
		return "sessions/new";
	}

	private static void problem(Model model, @Nullable ProblemException problem) {
		model.addAttribute("problem", (problem != null) ? problem.problem() : null);
		model.addAttribute("errors", SubmissionPages.errors(problem));
		Map<String, Object> more = (problem != null) ? problem.problem().getProperties() : null;
		model.addAttribute("sentences", (more != null) ? more.get("errors") : null);
	}

	private void choices(Model model) {
		model.addAttribute("kinds", CodeList.SESSION_KIND.codes());
		model.addAttribute("themes", CodeList.SESSION_THEME.codes());
		model.addAttribute("audiences", CodeList.SESSION_AUDIENCE.codes());
		model.addAttribute("cancellationReasons", CodeList.CANCELLATION_REASON.codes());
		model.addAttribute("statuses", List.of("PLANNED", "HELD", "CANCELLED"));
		model.addAttribute("territories", this.territories.keys());
	}

	private String where(@Nullable String territory) {
		return (territory != null) ? this.french.territory(territory) : "Tout le département";
	}

}
