package fr.logementdabord.bench.contestant;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

/**
 * The systems under test.
 */
public enum Contestant {

	/** One insert per command: the limit behind the same front. */
	BARE("one insert, nothing else", BareApplication.class, Map.of(), Contestant.OTHERS + "," + Contestant.KAFKA),

	/** The suite's own way. */
	SUITE("this suite", SuiteApplication.class,
			Map.of("spring.cloud.function.definition", "lives", "spring.cloud.stream.bindings.lives-in-0.destination",
					"${bench.topic}", "spring.cloud.stream.bindings.lives-in-0.group", "bench.lives", "eventing.topic",
					"${bench.topic}"),
			Contestant.MODULITH_PARTS),

	/** As a team writes it, with the vendors' settings. */
	PLAIN("plain listener", PlainApplication.class, Map.of("bench.listeners", "1"), Contestant.OTHERS),

	/** As a team writes it, tuned. */
	PLAIN_TUNED("plain listener, tuned", PlainApplication.class,
			Map.of("bench.listeners", "3", "spring.kafka.producer.properties.linger.ms", "0"), Contestant.OTHERS),

	/** Spring Modulith with the vendors' settings. */
	MODULITH("Spring Modulith", ModulithApplication.class, Map.of("bench.listeners", "1"), Contestant.STREAM),

	/**
	 * Spring Modulith, tuned: events leave on one thread, because on several they
	 * overtake each other.
	 */
	MODULITH_TUNED("Spring Modulith, tuned", ModulithApplication.class,
			Map.of("bench.listeners", "3", "spring.kafka.producer.properties.linger.ms", "0",
					"spring.task.execution.pool.core-size", "1", "spring.task.execution.pool.max-size", "1"),
			Contestant.STREAM);

	private static final String STREAM = """
			fr.logementdabord.eventing.config.EventingAutoConfiguration,\
			org.springframework.cloud.stream.config.BindingServiceConfiguration,\
			org.springframework.cloud.stream.function.FunctionConfiguration,\
			org.springframework.cloud.function.context.config.ContextFunctionCatalogAutoConfiguration""";

	private static final String MODULITH_PARTS = """
			org.springframework.modulith.events.config.EventPublicationAutoConfiguration,\
			org.springframework.modulith.events.config.EventExternalizationAutoConfiguration,\
			org.springframework.modulith.events.jackson.JacksonEventSerializationConfiguration,\
			org.springframework.modulith.events.kafka.KafkaEventExternalizerConfiguration,\
			org.springframework.modulith.events.kafka.KafkaJacksonConfiguration,\
			org.springframework.modulith.events.mongodb.MongoDbEventPublicationAutoConfiguration,\
			org.springframework.modulith.events.mongodb.MongoDbTransactionAutoConfiguration""";

	private static final String OTHERS = STREAM + "," + MODULITH_PARTS;

	private static final String KAFKA = "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration";

	private final String title;

	private final Class<?> application;

	private final Map<String, String> settings;

	private final String without;

	Contestant(String title, Class<?> application, Map<String, String> settings, String without) {
		this.title = title;
		this.application = application;
		this.settings = settings;
		this.without = without;
	}

	/** What it is called in the report. */
	public String title() {
		return this.title;
	}

	/** Whether it has a read side. */
	public boolean projects() {
		return this != BARE;
	}

	/** Those of a run: with the peers' untuned settings, or without. */
	public static List<Contestant> of(boolean untuned) {
		return untuned ? List.of(values()) : List.of(SUITE, PLAIN_TUNED, MODULITH_TUNED, BARE);
	}

	/**
	 * Runs it in this process; prints {@code READY <port>} once it serves.
	 * @param kafka address of the broker
	 * @param mongo address of its database
	 * @param topic its topic
	 */
	public void run(String kafka, String mongo, String topic) {
		Map<String, String> properties = new HashMap<>(this.settings);
		properties.put("spring.application.name", "bench");
		properties.put("spring.main.banner-mode", "off");
		properties.put("server.port", "0");
		properties.put("bench.topic", topic);
		properties.put("spring.mongodb.uri", mongo);
		properties.put("spring.mongodb.representation.uuid", "standard");
		properties.put("spring.modulith.events.mongodb.transaction-management.enabled", "false");
		properties.put("spring.kafka.bootstrap-servers", kafka);
		properties.put("spring.cloud.stream.kafka.binder.brokers", kafka);
		properties.put("spring.kafka.producer.acks", "all");
		properties.put("spring.kafka.producer.key-serializer",
				"org.apache.kafka.common.serialization.StringSerializer");
		properties.put("spring.kafka.producer.value-serializer",
				"org.apache.kafka.common.serialization.ByteArraySerializer");
		properties.put("spring.kafka.consumer.value-deserializer",
				"org.apache.kafka.common.serialization.ByteArrayDeserializer");
		properties.put("spring.kafka.consumer.auto-offset-reset", "earliest");
		properties.put("spring.autoconfigure.exclude", this.without);
		properties.put("logging.level.root", "warn");
		// as arguments, because nothing may stand before them
		String[] arguments = properties.entrySet()
			.stream()
			.map((setting) -> "--" + setting.getKey() + "=" + setting.getValue())
			.toArray(String[]::new);
		var context = (WebServerApplicationContext) SpringApplication.run(this.application, arguments);
		System.out.println("READY " + Objects.requireNonNull(context.getWebServer()).getPort());
	}

}
