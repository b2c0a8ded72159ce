package fr.logementdabord.referral.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.Outcome;
import fr.logementdabord.referral.domain.network.NetworkSession;
import fr.logementdabord.referral.domain.network.SessionPlan;
import fr.logementdabord.referral.network.GepExport;
import fr.logementdabord.referral.network.NetworkSessions;
import fr.logementdabord.referral.reference.Territories;
import fr.logementdabord.referral.view.networksessions.ListedSession;
import fr.logementdabord.referral.view.networksessions.SessionList;
import fr.logementdabord.referral.web.SessionDoor.SessionAnswer;
import fr.logementdabord.referral.web.SessionRequests.AttendanceRequest;
import fr.logementdabord.referral.web.SessionRequests.CancellationRequest;
import fr.logementdabord.referral.web.SessionRequests.CaseRequest;
import fr.logementdabord.referral.web.SessionRequests.PlanRequest;
import fr.logementdabord.web.command.ETags;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.command.IfMatch;
import fr.logementdabord.web.page.FrenchText;
import fr.logementdabord.web.problem.CommandRefused;
import fr.logementdabord.web.problem.FieldProblem;
import fr.logementdabord.web.problem.ProblemException;
import fr.logementdabord.web.problem.Problems;
import fr.logementdabord.web.problem.VersionMismatch;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.web.table.CsvTable;
import fr.logementdabord.web.table.Page;
import fr.logementdabord.web.table.PageRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
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
 * Sessions of the network over HTTP.
 */
@RestController
@RequestMapping("/api/network-sessions")
class NetworkSessionController {

	static final String READERS = "hasAnyRole('referrer', 'coordinator', 'association', 'department', 'state', 'auditor')";

	static final String PLANNERS = "hasAnyRole('coordinator', 'department')";

	private final NetworkSessions sessions;

	private final SessionList list;

	private final SessionDoor door;

	private final CaseDoor cases;

	private final GepExport export;

	private final Territories territories;

	private final FrenchText french;

	NetworkSessionController(NetworkSessions sessions, SessionList list, SessionDoor door, CaseDoor cases,
			GepExport export, Territories territories, FrenchText french) {
		this.sessions = sessions;
		this.list = list;
		this.door = door;
		this.cases = cases;
		this.export = export;
		this.territories = territories;
		this.french = french;
	}

	@GetMapping
	@PreAuthorize(READERS)
	Page<ListedSession> list(@RequestParam(required = false) @Nullable String kind,
			@RequestParam(required = false) @Nullable String status,
			@RequestParam(required = false) @Nullable String territory,
			@RequestParam(required = false) @Nullable Integer year, PageRequest page, Viewer viewer) {
		return this.list.page(viewer, new SessionList.Filter(kind, status, territory, checked(year)), page);
	}

	@GetMapping("/{sessionId}")
	@PreAuthorize(READERS)
	SessionAnswer detail(@PathVariable String sessionId, Viewer viewer) {
		return this.door.toSee(viewer, sessionId);
	}

	@PostMapping
	@PreAuthorize(PLANNERS)
	ResponseEntity<SessionAnswer> plan(@RequestBody PlanRequest sent, Viewer viewer, IdempotencyKey key) {
		SessionPlan plan = sent.checked(this.territories, this.sessions.today());
		if (!SessionDoor.mayPlan(viewer, plan.territory())) {
			throw ProblemException.invalid("territory", (plan.territory() == null)
					? "Choisissez un de vos territoires : le Département organise les rencontres de tout le territoire."
					: "Choisissez un de vos territoires.");
		}
		String id = NetworkSessions.idOf(viewer.login(), key.value());
		SessionAnswer answer = done(this.sessions.plan(id, plan, CommandContext.of(key.value(), viewer.login())),
				viewer, id);
		return ResponseEntity.created(URI.create("/api/network-sessions/" + id))
			.eTag(ETags.of(answer.version()))
			.body(answer);
	}

	@PostMapping("/{sessionId}/attendance")
	@PreAuthorize(PLANNERS)
	SessionAnswer attendance(@PathVariable String sessionId, @RequestBody AttendanceRequest sent, Viewer viewer,
			IdempotencyKey key, @IfMatch @Nullable Long version) {
		this.door.toRun(viewer, sessionId);
		return done(this.sessions.attendance(sessionId, sent.checked(), context(viewer, key, version)), viewer,
				sessionId);
	}

	@PostMapping("/{sessionId}/cancellation")
	@PreAuthorize(PLANNERS)
	SessionAnswer cancel(@PathVariable String sessionId, @RequestBody CancellationRequest sent, Viewer viewer,
			IdempotencyKey key, @IfMatch @Nullable Long version) {
		this.door.toRun(viewer, sessionId);
		return done(this.sessions.cancel(sessionId, sent.checked(), context(viewer, key, version)), viewer, sessionId);
	}

	@PostMapping("/{sessionId}/cases")
	@PreAuthorize("hasRole('coordinator')")
	SessionAnswer bring(@PathVariable String sessionId, @RequestBody CaseRequest sent, Viewer viewer,
			IdempotencyKey key, @IfMatch @Nullable Long version) {
		this.door.toBringCases(viewer, sessionId);
		this.cases.toCoordinate(viewer, sent.checkedCase());
		return done(this.sessions.bring(sessionId, sent.checkedCase(), sent.checkedQuestion(),
				context(viewer, key, version)), viewer, sessionId);
	}

	@PostMapping("/{sessionId}/cases/removal")
	@PreAuthorize("hasRole('coordinator')")
	SessionAnswer takeBack(@PathVariable String sessionId, @RequestBody CaseRequest sent, Viewer viewer,
			IdempotencyKey key, @IfMatch @Nullable Long version) {
		this.door.toBringCases(viewer, sessionId);
		return done(this.sessions.takeBack(sessionId, sent.checkedCase(), context(viewer, key, version)), viewer,
				sessionId);
	}

	/**
	 * The anonymised situations as a spreadsheet; all or none. What the check gave is on
	 * record before anything is answered.
	 */
	@PostMapping("/{sessionId}/cases/export")
	@PreAuthorize("hasRole('coordinator')")
	ResponseEntity<byte[]> export(@PathVariable String sessionId, Viewer viewer, IdempotencyKey key) {
		NetworkSession.Known session = this.door.toBringCases(viewer, sessionId);
		GepExport.Checked checked = this.export.check(viewer, sessionId, session);
		done(this.sessions.noteCheck(sessionId, session.cases(), List.copyOf(checked.recognisable().keySet()),
				context(viewer, key, null)), viewer, sessionId);
		if (!checked.recognisable().isEmpty()) {
			throw new ProblemException(recognisable(checked.recognisable()));
		}
		CsvTable table = CsvTable.withColumns("Situation", "Âge", "Ménage", "Logement", "Difficultés",
				"Difficultés non citées", "Question au groupe");
		for (GepExport.Row row : checked.rows()) {
			table.row(row.number(), this.french.label("age-band", row.situation().traits().ageBand()),
					this.french.label("composition", row.situation().traits().household()),
					this.french.label("housing-situation", row.situation().traits().situation()),
					this.french.labels("difficulty", row.situation().difficulties()), row.situation().leftOut(),
					row.question());
		}
		return table.download("situations-gep.csv");
	}

	private static ProblemDetail recognisable(Map<String, String> why) {
		ProblemDetail problem = Problems.of(HttpStatus.CONFLICT, "situations-reconnaissables",
				"Une situation pourrait être reconnue : l’export n’est pas donné. Reformulez-la ou retirez-la.");
		List<FieldProblem> each = new ArrayList<>();
		why.values().forEach((sentence) -> each.add(new FieldProblem("cases", sentence)));
		problem.setProperty("errors", each);
		return problem;
	}

	static @Nullable Integer checked(@Nullable Integer year) {
		if (year != null && (year < 2018 || year > 2100)) {
			throw ProblemException.invalid("year", "Cette année n’est pas possible.");
		}
		return year;
	}

	private SessionAnswer done(Outcome<NetworkSession> outcome, Viewer viewer, String sessionId) {
		return switch (outcome) {
			case Outcome.Accepted<NetworkSession> accepted -> this.door.toSee(viewer, sessionId);
			case Outcome.Refused<NetworkSession> refused -> throw new CommandRefused(refused.why());
			case Outcome.VersionMismatch<NetworkSession> mismatch ->
				throw new VersionMismatch(mismatch.expected(), mismatch.actual());
		};
	}

	private static CommandContext context(Viewer viewer, IdempotencyKey key, @Nullable Long version) {
		return CommandContext.of(key.value(), viewer.login()).expecting(version);
	}

}
