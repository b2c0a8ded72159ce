package fr.logementdabord.reporting.disclosure;

/**
 * One count that somebody would like to publish.
 *
 * @param key names it among all that is published together
 * @param value how many, 0 or more
 * @param threshold the smallest count that may be told
 * @param kind what readers may learn of it
 */
public record Count(String key, long value, int threshold, Kind kind) {

	/** What readers may learn of a count. */
	public enum Kind {

		/** It may be kept back to protect another one; a zero is always told. */
		ORDINARY,
		/** Told elsewhere: it cannot be kept back. */
		TOLD,
		/** A zero tells as much as a one, so that it is kept back like one. */
		SECRET,
		/** Never told, whatever it is. */
		UNTOLD,
		/** Kept back elsewhere already: not told here either, and still protected. */
		HIDDEN

	}

	public Count {
		if (value < 0 || threshold < 1) {
			throw new IllegalArgumentException("a count of " + value + " with the threshold " + threshold);
		}
	}

	/** Whether it tells of too few. */
	public boolean isSmall() {
		return switch (this.kind) {
			case ORDINARY, HIDDEN -> this.value > 0 && this.value < this.threshold;
			case SECRET -> this.value < this.threshold;
			case TOLD, UNTOLD -> false;
		};
	}

	/** Whether it may be kept back to protect another one. */
	boolean canProtect() {
		return switch (this.kind) {
			case ORDINARY -> this.value > 0;
			case SECRET -> true;
			case TOLD, UNTOLD, HIDDEN -> false;
		};
	}

	/** Whether it is not told, whatever else is. */
	boolean isNeverTold() {
		return this.kind == Kind.UNTOLD || this.kind == Kind.HIDDEN;
	}

	/** The least it can be when it is kept back: readers know whether zeros are told. */
	int leastUntold() {
		return (this.kind == Kind.ORDINARY || this.kind == Kind.HIDDEN) ? 1 : 0;
	}

}
