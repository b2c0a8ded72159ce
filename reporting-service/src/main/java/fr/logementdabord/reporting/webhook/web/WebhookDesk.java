package fr.logementdabord.reporting.webhook.web;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import fr.logementdabord.eventing.store.Ids;
import fr.logementdabord.reporting.webhook.PartnerEventType;
import fr.logementdabord.reporting.webhook.WebhookSettings;
import fr.logementdabord.reporting.webhook.delivery.AttemptLog;
import fr.logementdabord.reporting.webhook.delivery.DeliveryQueue;
import fr.logementdabord.reporting.webhook.delivery.DeliveryQueues;
import fr.logementdabord.reporting.webhook.receiver.ReceiverAddresses;
import fr.logementdabord.reporting.webhook.subscription.SigningSecrets;
import fr.logementdabord.reporting.webhook.subscription.Subscription;
import fr.logementdabord.reporting.webhook.subscription.Subscriptions;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.problem.FieldProblem;
import fr.logementdabord.web.problem.NotFound;
import fr.logementdabord.web.problem.ProblemException;
import fr.logementdabord.web.problem.Problems;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.web.table.Page;
import fr.logementdabord.web.table.PageRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * What an organisation does with its own subscriptions; those of others do not exist.
 */
@Component
class WebhookDesk {

	private static final int AT_MOST = 20;

	private final Subscriptions subscriptions;

	private final DeliveryQueues queues;

	private final AttemptLog log;

	private final SigningSecrets secrets;

	private final ReceiverAddresses addresses;

	private final WebhookSettings settings;

	private final Clock clock;

	WebhookDesk(Subscriptions subscriptions, DeliveryQueues queues, AttemptLog log, SigningSecrets secrets,
			ReceiverAddresses addresses, WebhookSettings settings, Clock clock) {
		this.subscriptions = subscriptions;
		this.queues = queues;
		this.log = log;
		this.secrets = secrets;
		this.addresses = addresses;
		this.settings = settings;
		this.clock = clock;
	}

	List<Subscription> all(Viewer viewer) {
		return (viewer.organisation() != null) ? this.subscriptions.of(viewer.organisation()) : List.of();
	}

	Subscription one(String id, Viewer viewer) {
		return this.subscriptions.find(id)
			.filter((subscription) -> subscription.organisation().equals(viewer.organisation()))
			.orElseThrow(() -> new NotFound("Ce webhook"));
	}

	/** The same key again gives the same subscription. */
	Subscription subscribe(@Nullable String url, @Nullable List<String> types, Viewer viewer, IdempotencyKey key) {
		String organisation = viewer.organisation();
		if (organisation == null) {
			throw new ProblemException(Problems.of(HttpStatus.FORBIDDEN));
		}
		List<FieldProblem> wrong = new ArrayList<>();
		String refusal = (url == null || url.isBlank()) ? "Cette information est nécessaire."
				: this.addresses.refusal(url);
		if (refusal != null) {
			wrong.add(new FieldProblem("url", refusal));
		}
		if (types == null || types.isEmpty()) {
			wrong.add(new FieldProblem("types", "Choisissez au moins un type d’événement."));
		}
		else if (types.stream().anyMatch((type) -> type == null || PartnerEventType.of(type).isEmpty())) {
			wrong.add(new FieldProblem("types", "Un de ces types d’événement n’est pas proposé aux partenaires."));
		}
		if (!wrong.isEmpty()) {
			throw new ProblemException(Problems.invalid(wrong));
		}
		String id = Ids.derived("W-", organisation, key.value());
		long active = all(viewer).stream().filter((it) -> it.isActive() && !it.id().equals(id)).count();
		if (active >= AT_MOST) {
			throw new ProblemException(HttpStatus.CONFLICT, "trop-de-webhooks",
					"Votre organisation a déjà " + AT_MOST + " webhooks actifs.");
		}
		return this.subscriptions.add(new Subscription(id, organisation, url.strip(), List.copyOf(new TreeSet<>(types)),
				Subscription.Status.ACTIVE, 0, null, this.clock.instant().truncatedTo(ChronoUnit.MILLIS)));
	}

	String secret(Subscription subscription) {
		return this.secrets.of(subscription);
	}

	/** A new secret; the one before signs as well for a while. */
	Subscription rotate(String id, Viewer viewer) {
		Subscription subscription = one(id, viewer);
		if (!subscription.isActive()) {
			throw over();
		}
		return this.subscriptions.rotate(subscription, this.clock.instant().plus(this.settings.secretOverlap()));
	}

	void end(String id, Viewer viewer) {
		Subscription subscription = one(id, viewer);
		this.subscriptions.end(subscription.id(), Subscription.Status.ENDED);
		this.queues.forget(subscription.id());
	}

	Page<AttemptLog.Line> attempts(String id, PageRequest page, Viewer viewer) {
		return this.log.of(one(id, viewer).id(), page);
	}

	/** The streams whose first event was given up. */
	List<DeliveryQueue> deadLetters(String id, Viewer viewer) {
		return this.queues.of(one(id, viewer).id())
			.stream()
			.filter((queue) -> queue.state() == DeliveryQueue.State.DEAD)
			.toList();
	}

	void replay(String id, String stream, Viewer viewer) {
		if (!this.queues.replay(one(id, viewer).id(), stream)) {
			throw new NotFound("Cet événement abandonné");
		}
	}

	void skip(String id, String stream, Viewer viewer) {
		if (!this.queues.skip(one(id, viewer).id(), stream)) {
			throw new NotFound("Cet événement abandonné");
		}
	}

	private static ProblemException over() {
		return new ProblemException(HttpStatus.CONFLICT, "webhook-termine", "Ce webhook est terminé.");
	}

}
