package fr.logementdabord.reporting.disclosure;

/**
 * One count that somebody would like to publish.
 *
 * @param key names it among all that is published together
 * @param value how many, 0 or more
 * @param threshold the smallest count that may be told; 0 is no one and may always be
 */
public record Count(String key, long value, int threshold) {

	public Count {
		if (value < 0 || threshold < 1) {
			throw new IllegalArgumentException("a count of " + value + " with the threshold " + threshold);
		}
	}

	/** Whether it tells of too few. */
	public boolean isSmall() {
		return this.value > 0 && this.value < this.threshold;
	}

}
