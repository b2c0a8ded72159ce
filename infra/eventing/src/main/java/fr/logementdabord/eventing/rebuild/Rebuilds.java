package fr.logementdabord.eventing.rebuild;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import fr.logementdabord.eventing.receive.Arrived;
import fr.logementdabord.eventing.receive.Receiving;
import fr.logementdabord.eventing.receive.ViewGroup;
import fr.logementdabord.eventing.receive.Views;
import fr.logementdabord.eventing.relay.BrokerConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Rebuilds views beside the ones that serve. Asked for once, a rebuild goes on until it
 * is done or abandoned, whatever dies in between: reading the log again from its
 * beginning changes nothing that is already folded.
 *
 * <p>
 * The change-over needs no pause. First every binding writes the new generation; batches
 * begun before that hold only records that were in the log by then, so once the log has
 * been read to the end measured after that moment, the new generation holds all that the
 * old one does. Only then is it read.
 */
public class Rebuilds {

	private static final Logger logger = LoggerFactory.getLogger(Rebuilds.class);

	/** How long a query may still be reading the generation that was replaced. */
	private static final Duration LONGEST_QUERY = Duration.ofMinutes(1);

	private final Receiving receiving;

	private final Views views;

	private final RebuildLedger ledger;

	private final BrokerConnection broker;

	private final Function<String, Collection<String>> topicsOfGroup;

	private final Clock clock;

	private final Set<String> working = ConcurrentHashMap.newKeySet();

	private final Map<String, String> interruptions = new ConcurrentHashMap<>();

	/**
	 * Rebuilds the views of a service.
	 * @param topicsOfGroup the topics that the binding of a group reads
	 */
	public Rebuilds(Receiving receiving, Views views, MongoTemplate mongo, BrokerConnection broker,
			Function<String, Collection<String>> topicsOfGroup, Clock clock) {
		this.receiving = receiving;
		this.views = views;
		this.ledger = new RebuildLedger(mongo.getCollection(RebuildLedger.COLLECTION), clock);
		this.broker = broker;
		this.topicsOfGroup = topicsOfGroup;
		this.clock = clock;
	}

	/** The names of the views that can be rebuilt, in order. */
	public List<String> views() {
		return this.receiving.views().keySet().stream().sorted().toList();
	}

	/**
	 * Asks for a rebuild; one of the instances begins it within moments.
	 * @return false when one already goes on
	 */
	public boolean request(String view, String requestedBy) {
		ViewGroup group = this.receiving.views().get(view);
		if (group == null) {
			throw new IllegalArgumentException("No view is called " + view);
		}
		// never a number that was used before: an abandoned generation may still be there
		long used = this.ledger.of(view).map(Rebuild::generation).orElse(0L);
		return this.ledger.open(view, used + 1, group.version(), requestedBy);
	}

	/**
	 * Whether a view is served as an earlier version of the service folded it.
	 */
	public boolean isOutdated(String view) {
		ViewGroup group = this.receiving.views().get(view);
		return group != null && this.views.version(view) < group.version();
	}

	/** The last rebuild of a view. */
	public Optional<Rebuild> last(String view) {
		return this.ledger.of(view);
	}

	/**
	 * Gives a rebuild up, as long as its generation is not written yet.
	 * @return false when there was nothing to give up, or it was too late
	 */
	public boolean abandon(String view) {
		Optional<Rebuild> running = this.ledger.of(view)
			.filter((rebuild) -> rebuild.state() == Rebuild.State.RUNNING)
			.filter((rebuild) -> this.views.written(view) != rebuild.generation());
		return running.isPresent() && this.ledger.end(running.get(), Rebuild.State.ABANDONED);
	}

	/**
	 * Looks for rebuilds to begin or go on with, and for generations to remove. Two
	 * instances may do so at once: the work is done twice, its effect is the same.
	 */
	public void round() {
		Map<String, ViewGroup> groups = this.receiving.views();
		groups.values().forEach(this::upgrade);
		for (Rebuild rebuild : this.ledger.all()) {
			ViewGroup group = groups.get(rebuild.view());
			// what a newer version of the service folds is left to its instances
			if (group != null && rebuild.version() <= group.version()) {
				switch (rebuild.state()) {
					case RUNNING -> goOn(rebuild, group);
					case DONE -> removeReplaced(rebuild, group);
					case ABANDONED -> removeUnfinished(rebuild, group);
				}
			}
		}
	}

	// what a person gave up stays given up until a person asks again
	private void upgrade(ViewGroup group) {
		boolean givenUp = this.ledger.of(group.view())
			.filter((last) -> last.state() == Rebuild.State.ABANDONED && last.version() == group.version())
			.isPresent();
		if (isOutdated(group.view()) && !givenUp && request(group.view(), Rebuild.UPGRADE)) {
			logger.info("{} was folded by an earlier version and is rebuilt", group.view());
		}
	}

	private void goOn(Rebuild rebuild, ViewGroup group) {
		if (this.working.add(rebuild.view())) {
			Thread.ofPlatform().name("rebuild-" + rebuild.view()).daemon().start(() -> {
				try {
					rebuild(rebuild, group);
				}
				catch (RuntimeException ex) {
					logger.warn("The rebuild of {} is tried again: {}", rebuild.view(), ex.toString());
					tryToSay(rebuild, ex);
				}
				finally {
					this.working.remove(rebuild.view());
				}
			});
		}
	}

	private void rebuild(Rebuild rebuild, ViewGroup group) {
		String view = rebuild.view();
		String interruptedBy = this.interruptions.remove(view);
		if (interruptedBy != null) {
			this.ledger.resumedAfter(rebuild, interruptedBy);
		}
		group.createIndexes(rebuild.generation());
		try (WholeLog log = new WholeLog(this.broker, this.topicsOfGroup.apply(group.group()))) {
			if (!readToEnd(log, rebuild, group)) {
				return;
			}
			this.views.write(view, rebuild.generation());
			log.measureEnd();
			if (readToEnd(log, rebuild, group)) {
				this.views.read(view, rebuild.generation(), group.version());
				this.ledger.end(rebuild, Rebuild.State.DONE);
				logger.info("{} is read from its generation {}, rebuilt from {} records", view, rebuild.generation(),
						log.total());
			}
		}
	}

	/**
	 * Folds all that is in the log.
	 * @return false when the rebuild was abandoned meanwhile
	 */
	private boolean readToEnd(WholeLog log, Rebuild rebuild, ViewGroup group) {
		while (!log.atEnd()) {
			List<Arrived> batch = log.next();
			if (!batch.isEmpty()) {
				group.receive(rebuild.generation(), batch);
			}
			this.ledger.reached(rebuild, log.read(), log.total());
			if (this.ledger.of(rebuild.view())
				.filter((last) -> last.generation() == rebuild.generation())
				.filter((last) -> last.state() == Rebuild.State.RUNNING)
				.isEmpty()) {
				return false;
			}
		}
		return true;
	}

	private void tryToSay(Rebuild rebuild, RuntimeException reason) {
		try {
			this.ledger.waits(rebuild, reason.getClass().getSimpleName());
		}
		catch (RuntimeException ex) {
			logger.debug("Nor can this be written down yet", ex);
			this.interruptions.put(rebuild.view(), reason.getClass().getSimpleName());
		}
	}

	private void removeReplaced(Rebuild rebuild, ViewGroup group) {
		boolean nobodyReads = rebuild.endedAt() != null
				&& rebuild.endedAt().plus(LONGEST_QUERY).isBefore(this.clock.instant());
		if (nobodyReads && !rebuild.cleaned()) {
			for (long older = 0; older < rebuild.generation(); older++) {
				group.discard(older);
			}
			this.ledger.cleaned(rebuild);
		}
	}

	private void removeUnfinished(Rebuild rebuild, ViewGroup group) {
		if (!rebuild.cleaned() && !this.working.contains(rebuild.view())) {
			group.discard(rebuild.generation());
			this.ledger.cleaned(rebuild);
		}
	}

}
