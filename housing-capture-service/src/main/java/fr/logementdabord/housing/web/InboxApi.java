package fr.logementdabord.housing.web;

import fr.logementdabord.inbox.InboxEntries;
import fr.logementdabord.inbox.http.InboxDoor;
import fr.logementdabord.inbox.http.ToldEvent;
import fr.logementdabord.web.security.Roles;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.web.table.PageRequest;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The inbox of availabilities over HTTP. A landlord speaks for itself, a partner system,
 * with the scope for it, for the landlords it is registered for.
 */
@RestController
@RequestMapping(InboxApi.PATH)
class InboxApi {

	/** Where the door is. */
	static final String PATH = "/api/inbox/availabilities";

	private static final String SENDERS = "hasRole('landlord') or (hasRole('partner-system') and hasAuthority('SCOPE_inbox.availabilities'))";

	private static final String READERS = SENDERS + " or hasRole('department')";

	private final InboxDoor door;

	InboxApi(InboxDoor door) {
		this.door = door;
	}

	@PostMapping(consumes = InboxDoor.STRUCTURED)
	@PreAuthorize(SENDERS)
	ResponseEntity<?> structured(@RequestBody byte[] body, Viewer viewer) {
		return this.door.structured(body, Roles.LANDLORD, viewer);
	}

	@PostMapping(consumes = "application/json")
	@PreAuthorize(SENDERS)
	ResponseEntity<?> binary(@RequestBody byte[] body, HttpServletRequest request, Viewer viewer) {
		return this.door.binary(body, request, Roles.LANDLORD, viewer);
	}

	@PostMapping(consumes = InboxDoor.BATCH)
	@PreAuthorize(SENDERS)
	ResponseEntity<InboxDoor.Answered> batch(@RequestBody byte[] body, Viewer viewer) {
		return this.door.batch(body, Roles.LANDLORD, viewer);
	}

	@GetMapping
	@PreAuthorize(READERS)
	ResponseEntity<?> list(InboxEntries.Filter filter, PageRequest page, Viewer viewer, HttpServletRequest request) {
		return this.door.list(filter, page, viewer, request);
	}

	@GetMapping("/{id}")
	@PreAuthorize(READERS)
	ToldEvent one(@PathVariable String id, Viewer viewer) {
		return this.door.one(id, viewer);
	}

	@GetMapping("/{id}/content")
	@PreAuthorize(READERS)
	ResponseEntity<byte[]> content(@PathVariable String id, Viewer viewer) {
		return this.door.content(id, viewer);
	}

}
