package fr.logementdabord.eventing.rebuild;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How far the last rebuild of a view has come.
 *
 * @param view the view's name
 * @param generation the generation that is being made
 * @param version of the fold that makes it
 * @param state whether it goes on
 * @param requestedBy who asked for it; {@link #UPGRADE} where a new version of the
 * service did
 * @param requestedAt when
 * @param read records read, of {@code total}
 * @param total records in the log when last counted; 0 before the first count
 * @param waitsFor what keeps it waiting, null while it goes on
 * @param interruptedBy what made it begin again last, null when nothing did
 * @param endedAt when it ended, null while it goes on
 * @param cleaned whether the generation that nobody needs any more has been removed
 */
public record Rebuild(String view, long generation, int version, State state, String requestedBy, Instant requestedAt,
		long read, long total, @Nullable String waitsFor, @Nullable String interruptedBy, @Nullable Instant endedAt,
		boolean cleaned) {

	/** Asks for a rebuild when a new version of the service folds otherwise. */
	public static final String UPGRADE = "upgrade";

	/** Whether a rebuild goes on. */
	public enum State {

		/** It goes on; the older generation serves. */
		RUNNING,
		/** The new generation serves. */
		DONE,
		/** Given up; the older generation serves. */
		ABANDONED

	}

	/** Whether no person asked for it. */
	public boolean isUpgrade() {
		return UPGRADE.equals(this.requestedBy);
	}

	/** How much of the log has been read, 0 to 100. */
	public int percent() {
		if (this.state == State.DONE) {
			return 100;
		}
		return (this.total == 0) ? 0 : (int) Math.min(99, this.read * 100 / this.total);
	}

}
