package fr.logementdabord.reporting.figure;

/**
 * What a figure or a breakdown discloses, and so the smallest count that may be published
 * to people who may not read its rows.
 */
public enum Sensitivity {

	/** Nothing in particular. */
	ORDINARY(5),
	/** Health, by the type of the measure too (VIAL). */
	HEALTH(11),
	/** Justice. */
	JUSTICE(11),
	/** Violence. */
	VIOLENCE(11),
	/** A place as small as a commune. */
	COMMUNE(11);

	private final int threshold;

	Sensitivity(int threshold) {
		this.threshold = threshold;
	}

	/**
	 * The smallest count that may be told.
	 */
	public int threshold() {
		return this.threshold;
	}

}
