package fr.logementdabord.eventing.meter;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import fr.logementdabord.eventing.receive.Receiving;
import fr.logementdabord.eventing.store.Commit;
import fr.logementdabord.eventing.store.UnpublishedCommits;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far the relay is behind, what is parked, which deadlines wait and which are due.
 * Looked up at most every ten seconds, however often it is asked for; while the database
 * is away a figure is NaN, which no alert takes for zero.
 */
public class PipelineMeters implements MeterBinder {

	private static final Logger logger = LoggerFactory.getLogger(PipelineMeters.class);

	private static final Duration FRESH = Duration.ofSeconds(10);

	private final UnpublishedCommits unpublished;

	private final Receiving receiving;

	private final MongoCollection<Document> deadlines;

	private final Collection<String> kinds;

	private final Clock clock;

	private @Nullable Sample sample;

	/**
	 * Meters of a service.
	 * @param kinds of deadlines that it runs
	 */
	public PipelineMeters(UnpublishedCommits unpublished, Receiving receiving, MongoCollection<Document> deadlines,
			Collection<String> kinds, Clock clock) {
		this.unpublished = unpublished;
		this.receiving = receiving;
		this.deadlines = deadlines;
		this.kinds = List.copyOf(kinds);
		this.clock = clock;
	}

	/**
	 * What was found at one moment.
	 *
	 * @param unpublished commits that the broker has not acknowledged
	 * @param lagSeconds age of the oldest of them
	 * @param parked streams that wait behind an event that cannot be handled
	 * @param waiting deadlines to come or due, by kind
	 * @param due deadlines whose time has come, by kind
	 * @param until when it is looked up again, as nanoseconds of this machine
	 */
	private record Sample(double unpublished, double lagSeconds, double parked, Map<String, Double> waiting,
			Map<String, Double> due, long until) {

		static Sample unknown(long until) {
			return new Sample(Double.NaN, Double.NaN, Double.NaN, Map.of(), Map.of(), until);
		}

		double of(Map<String, Double> counts, String kind) {
			return Double.isNaN(this.unpublished) ? Double.NaN : counts.getOrDefault(kind, 0.0);
		}

	}

	@Override
	public void bindTo(MeterRegistry registry) {
		gauge(registry, "eventing.relay.unpublished.commits", "Commits the broker has not acknowledged",
				Sample::unpublished);
		Gauge.builder("eventing.relay.lag", this, (meters) -> meters.now().lagSeconds())
			.description("Age of the oldest commit the broker has not acknowledged")
			.baseUnit("seconds")
			.register(registry);
		gauge(registry, "eventing.parked.streams", "Streams that wait behind an event that cannot be handled",
				Sample::parked);
		for (String kind : this.kinds) {
			deadlines(registry, "eventing.deadlines.waiting", kind, (found) -> found.of(found.waiting(), kind));
			deadlines(registry, "eventing.deadlines.due", kind, (found) -> found.of(found.due(), kind));
		}
	}

	private void gauge(MeterRegistry registry, String name, String description, ToDoubleFunction<Sample> figure) {
		Gauge.builder(name, this, (meters) -> figure.applyAsDouble(meters.now()))
			.description(description)
			.register(registry);
	}

	private void deadlines(MeterRegistry registry, String name, String kind, ToDoubleFunction<Sample> figure) {
		Gauge.builder(name, this, (meters) -> figure.applyAsDouble(meters.now())).tag("kind", kind).register(registry);
	}

	private synchronized Sample now() {
		Sample last = this.sample;
		if (last != null && System.nanoTime() - last.until() < 0) {
			return last;
		}
		Sample found = look(System.nanoTime() + FRESH.toNanos());
		this.sample = found;
		return found;
	}

	private Sample look(long until) {
		try {
			List<Commit> oldest = this.unpublished.oldest(1);
			double lag = oldest.isEmpty() ? 0
					: Duration.between(oldest.getFirst().recordedAt(), this.clock.instant()).toMillis() / 1000.0;
			return new Sample(this.unpublished.count(), Math.max(0, lag), this.receiving.parkedStreams(),
					deadlines(new Document("over", false)), deadlines(new Document("over", false).append("tryAt",
							new Document("$lte", Date.from(this.clock.instant())))),
					until);
		}
		catch (RuntimeException ex) {
			logger.warn("The meters of the pipeline cannot be read: {}", ex.toString());
			return Sample.unknown(until);
		}
	}

	private Map<String, Double> deadlines(Document which) {
		return this.deadlines
			.aggregate(List.of(Aggregates.match(which), Aggregates.group("$kind", Accumulators.sum("count", 1))))
			.into(new ArrayList<>())
			.stream()
			.collect(Collectors.toMap((row) -> row.getString("_id"),
					(row) -> ((Number) row.get("count")).doubleValue()));
	}

}
