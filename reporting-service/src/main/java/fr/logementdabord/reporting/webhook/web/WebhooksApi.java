package fr.logementdabord.reporting.webhook.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;

import fr.logementdabord.reporting.webhook.delivery.AttemptLog;
import fr.logementdabord.reporting.webhook.delivery.DeliveryQueue;
import fr.logementdabord.reporting.webhook.receiver.Attempt;
import fr.logementdabord.reporting.webhook.subscription.Subscription;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.web.table.Page;
import fr.logementdabord.web.table.PageRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Webhooks by API.
 */
@RestController
@RequestMapping("/api/webhooks")
@PreAuthorize(WebhooksApi.PARTNERS)
class WebhooksApi {

	static final String PARTNERS = "hasAnyRole('referrer', 'landlord', 'partner-system')";

	private final WebhookDesk desk;

	WebhooksApi(WebhookDesk desk) {
		this.desk = desk;
	}

	@GetMapping
	List<Shown> all(Viewer viewer) {
		return this.desk.all(viewer).stream().map(Shown::of).toList();
	}

	@PostMapping
	ResponseEntity<WithSecret> subscribe(@RequestBody Asked asked, Viewer viewer, IdempotencyKey key) {
		Subscription subscription = this.desk.subscribe(asked.url(), asked.types(), viewer, key);
		return ResponseEntity.created(URI.create("/api/webhooks/" + subscription.id()))
			.cacheControl(CacheControl.noStore())
			.body(new WithSecret(Shown.of(subscription), this.desk.secret(subscription)));
	}

	@GetMapping("/{id}")
	Shown one(@PathVariable String id, Viewer viewer) {
		return Shown.of(this.desk.one(id, viewer));
	}

	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void end(@PathVariable String id, Viewer viewer) {
		this.desk.end(id, viewer);
	}

	@PostMapping("/{id}/secret")
	ResponseEntity<WithSecret> rotate(@PathVariable String id, Viewer viewer) {
		Subscription subscription = this.desk.rotate(id, viewer);
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.body(new WithSecret(Shown.of(subscription), this.desk.secret(subscription)));
	}

	@GetMapping("/{id}/attempts")
	Page<Told> attempts(@PathVariable String id, PageRequest page, Viewer viewer) {
		return this.desk.attempts(id, page, viewer).map(Told::of);
	}

	@GetMapping("/{id}/dead-letters")
	List<DeadLetter> deadLetters(@PathVariable String id, Viewer viewer) {
		return this.desk.deadLetters(id, viewer).stream().map(DeadLetter::of).toList();
	}

	@PostMapping("/{id}/dead-letters/{stream}/replay")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void replay(@PathVariable String id, @PathVariable String stream, Viewer viewer) {
		this.desk.replay(id, stream, viewer);
	}

	@PostMapping("/{id}/dead-letters/{stream}/skip")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void skip(@PathVariable String id, @PathVariable String stream, Viewer viewer) {
		this.desk.skip(id, stream, viewer);
	}

	/**
	 * What to tell where.
	 */
	record Asked(@Nullable String url, @Nullable List<String> types) {
	}

	/**
	 * A subscription without its secret.
	 */
	record Shown(String webhookId, String url, List<String> types, Subscription.Status status, Instant createdAt,
			@Nullable Instant formerSecretUntil) {

		static Shown of(Subscription subscription) {
			return new Shown(subscription.id(), subscription.url(), subscription.types(), subscription.status(),
					subscription.createdAt(), subscription.formerSecretUntil());
		}

	}

	/**
	 * A subscription with its secret: told when it is made and when it is changed.
	 */
	record WithSecret(Shown webhook, String secret) {
	}

	/**
	 * An attempt.
	 */
	record Told(String eventId, String type, int attempt, Instant at, Attempt.Outcome outcome, @Nullable Integer status,
			long tookMillis) {

		static Told of(AttemptLog.Line line) {
			return new Told(line.eventId(), line.type(), line.attempt(), line.at(), line.outcome(), line.status(),
					line.tookMillis());
		}

	}

	/**
	 * A stream whose first event was given up.
	 *
	 * @param behind how many events wait behind it
	 */
	record DeadLetter(String stream, String eventId, String type, Attempt.@Nullable Outcome lastOutcome, int behind) {

		static DeadLetter of(DeliveryQueue queue) {
			DeliveryQueue.Waiting first = queue.waiting().getFirst();
			return new DeadLetter(queue.stream(), first.eventId(), first.type(), queue.lastOutcome(),
					queue.waiting().size() - 1);
		}

	}

}
