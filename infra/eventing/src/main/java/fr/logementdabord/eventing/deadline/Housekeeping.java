package fr.logementdabord.eventing.deadline;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import fr.logementdabord.eventing.lease.Lease;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one instance of a service does at intervals: deadlines that are due, parked events
 * to try again, rebuilds and other chores to go on with.
 */
public class Housekeeping {

	private static final Logger logger = LoggerFactory.getLogger(Housekeeping.class);

	private final MongoDeadlines deadlines;

	private final Map<String, DeadlineAction> actions = new HashMap<>();

	private final List<Runnable> chores;

	private final Lease lease;

	private final Duration every;

	private final ScheduledExecutorService executor = Executors
		.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("housekeeping").daemon().factory());

	public Housekeeping(MongoDeadlines deadlines, List<DeadlineAction> actions, List<Runnable> chores, Lease lease,
			Duration every) {
		this.deadlines = deadlines;
		actions.forEach((action) -> this.actions.put(action.kind(), action));
		this.chores = List.copyOf(chores);
		this.lease = lease;
		this.every = every;
	}

	/**
	 * Starts.
	 */
	public void start() {
		this.executor.scheduleWithFixedDelay(this::round, 0, this.every.toMillis(), TimeUnit.MILLISECONDS);
	}

	/**
	 * Stops and gives the lease back.
	 */
	public void stop() {
		this.executor.shutdown();
		try {
			if (this.executor.awaitTermination(10, TimeUnit.SECONDS)) {
				this.lease.release();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (RuntimeException ex) {
			logger.warn("Housekeeping stopped without giving its lease back: {}", ex.toString());
		}
	}

	private void round() {
		try {
			if (this.lease.tryHold()) {
				this.deadlines.runDue(this.actions);
				this.chores.forEach(Runnable::run);
			}
		}
		catch (RuntimeException ex) {
			logger.warn("Housekeeping is tried again: {}", ex.toString());
		}
	}

}
