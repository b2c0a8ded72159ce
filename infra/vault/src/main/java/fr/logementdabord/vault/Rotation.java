package fr.logementdabord.vault;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;

/**
 * The last change of a key: what was sealed anew, and what is left.
 *
 * @param id always {@link #ID}: there is one at a time
 * @param number counts the rotations of this database
 * @param state whether it goes on
 * @param requestedBy login of who asked for it
 * @param progress by collection, in the order of the work
 * @param left values that are not under the current key, by key, as last counted
 */
public record Rotation(@Id String id, long number, State state, String requestedBy, Instant requestedAt,
		@Nullable Instant endedAt, List<Progress> progress, Map<String, Long> left) {

	static final String ID = "current";

	public Rotation {
		progress = List.copyOf(progress);
		left = Map.copyOf(left);
	}

	/**
	 * Documents looked at so far, of those there were when the work began, in percent.
	 */
	public int percent() {
		long total = this.progress.stream().mapToLong(Progress::total).sum();
		long done = this.progress.stream().mapToLong(Progress::done).sum();
		return (this.state == State.DONE) ? 100 : (total == 0) ? 0 : (int) Math.min(99, 100 * done / total);
	}

	/** Whether it goes on. */
	public boolean running() {
		return this.state == State.RUNNING;
	}

	/** How far a rotation is. */
	public enum State {

		/** Goes on, also after a restart. */
		RUNNING,

		/** Nothing is left under another key. */
		DONE,

		/** What is left opens with no key we have: somebody must look. */
		STUCK

	}

	/**
	 * How far it is in one collection.
	 *
	 * @param done documents looked at
	 * @param total documents there were
	 * @param renewed documents that were sealed anew
	 */
	public record Progress(String collection, long done, long total, long renewed) {
	}

}
