package fr.logementdabord.eventing.config;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import fr.logementdabord.eventing.deadline.Housekeeping;
import fr.logementdabord.eventing.relay.ChangedPartitions;
import fr.logementdabord.eventing.relay.Relay;
import fr.logementdabord.eventing.relay.Topics;
import fr.logementdabord.eventing.restore.LogGuard;
import fr.logementdabord.eventing.restore.StoreAndLogDiffer;
import org.jspecify.annotations.Nullable;
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

	private final @Nullable LogGuard guard;

	private final Runnable giveUp;

	private final List<Runnable> indexes;

	private final Relay relay;

	private final Housekeeping housekeeping;

	private volatile boolean running;

	EventingLifecycle(Topics topics, Collection<String> names, @Nullable LogGuard guard, Runnable giveUp,
			List<Runnable> indexes, Relay relay, Housekeeping housekeeping) {
		this.topics = topics;
		this.names = names;
		this.guard = guard;
		this.giveUp = giveUp;
		this.indexes = List.copyOf(indexes);
		this.relay = relay;
		this.housekeeping = housekeeping;
	}

	@Override
	public void start() {
		this.running = true;
		// without them answers are only slower: a database that is away must not keep the
		// service down
		try {
			this.indexes.forEach(Runnable::run);
		}
		catch (RuntimeException ex) {
			logger.warn("Indexes are missing: {}", ex.toString());
		}
		if (!openLog()) {
			Thread.ofVirtual().name("log").start(this::openLogAtLast);
		}
		this.housekeeping.start();
	}

	/** Nothing is sent before the topics are there and the store is known to match. */
	private boolean openLog() {
		try {
			this.topics.create(this.names);
			if (this.guard != null) {
				this.guard.check();
			}
			if (this.running) {
				this.relay.start();
			}
			return true;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (ChangedPartitions | StoreAndLogDiffer ex) {
			throw ex;
		}
		catch (TimeoutException | RuntimeException ex) {
			logger.warn("The topics cannot be seen to yet, which is tried again until it succeeds: {}", ex.toString());
		}
		return false;
	}

	private void openLogAtLast() {
		boolean open = false;
		while (this.running && !open) {
			try {
				TimeUnit.SECONDS.sleep(1);
			}
			catch (InterruptedException ex) {
				return;
			}
			try {
				open = openLog();
			}
			catch (ChangedPartitions | StoreAndLogDiffer ex) {
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
