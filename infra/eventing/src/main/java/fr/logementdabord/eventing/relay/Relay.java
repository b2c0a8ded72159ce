package fr.logementdabord.eventing.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

import fr.logementdabord.eventing.lease.Lease;
import fr.logementdabord.eventing.store.Commit;
import fr.logementdabord.eventing.store.CommitListener;
import fr.logementdabord.eventing.store.RecordedEvent;
import fr.logementdabord.eventing.store.UnpublishedCommits;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the unpublished commits of one service. One thread owns everything; commits just
 * written and acknowledgements come in as signals.
 *
 * <p>
 * Order does not rest on the lease: before a commit is sent, the unpublished ones before
 * it in its stream are. So a paused holder that wakes up can only send again what is
 * already there, with the same ids.
 */
public class Relay implements CommitListener {

	private static final Logger logger = LoggerFactory.getLogger(Relay.class);

	private static final int SWEEP_SIZE = 1000;

	private static final int MARKED_AT_ONCE = 256;

	private static final int MOST_HANDED_OVER = 10_000;

	private static final Duration STEP = Duration.ofMillis(50);

	private final UnpublishedCommits unpublished;

	private final Sender sender;

	private final Lease lease;

	private final Duration leaseBeat;

	private final Duration sweepEvery;

	private final LongSupplier millis;

	private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();

	private final WaitingStreams waiting;

	private final List<String> toMark = new ArrayList<>();

	private boolean leading;

	private long nextBeat;

	private long nextSweep;

	private volatile boolean running;

	private @Nullable Thread thread;

	public Relay(UnpublishedCommits unpublished, Sender sender, Lease lease, Duration leaseBeat, Duration sweepEvery) {
		this(unpublished, sender, lease, leaseBeat, sweepEvery, () -> TimeUnit.NANOSECONDS.toMillis(System.nanoTime()));
	}

	/**
	 * A relay that is moved by {@link #step()} in a time of its own.
	 * @param millis elapsed time in milliseconds
	 */
	Relay(UnpublishedCommits unpublished, Sender sender, Lease lease, Duration leaseBeat, Duration sweepEvery,
			LongSupplier millis) {
		this.millis = millis;
		this.unpublished = unpublished;
		this.waiting = new WaitingStreams(unpublished);
		this.sender = sender;
		this.lease = lease;
		this.leaseBeat = leaseBeat;
		this.sweepEvery = sweepEvery;
	}

	private sealed interface Signal {

		record HandedOver(Commit commit) implements Signal {
		}

		record Acknowledged(String stream, long epoch) implements Signal {
		}

		record Failed(String stream, long epoch, Throwable why) implements Signal {
		}

		record Wake() implements Signal {
		}

	}

	@Override
	public void committed(Commit commit) {
		if (this.signals.size() < MOST_HANDED_OVER) {
			this.signals.add(new Signal.HandedOver(commit));
		}
	}

	/**
	 * Starts the relay's thread.
	 */
	public void start() {
		this.running = true;
		this.thread = Thread.ofPlatform().name("relay").start(this::run);
	}

	/**
	 * Stops, marks what was acknowledged and gives the lease back.
	 */
	public void stop() {
		this.running = false;
		this.signals.add(new Signal.Wake());
		Thread stopping = this.thread;
		if (stopping != null) {
			try {
				stopping.join(Duration.ofSeconds(10));
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
	}

	private void run() {
		long failures = 0;
		while (this.running) {
			try {
				step(waitForSignal());
				failures = 0;
			}
			catch (RuntimeException ex) {
				failures++;
				logger.warn("The relay cannot reach its store and tries again: {}", ex.toString());
				pause(Math.min(5_000L, 100L << Math.min(failures, 6)));
			}
		}
		try {
			handleSignals(null);
			mark();
			this.lease.release();
		}
		catch (RuntimeException ex) {
			logger.warn("The relay stopped without giving its lease back: {}", ex.toString());
		}
	}

	/**
	 * One step, without waiting for anything.
	 */
	void step() {
		step(null);
	}

	private void step(@Nullable Signal first) {
		keepLease();
		handleSignals(first);
		if (this.leading) {
			sweepWhenDue();
			this.waiting.sendWhatMayGo(this.millis.getAsLong(), this.lease::isHeld, this::send);
		}
		if (this.signals.isEmpty() || this.toMark.size() >= MARKED_AT_ONCE) {
			mark();
		}
	}

	private void keepLease() {
		long now = this.millis.getAsLong();
		if (now < this.nextBeat) {
			return;
		}
		this.nextBeat = now + this.leaseBeat.toMillis();
		boolean held = this.lease.tryHold();
		if (held && !this.leading) {
			logger.info("The relay leads, epoch {}", this.lease.epoch());
			this.waiting.forget();
			this.nextSweep = now;
		}
		else if (!held && this.leading) {
			logger.warn("The relay lost its lease and stands by");
			this.waiting.forget();
		}
		this.leading = held;
	}

	private @Nullable Signal waitForSignal() {
		try {
			return this.signals.poll(STEP.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return null;
		}
	}

	private void handleSignals(@Nullable Signal first) {
		List<Signal> batch = new ArrayList<>();
		if (first != null) {
			batch.add(first);
		}
		this.signals.drainTo(batch);
		for (Signal signal : batch) {
			switch (signal) {
				case Signal.HandedOver(var commit) -> {
					if (this.leading) {
						this.waiting.add(commit);
					}
				}
				case Signal.Acknowledged(var stream, var epoch) -> acknowledged(stream, epoch);
				case Signal.Failed(var stream, var epoch, var why) -> failed(stream, epoch, why);
				case Signal.Wake() -> {
				}
			}
		}
	}

	private void sweepWhenDue() {
		long now = this.millis.getAsLong();
		if (now < this.nextSweep) {
			return;
		}
		List<Commit> found = this.unpublished.oldest(SWEEP_SIZE);
		found.forEach(this.waiting::add);
		this.nextSweep = now + ((found.size() == SWEEP_SIZE) ? STEP.toMillis() * 4 : this.sweepEvery.toMillis());
	}

	private void send(Commit commit, RecordedEvent event) {
		long epoch = this.lease.epoch();
		this.sender.send(commit, event)
			.whenComplete((done, why) -> this.signals.add((why != null) ? new Signal.Failed(commit.stream(), epoch, why)
					: new Signal.Acknowledged(commit.stream(), epoch)));
	}

	private void acknowledged(String stream, long epoch) {
		if (epoch == this.lease.epoch()) {
			this.waiting.acknowledged(stream).ifPresent((commit) -> this.toMark.add(commit.id()));
			if (this.leading && this.lease.isHeld()) {
				this.waiting.sendNext(stream, this.millis.getAsLong(), this::send);
			}
		}
	}

	private void failed(String stream, long epoch, Throwable why) {
		if (epoch == this.lease.epoch()) {
			this.waiting.failed(stream, this.millis.getAsLong());
			logger.warn("Stream {} waits to be sent: {}", stream, why.toString());
		}
	}

	private void mark() {
		if (!this.toMark.isEmpty()) {
			this.unpublished.published(this.toMark);
			this.toMark.clear();
		}
	}

	private static void pause(long millis) {
		try {
			TimeUnit.MILLISECONDS.sleep(millis);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
