package fr.logementdabord.reporting.webhook.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import fr.logementdabord.eventing.config.EventingProperties;
import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.reporting.Receiver;
import fr.logementdabord.reporting.webhook.PartnerEvent;
import fr.logementdabord.reporting.webhook.PartnerEventType;
import fr.logementdabord.reporting.webhook.subscription.Subscription;
import fr.logementdabord.reporting.webhook.subscription.Subscriptions;
import fr.logementdabord.testkit.parts.RealParts;
import fr.logementdabord.web.table.PageRequest;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Instances of the part that delivers, on one real database: as many as reporting-service
 * has.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeliveriesIT {

	private static final Path KEY = key();

	private final String database = "webhooks-" + UUID.randomUUID().toString().substring(0, 8);

	private final AtomicReference<Duration> later = new AtomicReference<>(Duration.ZERO);

	private final Receiver receiver = Receiver.start();

	private final AnnotationConfigApplicationContext one = instance();

	private final AnnotationConfigApplicationContext other = instance();

	private Subscription subscription;

	@BeforeEach
	void a_receiver_has_subscribed() {
		this.subscription = this.one.getBean(Subscriptions.class)
			.add(new Subscription("W-1", "ccas-bethune", this.receiver.url(),
					List.of(PartnerEventType.REFERRAL_SUBMITTED.type()), Subscription.Status.ACTIVE, 0, null,
					Instant.now()));
	}

	@AfterEach
	void they_end() {
		this.one.close();
		this.other.close();
		this.receiver.close();
	}

	@Test
	void two_instances_deliver_each_event_once_and_the_second_goes_on_when_the_first_has_ended() {
		this.one.start();
		this.other.start();
		IntStream.range(0, 30).forEach((stream) -> queue(stream, 1));
		await().untilAsserted(() -> assertThat(this.receiver.taken()).hasSize(30));

		this.one.stop();
		IntStream.range(0, 30).forEach((stream) -> queue(stream, 2));
		await().untilAsserted(() -> assertThat(this.receiver.taken()).hasSize(60));
		assertThat(this.receiver.all()).extracting(Receiver.Delivery::id).doesNotHaveDuplicates();
	}

	@Test
	void after_thirty_days_attempts_are_forgotten_and_so_is_what_nobody_came_for() {
		this.receiver.answer(500);
		queue(1, 1);
		queue(1, 2);
		this.one.start();
		await().until(() -> queues().of("W-1").stream().anyMatch((queue) -> queue.state() == DeliveryQueue.State.DEAD));
		assertThat(attempts()).isEqualTo(2);

		this.one.stop();
		this.later.set(Duration.ofDays(29));
		forget();
		assertThat(attempts()).isEqualTo(2);
		assertThat(queues().of("W-1")).hasSize(1);

		this.later.set(Duration.ofDays(31));
		this.receiver.answer(204);
		this.one.start();
		await().untilAsserted(() -> assertThat(queues().of("W-1")).isEmpty());
		assertThat(attempts()).isZero();
		queue(1, 3);
		await().untilAsserted(() -> assertThat(this.receiver.taken()).containsExactly("referral-1/3"));
	}

	private void forget() {
		AttemptLog log = this.one.getBean(AttemptLog.class);
		log.forgetOld();
		queues().forgetGivenUp(log.kept());
	}

	private DeliveryQueues queues() {
		return this.one.getBean(DeliveryQueues.class);
	}

	private long attempts() {
		return this.one.getBean(AttemptLog.class).of("W-1", PageRequest.first()).total();
	}

	private void queue(int referral, long version) {
		String stream = "referral-" + referral;
		queues().add(this.subscription,
				new ReceivedEvent(stream + "/" + version, "/referral-service",
						PartnerEventType.REFERRAL_SUBMITTED.from(), stream, version, version, null, "correlation", null,
						Instant.now(), "{}".getBytes(StandardCharsets.UTF_8)),
				new PartnerEvent("ccas-bethune", PartnerEventType.REFERRAL_SUBMITTED, "LDA-" + referral, Map.of()));
	}

	private AnnotationConfigApplicationContext instance() {
		InstantSource time = () -> Instant.now().plus(this.later.get());
		AnnotationConfigApplicationContext instance = new AnnotationConfigApplicationContext();
		instance.getEnvironment()
			.getPropertySources()
			.addFirst(new MapPropertySource("webhooks", Map.of("webhooks.key-file", KEY.toString(),
					"webhooks.allow-local-receivers", true, "webhooks.first-retry", "10ms", "webhooks.attempts", 2)));
		instance.registerBean(Clock.class, () -> time.withZone(ZoneOffset.UTC));
		instance.registerBean(MongoTemplate.class,
				() -> new MongoTemplate(new SimpleMongoClientDatabaseFactory(RealParts.mongo(this.database))));
		instance.registerBean(JsonMapper.class, () -> JsonMapper.builder().build());
		instance.register(Subscriptions.class, DeliveryQueues.class, AttemptLog.class, DeliveryConfiguration.class,
				Eventing.class);
		// its deliveries start with it: a test starts them when it is ready
		instance.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
		instance.refresh();
		instance.stop();
		return instance;
	}

	private static Path key() {
		try {
			return Files.writeString(Files.createTempFile("webhooks", ".key"),
					Base64.getEncoder().encodeToString(new byte[32]));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static ConditionFactory await() {
		return Awaitility.await().atMost(Duration.ofSeconds(40)).pollInterval(Duration.ofMillis(100));
	}

	@EnableConfigurationProperties(EventingProperties.class)
	private static final class Eventing {

	}

}
