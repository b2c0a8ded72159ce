package fr.logementdabord.reporting.snapshot;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;

import fr.logementdabord.eventing.receive.ParkedEvent;
import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.receive.Receiving;
import fr.logementdabord.eventing.receive.ViewGroup;
import fr.logementdabord.eventing.relay.BrokerConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;

/**
 * Keeps the snapshots up to date with what is heard, and tells those who watch. A
 * document that has not taken an event in yet is asked for again, less and less often:
 * the view is usually a moment behind the log, an event that waits for an operator may be
 * days.
 */
public final class Refreshing implements SmartLifecycle, LogTail.Ear {

	private static final Logger logger = LoggerFactory.getLogger(Refreshing.class);

	private static final long SOONEST_MILLIS = 20;

	private static final long LATEST_MILLIS = 5_000;

	private final Snapshots snapshots;

	private final Receiving receiving;

	private final LogTail tail;

	private final List<Runnable> watchers = new CopyOnWriteArrayList<>();

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition news = this.lock.newCondition();

	private boolean heard;

	private volatile boolean running;

	/**
	 * Keeps some snapshots up to date.
	 * @param receiving what keeps the views that they are read from
	 */
	public Refreshing(Snapshots snapshots, Receiving receiving, BrokerConnection broker, Collection<String> topics) {
		this.snapshots = snapshots;
		this.receiving = receiving;
		this.tail = new LogTail(broker, topics, this::groups, this);
	}

	private Set<String> groups() {
		return this.receiving.views().values().stream().map(ViewGroup::group).collect(Collectors.toSet());
	}

	/**
	 * Tells somebody each time that something is known that was not before.
	 * @return stops telling
	 */
	public Runnable watch(Runnable watcher) {
		this.watchers.add(watcher);
		return () -> this.watchers.remove(watcher);
	}

	@Override
	public void listening(boolean now) {
		this.snapshots.listening(now);
		if (now) {
			// a group has gone on past what is parked, and takes it in later
			heard(this.receiving.parked().stream().map(ParkedEvent::event).toList());
			this.watchers.forEach(Runnable::run);
		}
	}

	@Override
	public void heard(List<ReceivedEvent> events) {
		this.snapshots.heard(events);
		this.lock.lock();
		try {
			this.heard = true;
			this.news.signalAll();
		}
		finally {
			this.lock.unlock();
		}
	}

	private void run() {
		long wait = SOONEST_MILLIS;
		while (this.running) {
			boolean changed = refresh();
			if (changed) {
				this.watchers.forEach(Runnable::run);
			}
			wait = changed ? SOONEST_MILLIS : Math.min(wait * 2, LATEST_MILLIS);
			if (await(this.snapshots.isOutOfDate() ? wait : LATEST_MILLIS)) {
				wait = SOONEST_MILLIS;
			}
		}
	}

	private boolean refresh() {
		try {
			return this.snapshots.refresh();
		}
		catch (RuntimeException ex) {
			logger.warn("Figures stay as they are until the database is back: {}", ex.toString());
			return false;
		}
	}

	// Wakes at once when something is heard.
	private boolean await(long millis) {
		this.lock.lock();
		try {
			if (!this.heard && this.running) {
				this.news.await(millis, TimeUnit.MILLISECONDS);
			}
			boolean something = this.heard;
			this.heard = false;
			return something;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			this.running = false;
			return false;
		}
		finally {
			this.lock.unlock();
		}
	}

	@Override
	public void start() {
		this.running = true;
		Thread.ofVirtual().name("refreshing").start(this::run);
		this.tail.start();
	}

	@Override
	public void stop() {
		this.running = false;
		this.tail.close();
		this.lock.lock();
		try {
			this.news.signalAll();
		}
		finally {
			this.lock.unlock();
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
