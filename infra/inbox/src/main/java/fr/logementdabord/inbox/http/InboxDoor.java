package fr.logementdabord.inbox.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import fr.logementdabord.documents.sheet.Downloads;
import fr.logementdabord.documents.sheet.SheetExport;
import fr.logementdabord.inbox.Inbox;
import fr.logementdabord.inbox.InboxEntries;
import fr.logementdabord.inbox.InboxEntry;
import fr.logementdabord.inbox.IncomingEvent;
import fr.logementdabord.inbox.IncomingJson;
import fr.logementdabord.inbox.NotACloudEvent;
import fr.logementdabord.inbox.Receipt;
import fr.logementdabord.inbox.Sender;
import fr.logementdabord.web.limit.CallerLimit;
import fr.logementdabord.web.problem.NotFound;
import fr.logementdabord.web.problem.ProblemException;
import fr.logementdabord.web.problem.Problems;
import fr.logementdabord.web.security.Roles;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.web.table.PageRequest;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;

/**
 * An inbox over HTTP: CloudEvents in binary, structured or batch mode, answered one by
 * one; source and id of an event are its idempotency key. A service's controller says at
 * which address and to whom.
 */
public final class InboxDoor {

	/** One event with attributes and data in one object. */
	public static final String STRUCTURED = "application/cloudevents+json";

	/** Several of them. */
	public static final String BATCH = "application/cloudevents-batch+json";

	/** Events of one batch. */
	public static final int MOST_EVENTS = 500;

	/** Bytes of a single event; a batch has the limit of any request. */
	private static final int LARGEST_EVENT = 4 * Inbox.LONGEST_DATA;

	private final Inbox inbox;

	private final InboxEntries entries;

	private final CallerLimit limit;

	private final String path;

	private final String result;

	/**
	 * A door.
	 * @param limit events of one caller
	 * @param path where the door is
	 * @param result name of the field that tells what an accepted event has become
	 */
	public InboxDoor(Inbox inbox, InboxEntries entries, CallerLimit limit, String path, String result) {
		this.inbox = inbox;
		this.entries = entries;
		this.limit = limit;
		this.path = path;
		this.result = result;
	}

	/** An event in structured mode. */
	public ResponseEntity<?> structured(byte[] body, String ownRole, Viewer viewer) {
		checkSize(body);
		this.limit.take(viewer, 1);
		try {
			return answer(
					this.inbox.overHttp(sender(viewer, ownRole), IncomingEvent.structured(IncomingJson.read(body))));
		}
		catch (NotACloudEvent ex) {
			throw unreadable(ex);
		}
	}

	/** An event in binary mode. */
	public ResponseEntity<?> binary(byte[] body, HttpServletRequest request, String ownRole, Viewer viewer) {
		checkSize(body);
		this.limit.take(viewer, 1);
		try {
			IncomingEvent event = IncomingEvent.binary((name) -> decoded(request.getHeader("ce-" + name)), body);
			if (!event.data().isEmpty()) {
				IncomingJson.read(body);
			}
			return answer(this.inbox.overHttp(sender(viewer, ownRole), event));
		}
		catch (NotACloudEvent ex) {
			throw unreadable(ex);
		}
	}

	/** Several events. */
	public ResponseEntity<Answered> batch(byte[] body, String ownRole, Viewer viewer) {
		JsonNode events = events(body);
		this.limit.take(viewer, events.size());
		Sender sender = sender(viewer, ownRole);
		List<ToldEvent> results = new ArrayList<>();
		for (JsonNode event : events) {
			results.add(oneOf(event, sender));
		}
		return ResponseEntity.ok(new Answered(results));
	}

	/** What came of a viewer's events; as a table where one is wanted. */
	public ResponseEntity<?> list(InboxEntries.Filter filter, PageRequest page, Viewer viewer,
			HttpServletRequest request) {
		return Downloads.sheetOr(request, "evenements-recus", () -> sheet(filter, viewer),
				() -> this.entries.page(viewer, filter, page).map(this::told));
	}

	/** What came of one event. */
	public ToldEvent one(String entryId, Viewer viewer) {
		return this.entries.find(viewer, entryId).map(this::told).orElseThrow(() -> new NotFound("Cet événement"));
	}

	/** What an accepted event has become. */
	public String result(String entryId, Viewer viewer) {
		return this.entries.find(viewer, entryId)
			.map(InboxEntry::resultId)
			.orElseThrow(() -> new NotFound("Ce qu’est devenu cet événement"));
	}

	/**
	 * The organisations that a viewer speaks for today.
	 * @param ownRole whoever has it speaks for itself
	 */
	public Set<String> speaksFor(Viewer viewer, String ownRole) {
		return sender(viewer, ownRole).speaksFor();
	}

	/** What was sent, as far as it is kept. */
	public ResponseEntity<byte[]> content(String entryId, Viewer viewer) {
		String content = this.entries.content(viewer, entryId).orElseThrow(() -> new NotFound("Cet événement"));
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
			.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + entryId + ".txt\"")
			.body(content.getBytes(StandardCharsets.UTF_8));
	}

	private ToldEvent oneOf(JsonNode event, Sender sender) {
		try {
			Receipt receipt = this.inbox.overHttp(sender, IncomingEvent.structured(event));
			return receipt.isRepeated() ? told(receipt.entry()).repeated() : told(receipt.entry());
		}
		catch (NotACloudEvent ex) {
			return ToldEvent.unreadable(String.valueOf(ex.getMessage()));
		}
	}

	private static JsonNode events(byte[] body) {
		JsonNode events;
		try {
			events = IncomingJson.read(body);
		}
		catch (NotACloudEvent ex) {
			throw unreadable(ex);
		}
		if (!events.isArray()) {
			throw new ProblemException(HttpStatus.BAD_REQUEST, "lot-invalide",
					"Un lot est un tableau JSON de 500 événements au plus.");
		}
		if (events.size() > MOST_EVENTS) {
			throw new ProblemException(HttpStatus.CONTENT_TOO_LARGE, "lot-trop-grand",
					"Un lot compte au plus %d événements : rien n’a été fait, découpez-le.".formatted(MOST_EVENTS));
		}
		return events;
	}

	private static void checkSize(byte[] body) {
		if (body.length > LARGEST_EVENT) {
			throw new ProblemException(HttpStatus.CONTENT_TOO_LARGE, "evenement-trop-volumineux",
					"Un événement compte au plus %d Ko.".formatted(LARGEST_EVENT / 1000));
		}
	}

	private ResponseEntity<?> answer(Receipt receipt) {
		InboxEntry entry = receipt.entry();
		if (entry.isRefused() && !receipt.isRepeated()) {
			return ResponseEntity.unprocessableContent().body(refused(entry));
		}
		return receipt.isRepeated() ? ResponseEntity.ok(told(entry).repeated())
				: ResponseEntity.created(URI.create(this.path + "/" + entry.id())).body(told(entry));
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

	/** A partner system speaks for those it is registered for, others for themselves. */
	private Sender sender(Viewer viewer, String ownRole) {
		String organisation = viewer.organisation();
		if (organisation == null) {
			throw new AccessDeniedException("a sender belongs to an organisation");
		}
		return viewer.is(ownRole) && !viewer.is(Roles.PARTNER_SYSTEM) ? Sender.itself(organisation)
				: this.inbox.partner(organisation);
	}

	private ToldEvent told(InboxEntry entry) {
		return ToldEvent.of(entry, this.result);
	}

	private SheetExport sheet(InboxEntries.Filter filter, Viewer viewer) {
		SheetExport sheet = SheetExport.of("Événements reçus", "Reçu le", "Voie", "Source", "Identifiant", "Type",
				"Issue", "Motif", "À corriger", "Référence", "Numéro attribué");
		for (InboxEntry entry : this.entries.all(viewer, filter)) {
			String errors = entry.errors()
				.stream()
				.map((error) -> error.field() + " – " + error.message())
				.collect(Collectors.joining("\n"));
			sheet.row(entry.receivedAt(), entry.door(), entry.source(), entry.eventId(), entry.type(), entry.outcome(),
					entry.reason(), errors, entry.reference(), entry.resultId());
		}
		return sheet;
	}

	/** One result per event of a batch, in its order. */
	public record Answered(List<ToldEvent> results) {
	}

}
