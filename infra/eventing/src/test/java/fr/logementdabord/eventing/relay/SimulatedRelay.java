package fr.logementdabord.eventing.relay;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import fr.logementdabord.eventing.lease.Lease;
import fr.logementdabord.eventing.store.Commit;
import fr.logementdabord.eventing.store.UnpublishedCommits;

/**
 * The relay of one instance, moved step by step; it can die and start again.
 */
public final class SimulatedRelay {

	private static final Duration BEAT = Duration.ofMillis(20);

	private static final Duration SWEEP = Duration.ofMillis(50);

	private final Supplier<Relay> fresh;

	private Relay relay;

	public SimulatedRelay(UnpublishedCommits unpublished, Sender sender, Supplier<Lease> lease, LongSupplier millis) {
		this.fresh = () -> new Relay(unpublished, sender, lease.get(), BEAT, SWEEP, millis);
		this.relay = this.fresh.get();
	}

	public void step() {
		this.relay.step();
	}

	/** The instance hears of a commit of its own. */
	public void committed(Commit commit) {
		this.relay.committed(commit);
	}

	/** All that was only in memory is gone. */
	public void die() {
		this.relay = this.fresh.get();
	}

}
