package fr.logementdabord.referral.web;

import fr.logementdabord.inbox.InboxEntries;
import fr.logementdabord.inbox.http.InboxDoor;
import fr.logementdabord.inbox.http.ToldEvent;
import fr.logementdabord.referral.domain.referral.Referral.Known;
import fr.logementdabord.referral.inbox.IdentityDeposits;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.limit.CallerLimit;
import fr.logementdabord.web.security.Roles;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.web.table.PageRequest;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The inbox of referrals over HTTP. A referrer speaks for itself, a partner system, with
 * the scope for it, for the referrers it is registered for.
 */
@RestController
@RequestMapping(InboxController.PATH)
class InboxController {

	/** Where the door is. */
	static final String PATH = "/api/inbox/referrals";

	private static final String SENDERS = "hasRole('referrer') or (hasRole('partner-system') and hasAuthority('SCOPE_inbox.referrals'))";

	private static final String READERS = SENDERS + " or hasRole('department')";

	private final InboxDoor door;

	private final CaseDoor cases;

	private final IdentityDeposits deposits;

	private final CallerLimit limit;

	InboxController(InboxDoor door, CaseDoor cases, IdentityDeposits deposits, CallerLimit inboxLimit) {
		this.door = door;
		this.cases = cases;
		this.deposits = deposits;
		this.limit = inboxLimit;
	}

	@PostMapping(consumes = InboxDoor.STRUCTURED)
	@PreAuthorize(SENDERS)
	ResponseEntity<?> structured(@RequestBody byte[] body, Viewer viewer) {
		return this.door.structured(body, Roles.REFERRER, viewer);
	}

	@PostMapping(consumes = "application/json")
	@PreAuthorize(SENDERS)
	ResponseEntity<?> binary(@RequestBody byte[] body, HttpServletRequest request, Viewer viewer) {
		return this.door.binary(body, request, Roles.REFERRER, viewer);
	}

	@PostMapping(consumes = InboxDoor.BATCH)
	@PreAuthorize(SENDERS)
	ResponseEntity<InboxDoor.Answered> batch(@RequestBody byte[] body, Viewer viewer) {
		return this.door.batch(body, Roles.REFERRER, viewer);
	}

	/** Identities for an event that will come over Kafka. */
	@PostMapping(path = "/deposits", consumes = "application/json")
	@PreAuthorize(SENDERS)
	ResponseEntity<IdentityDeposits.Ticket> deposit(@RequestBody byte[] body, Viewer viewer, IdempotencyKey key) {
		String organisation = Submissions.organisation(viewer);
		this.limit.take(viewer, 1);
		return ResponseEntity.status(HttpStatus.CREATED)
			.cacheControl(CacheControl.noStore())
			.body(this.deposits.take(body, viewer.login(), organisation, key.value()));
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

	/** Where the case of an accepted event is now. */
	@GetMapping("/{id}/case")
	@PreAuthorize(READERS)
	ResponseEntity<CaseProgress> progress(@PathVariable String id, Viewer viewer) {
		Known referral = this.cases
			.toFollow(viewer, this.door.result(id, viewer), (followed) -> viewer.is(Roles.DEPARTMENT)
					|| this.door.speaksFor(viewer, Roles.REFERRER).contains(followed.file().referrerOrganisation()));
		CaseProgress progress = CaseProgress.of(referral);
		return ResponseEntity.ok()
			.eTag(progress.tag())
			.cacheControl(CacheControl.noCache().cachePrivate())
			.varyBy(HttpHeaders.AUTHORIZATION)
			.body(progress);
	}

	@GetMapping("/{id}/content")
	@PreAuthorize(READERS)
	ResponseEntity<byte[]> content(@PathVariable String id, Viewer viewer) {
		return this.door.content(id, viewer);
	}

}
