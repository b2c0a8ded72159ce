package fr.logementdabord.housing.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import fr.logementdabord.documents.sheet.SheetExport;
import fr.logementdabord.housing.application.ParisDays;
import fr.logementdabord.housing.inbox.AvailabilityInbox;
import fr.logementdabord.housing.inbox.InboxEntries;
import fr.logementdabord.housing.inbox.InboxEntry;
import fr.logementdabord.housing.inbox.IncomingEvent;
import fr.logementdabord.housing.inbox.NotACloudEvent;
import fr.logementdabord.housing.inbox.Receipt;
import fr.logementdabord.housing.inbox.Sender;
import fr.logementdabord.housing.inbox.Senders;
import fr.logementdabord.web.problem.FieldProblem;
import fr.logementdabord.web.problem.NotFound;
import fr.logementdabord.web.problem.ProblemException;
import fr.logementdabord.web.problem.Problems;
import fr.logementdabord.web.security.Roles;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.web.table.PageRequest;
import jakarta.servlet.http.HttpServletRequest;
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
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;

/**
 * The inbox of availabilities over HTTP: CloudEvents in binary, structured or batch mode,
 * answered one by one; source and id of an event are its idempotency key.
 */
@RestController
@RequestMapping("/api/inbox/availabilities")
class InboxApi {

	static final String STRUCTURED = "application/cloudevents+json";

	static final String BATCH = "application/cloudevents-batch+json";

	private static final int MOST_EVENTS = 500;

	private static final String SENDERS = "hasAnyRole('landlord', 'partner-system')";

	private static final String READERS = "hasAnyRole('landlord', 'partner-system', 'department')";

	private final AvailabilityInbox inbox;

	private final InboxEntries entries;

	private final Senders senders;

	private final ParisDays days;

	InboxApi(AvailabilityInbox inbox, InboxEntries entries, Senders senders, ParisDays days) {
		this.inbox = inbox;
		this.entries = entries;
		this.senders = senders;
		this.days = days;
	}

	@PostMapping(consumes = STRUCTURED)
	@PreAuthorize(SENDERS)
	ResponseEntity<?> structured(@RequestBody byte[] body, Viewer viewer) {
		try {
			return answer(this.inbox.overHttp(sender(viewer), IncomingEvent.structured(IncomingEvent.json(body))));
		}
		catch (NotACloudEvent ex) {
			throw unreadable(ex);
		}
	}

	@PostMapping(consumes = "application/json")
	@PreAuthorize(SENDERS)
	ResponseEntity<?> binary(@RequestBody byte[] body, HttpServletRequest request, Viewer viewer) {
		try {
			return answer(this.inbox.overHttp(sender(viewer),
					IncomingEvent.binary((name) -> decoded(request.getHeader("ce-" + name)), body)));
		}
		catch (NotACloudEvent ex) {
			throw unreadable(ex);
		}
	}

	@PostMapping(consumes = BATCH)
	@PreAuthorize(SENDERS)
	ResponseEntity<Answered> batch(@RequestBody byte[] body, Viewer viewer) {
		List<Shown> results = new ArrayList<>();
		for (JsonNode event : events(body)) {
			results.add(oneOf(event, sender(viewer)));
		}
		return ResponseEntity.ok(new Answered(results));
	}

	@GetMapping
	@PreAuthorize(READERS)
	ResponseEntity<?> list(InboxEntries.Filter filter, PageRequest page, Viewer viewer, HttpServletRequest request) {
		return Downloads.sheetOr(request, "evenements-recus", () -> sheet(filter, viewer),
				() -> this.entries.page(viewer, filter, page).map(Shown::of));
	}

	@GetMapping("/{id}")
	@PreAuthorize(READERS)
	Shown one(@PathVariable String id, Viewer viewer) {
		return this.entries.find(viewer, id).map(Shown::of).orElseThrow(() -> new NotFound("Cet événement"));
	}

	private Shown oneOf(JsonNode event, Sender sender) {
		try {
			Receipt receipt = this.inbox.overHttp(sender, IncomingEvent.structured(event));
			return receipt.isRepeated() ? Shown.of(receipt.entry()).repeated() : Shown.of(receipt.entry());
		}
		catch (NotACloudEvent ex) {
			return Shown.unreadable(String.valueOf(ex.getMessage()));
		}
	}

	private static JsonNode events(byte[] body) {
		try {
			JsonNode events = IncomingEvent.json(body);
			if (!events.isArray() || events.size() > MOST_EVENTS) {
				throw new ProblemException(HttpStatus.BAD_REQUEST, "lot-invalide",
						"Un lot est un tableau JSON de 500 événements au plus.");
			}
			return events;
		}
		catch (NotACloudEvent ex) {
			throw unreadable(ex);
		}
	}

	private static ResponseEntity<?> answer(Receipt receipt) {
		InboxEntry entry = receipt.entry();
		if (entry.isRefused() && !receipt.isRepeated()) {
			return ResponseEntity.unprocessableContent().body(refused(entry));
		}
		return receipt.isRepeated() ? ResponseEntity.ok(Shown.of(entry).repeated())
				: ResponseEntity.created(URI.create("/api/inbox/availabilities/" + entry.id())).body(Shown.of(entry));
	}

	private static ProblemDetail refused(InboxEntry entry) {
		ProblemDetail problem = Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(entry.code()),
				String.valueOf(entry.reason()));
		problem.setProperty("outcome", entry.outcome());
		problem.setProperty("entryId", entry.id());
		problem.setProperty("errors", entry.errors());
		return problem;
	}

	private static ProblemException unreadable(NotACloudEvent ex) {
		return new ProblemException(HttpStatus.BAD_REQUEST, "evenement-illisible", String.valueOf(ex.getMessage()));
	}

	/** Attributes in headers are percent-encoded (CloudEvents, HTTP binding 3.1.3.2). */
	private static @Nullable String decoded(@Nullable String header) {
		try {
			return header == null ? null : UriUtils.decode(header, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return header;
		}
	}

	private Sender sender(Viewer viewer) {
		String organisation = DwellingActions.landlord(viewer);
		return viewer.is(Roles.LANDLORD) ? Sender.landlord(organisation)
				: this.senders.ofPartner(organisation, this.days.today());
	}

	private SheetExport sheet(InboxEntries.Filter filter, Viewer viewer) {
		SheetExport sheet = SheetExport.of("Événements reçus", "Reçu le", "Voie", "Source", "Identifiant", "Type",
				"Issue", "Motif", "Référence");
		for (InboxEntry entry : this.entries.all(viewer, filter)) {
			sheet.row(entry.receivedAt(), entry.door(), entry.source(), entry.eventId(), entry.type(), entry.outcome(),
					entry.reason(), entry.reference());
		}
		return sheet;
	}

	record Answered(List<Shown> results) {
	}

	/**
	 * An event and its outcome.
	 *
	 * @param outcome ACCEPTED, REFUSED or DUPLICATE
	 * @param first the outcome when it came first, for a duplicate
	 */
	record Shown(@Nullable String entryId, @Nullable String source, @Nullable String eventId, @Nullable String type,
			@Nullable Instant receivedAt, String outcome, @Nullable String first, @Nullable String code,
			@Nullable String reason, List<FieldProblem> errors, @Nullable String dwellingId,
			@Nullable String reference) {

		static Shown of(InboxEntry entry) {
			return new Shown(entry.id(), entry.source(), entry.eventId(), entry.type(), entry.receivedAt(),
					entry.outcome(), null, entry.code(), entry.reason(), entry.errors(), entry.dwellingId(),
					entry.reference());
		}

		static Shown unreadable(String reason) {
			return new Shown(null, null, null, null, null, InboxEntry.REFUSED, null, "evenement-illisible", reason,
					List.of(), null, null);
		}

		Shown repeated() {
			return new Shown(this.entryId, this.source, this.eventId, this.type, this.receivedAt, "DUPLICATE",
					this.outcome, this.code, this.reason, this.errors, this.dwellingId, this.reference);
		}

	}

}
