package fr.logementdabord.eventing.receive;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

/**
 * Makes the Spring Cloud Stream functions of a service. A group's name is the binding's
 * group; it must be unique in the service.
 */
public class Receiving {

	/** Where the events that wait are, whatever their group. */
	public static final String WAITING = MongoParked.COLLECTION;

	/** The field of an event that waits with the number of its case. */
	public static final String WAITING_CASE = "headers." + CloudEventHeaders.CASE;

	private final MongoTemplate mongo;

	private final MissingEvents missing;

	private final DeadLetters deadLetters;

	private final Clock clock;

	private final Map<String, Supplier<Receiver>> receivers = new ConcurrentHashMap<>();

	private final Map<String, ViewGroup> views = new ConcurrentHashMap<>();

	public Receiving(MongoTemplate mongo, MissingEvents missing, DeadLetters deadLetters, Clock clock) {
		this.mongo = mongo;
		this.missing = missing;
		this.deadLetters = deadLetters;
		this.clock = clock;
	}

	/**
	 * A function that runs policies.
	 */
	public Consumer<Message<List<byte[]>>> policies(String group, List<? extends Policy> policies) {
		Receiver receiver = new Receiver(group, new PolicyEffects(policies),
				new MongoProgress(this.mongo.getCollection(MongoProgress.COLLECTION), group),
				new MongoParked(this.mongo.getCollection(MongoParked.COLLECTION), group, this.clock), this.missing,
				this.deadLetters, this.clock);
		return function(group, () -> receiver);
	}

	/**
	 * A function that keeps a view up to date.
	 */
	public Consumer<Message<List<byte[]>>> view(String group, ViewDefinition<?> view) {
		ViewGroup kept = new ViewGroup(group, view, this.mongo, this.missing, this.deadLetters, this.clock);
		if (this.views.putIfAbsent(view.collection(), kept) != null) {
			throw new IllegalStateException("Two functions for the view " + view.collection());
		}
		return function(group, kept::current);
	}

	/**
	 * Makes ready, for every view, what its first event should find: the indexes, and the
	 * version of the fold where nothing has been folded yet.
	 */
	public void prepareViews() {
		this.views.values().forEach(ViewGroup::adoptWhereNew);
		this.views.values().forEach(ViewGroup::createIndexes);
	}

	/**
	 * The views that are kept here, by their names.
	 */
	public Map<String, ViewGroup> views() {
		return Map.copyOf(this.views);
	}

	// the receiver is asked for anew with each batch: a rebuilt view may have taken over
	private Consumer<Message<List<byte[]>>> function(String group, Supplier<Receiver> receiver) {
		if (this.receivers.putIfAbsent(group, receiver) != null) {
			throw new IllegalStateException("Two functions for the group " + group);
		}
		return (message) -> receiver.get().receive(arrived(message));
	}

	/**
	 * Tries again, in every group, what waits and is due.
	 */
	public void retryDue() {
		this.receivers.values().forEach((receiver) -> receiver.get().retryDue());
	}

	/**
	 * How many streams wait behind an event that cannot be handled.
	 */
	public int parkedStreams() {
		return this.mongo.getCollection(MongoParked.COLLECTION)
			.distinct("stream", String.class)
			.into(new ArrayList<>())
			.size();
	}

	/**
	 * All events that wait, with the reason.
	 */
	public List<ParkedEvent> parked() {
		return this.receivers.values().stream().flatMap((receiver) -> receiver.get().parked().stream()).toList();
	}

	/**
	 * Replays a parked event.
	 * @param group as the parked event names it
	 * @return whether it has now been applied
	 */
	public boolean replay(String group, String eventId) {
		return this.receivers.values()
			.stream()
			.map(Supplier::get)
			.filter((receiver) -> receiver.group().equals(group))
			.anyMatch((receiver) -> receiver.replay(eventId));
	}

	private static List<Arrived> arrived(Message<List<byte[]>> message) {
		List<?> headers = message.getHeaders().get(KafkaHeaders.BATCH_CONVERTED_HEADERS, List.class);
		List<?> topics = message.getHeaders().get(KafkaHeaders.RECEIVED_TOPIC, List.class);
		List<?> payloads = message.getPayload();
		List<Arrived> batch = new ArrayList<>();
		for (int i = 0; i < payloads.size(); i++) {
			byte[] data = (payloads.get(i) instanceof byte[] bytes) ? bytes : new byte[0];
			batch.add(new Arrived((topics != null) ? (String) topics.get(i) : "unknown",
					texts((headers != null) ? (Map<?, ?>) headers.get(i) : Map.of()), data));
		}
		return batch;
	}

	private static Map<String, String> texts(Map<?, ?> headers) {
		Map<String, String> texts = new HashMap<>();
		headers.forEach((name, value) -> {
			String text = text(value);
			if (text != null) {
				texts.put((String) name, text);
			}
		});
		return texts;
	}

	private static @Nullable String text(@Nullable Object value) {
		if (value instanceof byte[] bytes) {
			return new String(bytes, StandardCharsets.UTF_8);
		}
		return (value instanceof String string) ? string : null;
	}

}
