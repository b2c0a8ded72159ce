package fr.logementdabord.reporting.webhook.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import fr.logementdabord.eventing.lease.Lease;
import fr.logementdabord.reporting.webhook.receiver.Attempt;
import fr.logementdabord.reporting.webhook.receiver.WebhookClient;
import fr.logementdabord.reporting.webhook.subscription.SigningSecrets;
import fr.logementdabord.reporting.webhook.subscription.Subscription;
import fr.logementdabord.reporting.webhook.subscription.Subscriptions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;

/**
 * Sends what is due. One instance at a time does (a lease); within it a queue is sent by
 * one thread, and a receiver by few, so that a slow one holds up nobody else. An instance
 * that lost the lease while sending may send the same event once more: its id is the
 * same.
 */
public final class Deliveries implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(Deliveries.class);

	private static final Duration ROUND = Duration.ofMillis(250);

	private static final Duration PATIENCE = Duration.ofSeconds(2);

	private static final Duration TIDY = Duration.ofHours(1);

	private static final int AT_ONCE_PER_RECEIVER = 4;

	private final DeliveryQueues queues;

	private final Subscriptions subscriptions;

	private final SigningSecrets secrets;

	private final Supplier<WebhookClient> clients;

	private final AttemptLog log;

	private final RetryPlan plan;

	private final Lease lease;

	private final Clock clock;

	private final Set<String> beingSent = ConcurrentHashMap.newKeySet();

	private final Map<String, Semaphore> receivers = new ConcurrentHashMap<>();

	private volatile boolean running;

	private @Nullable WebhookClient client;

	private @Nullable Thread loop;

	private ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();

	private Instant tidyAt = Instant.EPOCH;

	Deliveries(DeliveryQueues queues, Subscriptions subscriptions, SigningSecrets secrets,
			Supplier<WebhookClient> clients, AttemptLog log, RetryPlan plan, Lease lease, Clock clock) {
		this.queues = queues;
		this.subscriptions = subscriptions;
		this.secrets = secrets;
		this.clients = clients;
		this.log = log;
		this.plan = plan;
		this.lease = lease;
		this.clock = clock;
	}

	@Override
	public void start() {
		this.running = true;
		this.senders = Executors.newVirtualThreadPerTaskExecutor();
		this.client = this.clients.get();
		this.beingSent.clear();
		this.receivers.clear();
		this.loop = Thread.ofVirtual().name("webhooks").start(this::run);
	}

	private void run() {
		boolean indexed = false;
		while (this.running) {
			try {
				if (!indexed) {
					this.subscriptions.createIndexes();
					this.queues.createIndexes();
					this.log.createIndexes();
					indexed = true;
				}
				if (this.lease.tryHold()) {
					round();
				}
			}
			catch (RuntimeException away) {
				logger.warn("Webhooks wait for the database: {}", away.getClass().getSimpleName());
			}
			try {
				TimeUnit.MILLISECONDS.sleep(ROUND.toMillis());
			}
			catch (InterruptedException ex) {
				return;
			}
		}
	}

	private void round() {
		for (DeliveryQueue queue : this.queues.due()) {
			Semaphore receiver = this.receivers.computeIfAbsent(queue.subscription(),
					(id) -> new Semaphore(AT_ONCE_PER_RECEIVER));
			if (!this.beingSent.contains(queue.id()) && receiver.tryAcquire()) {
				this.beingSent.add(queue.id());
				this.senders.submit(() -> {
					try {
						send(queue);
					}
					catch (RuntimeException failed) {
						logger.warn("A webhook's outcome could not be kept; it is sent again: {}",
								failed.getClass().getSimpleName());
					}
					finally {
						this.beingSent.remove(queue.id());
						receiver.release();
					}
				});
			}
		}
		if (this.clock.instant().isAfter(this.tidyAt)) {
			this.log.forgetOld();
			this.queues.forgetGivenUp(this.log.kept());
			this.tidyAt = this.clock.instant().plus(TIDY);
		}
	}

	private void send(DeliveryQueue first) {
		Optional<DeliveryQueue> next = Optional.of(first);
		while (this.running && next.isPresent()) {
			next = sendFirst(next.get());
		}
	}

	/** What is left to send at once, if anything. */
	private Optional<DeliveryQueue> sendFirst(DeliveryQueue queue) {
		Optional<Subscription> found = this.subscriptions.find(queue.subscription()).filter(Subscription::isActive);
		if (found.isEmpty()) {
			this.queues.forget(queue.subscription());
			return Optional.empty();
		}
		Subscription subscription = found.get();
		Attempt attempt = post(subscription, queue.waiting().getFirst());
		this.log.tell(subscription, queue, attempt);
		return switch (attempt.outcome()) {
			case DELIVERED -> this.queues.taken(queue);
			case GONE -> {
				this.subscriptions.end(subscription.id(), Subscription.Status.GONE);
				this.queues.forget(subscription.id());
				yield Optional.empty();
			}
			case REFUSED, REDIRECTED, TIMED_OUT, UNREACHABLE, FORBIDDEN -> {
				int tried = queue.attempts() + 1;
				this.queues.failed(queue, attempt,
						this.plan.after(tried, ThreadLocalRandom.current().nextDouble(), attempt.retryAfter()),
						this.plan.givesUpAfter(tried));
				yield Optional.empty();
			}
		};
	}

	private Attempt post(Subscription subscription, DeliveryQueue.Waiting event) {
		byte[] body = event.body().getBytes(StandardCharsets.UTF_8);
		Instant now = this.clock.instant();
		return Objects.requireNonNull(this.client)
			.post(subscription.url(),
					Map.of("webhook-id", event.eventId(), "webhook-timestamp", Long.toString(now.getEpochSecond()),
							"webhook-signature", this.secrets.signature(subscription, event.eventId(), now, body)),
					body);
	}

	/**
	 * What is being sent is given up: it comes again, from here or from another instance.
	 */
	@Override
	public void stop() {
		this.running = false;
		try {
			if (this.loop != null) {
				this.loop.join(PATIENCE);
			}
			this.senders.shutdown();
			if (this.client != null) {
				this.client.close();
			}
			this.senders.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		try {
			this.lease.release();
		}
		catch (RuntimeException away) {
			logger.debug("The lease of the webhooks ends by itself");
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
