package fr.logementdabord.eventing.lease;

/**
 * Lets one of several instances work. A lease avoids double work; it is not what safety
 * rests on, because a paused process can always wake up late.
 */
public interface Lease {

	/**
	 * Beats when holding, else tries to take over.
	 * @return whether the lease is held now
	 */
	boolean tryHold();

	/**
	 * Whether the last beat is recent enough to act on.
	 */
	boolean isHeld();

	/**
	 * How often the lease changed hands, up to the last time it was held here.
	 */
	long epoch();

	/**
	 * Gives the lease back, so that another need not wait.
	 */
	void release();

}
