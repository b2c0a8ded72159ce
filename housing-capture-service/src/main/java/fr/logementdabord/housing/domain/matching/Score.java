package fr.logementdabord.housing.domain.matching;

/**
 * How good a possible pair is, in points.
 */
public record Score(int waiting, int urgency, int wish, int affordable) {

	/** The most points a pair can have, whatever the rules say. */
	public static final int MOST = 1000;

	/**
	 * All together, never more than {@link #MOST}.
	 */
	public int total() {
		return Math.min(MOST, this.waiting + this.urgency + this.wish + this.affordable);
	}

}
