package fr.logementdabord.eventing.config;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import fr.logementdabord.eventing.deadline.Housekeeping;
import fr.logementdabord.eventing.relay.ChangedPartitions;
import fr.logementdabord.eventing.relay.Relay;
import fr.logementdabord.eventing.relay.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Starts eventing before the bindings read and stops it after the last command.
 */
class EventingLifecycle implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(EventingLifecycle.class);

	private static final int BEFORE_BINDINGS = -100_000;

	private final Topics topics;

	private final Collection<String> names;

	private final Runnable giveUp;

	private final List<Runnable> indexes;

	private final Relay relay;

	private final Housekeeping housekeeping;

	private volatile boolean running;

	EventingLifecycle(Topics topics, Collection<String> names, Runnable giveUp, List<Runnable> indexes, Relay relay,
			Housekeeping housekeeping) {
		this.topics = topics;
		this.names = names;
		this.giveUp = giveUp;
		this.indexes = List.copyOf(indexes);
		this.relay = relay;
		this.housekeeping = housekeeping;
	}

	@Override
	public void start() {
		this.running = true;
		if (!createTopics()) {
			Thread.ofVirtual().name("topics").start(this::createTopicsAtLast);
		}
		// without them answers are only slower: a database that is away must not keep the
		// service down
		try {
			this.indexes.forEach(Runnable::run);
		}
		catch (RuntimeException ex) {
			logger.warn("Indexes are missing: {}", ex.toString());
		}
		this.relay.start();
		this.housekeeping.start();
	}

	private boolean createTopics() {
		try {
			this.topics.create(this.names);
			return true;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (ChangedPartitions ex) {
			throw ex;
		}
		catch (TimeoutException | RuntimeException ex) {
			logger.warn("Topics cannot be seen to yet, which is tried again until it succeeds: {}", ex.toString());
		}
		return false;
	}

	private void createTopicsAtLast() {
		boolean created = false;
		while (this.running && !created) {
			try {
				TimeUnit.SECONDS.sleep(1);
			}
			catch (InterruptedException ex) {
				return;
			}
			try {
				created = createTopics();
			}
			catch (ChangedPartitions ex) {
				logger.error("The service ends: {}", ex.getMessage());
				this.giveUp.run();
				return;
			}
		}
	}

	@Override
	public void stop() {
		this.housekeeping.stop();
		this.relay.stop();
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	@Override
	public int getPhase() {
		return BEFORE_BINDINGS;
	}

}
