package fr.logementdabord.eventing.config;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import fr.logementdabord.eventing.deadline.Chore;
import fr.logementdabord.eventing.deadline.DeadlineAction;
import fr.logementdabord.eventing.deadline.Housekeeping;
import fr.logementdabord.eventing.deadline.MongoDeadlines;
import fr.logementdabord.eventing.erase.DocumentTraces;
import fr.logementdabord.eventing.erase.Erasures;
import fr.logementdabord.eventing.lease.Lease;
import fr.logementdabord.eventing.lease.MongoLease;
import fr.logementdabord.eventing.meter.PipelineMeters;
import fr.logementdabord.eventing.owner.ErasureAnswers;
import fr.logementdabord.eventing.owner.OwnersApi;
import fr.logementdabord.eventing.owner.PublicEventsController;
import fr.logementdabord.eventing.receive.DeadLetters;
import fr.logementdabord.eventing.receive.MissingEvents;
import fr.logementdabord.eventing.receive.Receiving;
import fr.logementdabord.eventing.receive.Views;
import fr.logementdabord.eventing.rebuild.Rebuilds;
import fr.logementdabord.eventing.rebuild.RebuildsController;
import fr.logementdabord.eventing.relay.BrokerConnection;
import fr.logementdabord.eventing.relay.KafkaDeadLetters;
import fr.logementdabord.eventing.relay.KafkaSender;
import fr.logementdabord.eventing.relay.PublicRecords;
import fr.logementdabord.eventing.relay.Relay;
import fr.logementdabord.eventing.relay.RelayProducer;
import fr.logementdabord.eventing.relay.SchemaAddresses;
import fr.logementdabord.eventing.relay.Topics;
import fr.logementdabord.eventing.restore.LogGuard;
import fr.logementdabord.eventing.store.CommandHandlers;
import fr.logementdabord.eventing.store.EventStore;
import fr.logementdabord.eventing.store.MongoEventStore;
import fr.logementdabord.eventing.store.MongoUnpublishedCommits;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.apache.kafka.clients.producer.Producer;
import org.bson.Document;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.client.OAuth2ClientHttpRequestInterceptor;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.web.client.RestClient;

/**
 * The parts of eventing as beans.
 */
@AutoConfiguration(before = DataMongoAutoConfiguration.class)
@EnableConfigurationProperties({ EventingProperties.class, KafkaProperties.class })
public class EventingAutoConfiguration {

	private static final String LEASES = "leases";

	private final EventingProperties properties;

	private final String service;

	private final String owner = UUID.randomUUID().toString();

	EventingAutoConfiguration(EventingProperties properties, @Value("${spring.application.name}") String service) {
		this.properties = properties;
		this.service = service;
	}

	@Bean
	@ConditionalOnMissingBean
	Clock clock() {
		return Clock.systemUTC();
	}

	@Bean
	MongoClientSettingsBuilderCustomizer durableWrites() {
		return (settings) -> settings.writeConcern(WriteConcern.MAJORITY.withJournal(true))
			.readConcern(ReadConcern.MAJORITY)
			.applyToClusterSettings((cluster) -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS))
			.applyToSocketSettings((socket) -> socket.readTimeout(20, TimeUnit.SECONDS));
	}

	/**
	 * A civil date is text in the database: no time zone can shift it.
	 */
	@Bean
	@ConditionalOnMissingBean
	MongoCustomConversions civilDatesAsText() {
		return new MongoCustomConversions(List.of(new CivilDateToText(), new TextToCivilDate()));
	}

	@Bean
	PublicRecords publicRecords() {
		return new PublicRecords(this.service, this.properties.topic(), new SchemaAddresses(this.properties.schemas()));
	}

	@Bean
	MongoUnpublishedCommits unpublishedCommits(MongoTemplate mongo) {
		return new MongoUnpublishedCommits(mongo.getCollection(MongoEventStore.COLLECTION));
	}

	@Bean
	EventStore eventStore(MongoTemplate mongo, Relay relay) {
		return new MongoEventStore(mongo.getCollection(MongoEventStore.COLLECTION), relay);
	}

	@Bean
	LogGuard logGuard(BrokerConnection broker, EventStore store, MongoTemplate mongo, Clock clock) {
		return new LogGuard(broker, this.properties.topic(), store, mongo.getCollection(LogGuard.COLLECTION), clock);
	}

	@Bean
	CommandHandlers commandHandlers(EventStore store, Clock clock) {
		return new CommandHandlers(store, clock);
	}

	@Bean
	BrokerConnection brokerConnection(KafkaProperties kafka) {
		return new BrokerConnection(kafka.buildAdminProperties());
	}

	@Bean(destroyMethod = "close")
	Producer<String, byte[]> relayProducer(BrokerConnection broker) {
		return RelayProducer.create(broker, this.service);
	}

	@Bean
	Relay relay(MongoUnpublishedCommits unpublished, Producer<String, byte[]> producer, PublicRecords records,
			MongoTemplate mongo) {
		return new Relay(unpublished, new KafkaSender(producer, records), lease(mongo, "relay"),
				this.properties.leaseTimeToLive().dividedBy(4), this.properties.sweepEvery());
	}

	@Bean
	Receiving receiving(MongoTemplate mongo, MissingEvents missing, DeadLetters deadLetters, Clock clock) {
		return new Receiving(mongo, missing, deadLetters, clock);
	}

	@Bean
	DeadLetters deadLetters(Producer<String, byte[]> producer) {
		return new KafkaDeadLetters(producer);
	}

	@Bean
	@ConditionalOnMissingBean({ MissingEvents.class, ErasureAnswers.class })
	OwnersApi ownersApi() {
		ClientRegistration registration = ClientRegistration.withRegistrationId("services")
			.tokenUri(this.properties.token().uri())
			.clientId(this.properties.token().clientId())
			.clientSecret(this.properties.token().clientSecret())
			.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
			.build();
		var registrations = new InMemoryClientRegistrationRepository(registration);
		var manager = new AuthorizedClientServiceOAuth2AuthorizedClientManager(registrations,
				new InMemoryOAuth2AuthorizedClientService(registrations));
		var token = new OAuth2ClientHttpRequestInterceptor(manager);
		token.setClientRegistrationIdResolver((request) -> registration.getRegistrationId());
		token.setPrincipalResolver((request) -> new ServicePrincipal(this.service));
		JdkClientHttpRequestFactory http = new JdkClientHttpRequestFactory(
				HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build());
		http.setReadTimeout(Duration.ofSeconds(3));
		return new OwnersApi(RestClient.builder().requestFactory(http).requestInterceptor(token).build(),
				this.properties.owners());
	}

	@Bean
	MongoDeadlines deadlines(MongoTemplate mongo, Clock clock) {
		return new MongoDeadlines(mongo.getCollection(MongoDeadlines.COLLECTION), clock);
	}

	@Bean
	Views views(MongoTemplate mongo) {
		return new Views(mongo.getCollection(Views.COLLECTION));
	}

	@Bean
	Rebuilds rebuilds(Receiving receiving, Views views, MongoTemplate mongo, Clock clock,
			BindingServiceProperties bindings, BrokerConnection broker) {
		return new Rebuilds(receiving, views, mongo, broker, (group) -> topicsOf(group, bindings), clock);
	}

	private static List<String> topicsOf(String group, BindingServiceProperties bindings) {
		return bindings.getBindings()
			.values()
			.stream()
			.filter((binding) -> group.equals(binding.getGroup()))
			.flatMap((binding) -> Stream.of(binding.getDestination().split(",")))
			.map(String::strip)
			.toList();
	}

	@Bean
	Housekeeping housekeeping(MongoDeadlines deadlines, ObjectProvider<DeadlineAction> actions, Receiving receiving,
			Rebuilds rebuilds, LogGuard guard, ObjectProvider<Chore> chores, MongoTemplate mongo) {
		Stream<Runnable> own = Stream.of(receiving::retryDue, rebuilds::round, guard::round);
		Stream<Runnable> others = chores.orderedStream().map((chore) -> chore::round);
		return new Housekeeping(deadlines, actions.orderedStream().toList(), Stream.concat(own, others).toList(),
				lease(mongo, "housekeeping"), this.properties.housekeepingEvery());
	}

	@Bean
	MeterBinder pipelineMeters(MongoUnpublishedCommits unpublished, Receiving receiving, MongoTemplate mongo,
			ObjectProvider<DeadlineAction> actions, Clock clock) {
		return new PipelineMeters(unpublished, receiving, mongo.getCollection(MongoDeadlines.COLLECTION),
				actions.orderedStream().map(DeadlineAction::kind).toList(), clock);
	}

	@Bean
	EventingLifecycle eventingLifecycle(BrokerConnection broker, ConfigurableApplicationContext context,
			MongoUnpublishedCommits unpublished, Receiving receiving, LogGuard guard, Relay relay,
			Housekeeping housekeeping) {
		Set<String> names = new LinkedHashSet<>(this.properties.reads());
		if (!this.properties.topic().isEmpty()) {
			names.add(this.properties.topic());
		}
		return new EventingLifecycle(new Topics(broker, this.properties.partitions()), names,
				this.properties.verifyTopic() ? guard : null, context::close,
				List.of(unpublished::createIndex, receiving::prepareViews), relay, housekeeping);
	}

	/**
	 * A batch that fails for want of the database is tried again for ever, never skipped.
	 */
	@Bean
	ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> retryForEver() {
		return (container, destination, group) -> {
			ExponentialBackOff backOff = new ExponentialBackOff(200, 2);
			backOff.setMaxInterval(10_000);
			DefaultErrorHandler handler = new DefaultErrorHandler(backOff);
			handler.setClassifications(Map.of(), true);
			container.setCommonErrorHandler(handler);
		};
	}

	/**
	 * The events of a case that wait. Erased, they are gone until their stream goes on:
	 * then they are fetched anew as a hole.
	 */
	@Bean
	DocumentTraces waitingEvents(MongoTemplate mongo) {
		return new DocumentTraces("WAITING_EVENTS", mongo, Receiving.WAITING, Receiving.WAITING_CASE);
	}

	@Bean
	Erasures erasures(MongoTemplate mongo) {
		return new Erasures(mongo);
	}

	@Bean
	@ConditionalOnWebApplication
	PublicEventsController publicEventsController(EventStore store, PublicRecords records, Receiving receiving,
			Erasures erasures) {
		return new PublicEventsController(store, records, receiving, erasures);
	}

	@Bean
	@ConditionalOnWebApplication
	RebuildsController rebuildsController(Rebuilds rebuilds) {
		return new RebuildsController(rebuilds);
	}

	private Lease lease(MongoTemplate mongo, String name) {
		MongoCollection<Document> leases = mongo.getCollection(LEASES);
		return new MongoLease(leases, name, this.owner, this.properties.leaseTimeToLive(), System::nanoTime);
	}

	@WritingConverter
	private static final class CivilDateToText implements Converter<LocalDate, String> {

		@Override
		public String convert(LocalDate date) {
			return date.toString();
		}

	}

	@ReadingConverter
	private static final class TextToCivilDate implements Converter<String, LocalDate> {

		@Override
		public LocalDate convert(String text) {
			return LocalDate.parse(text);
		}

	}

}
