package fr.logementdabord.eventing.simulation;

import fr.logementdabord.eventing.lease.Lease;

/**
 * The worst lease there can be: whoever asks mostly gets it, whoever else holds it.
 */
final class NoExclusion implements Lease {

	private final Fate fate;

	private boolean holding;

	private long epoch;

	NoExclusion(Fate fate) {
		this.fate = fate;
	}

	@Override
	public boolean tryHold() {
		this.fate.reach();
		boolean held = !this.fate.strikes(20);
		if (held && !this.holding) {
			this.epoch++;
		}
		this.holding = held;
		return held;
	}

	@Override
	public boolean isHeld() {
		return this.holding;
	}

	@Override
	public long epoch() {
		return this.epoch;
	}

	@Override
	public void release() {
		this.holding = false;
	}

}
