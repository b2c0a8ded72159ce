package fr.logementdabord.housing.domain.placement;

/**
 * A motive from the list in force on the day of the refusal. Never a penalty: only
 * recorded (domain:§6.14).
 *
 * @param confidential whether it stays with those who follow the household, as personal
 * safety does (domain:§4.10)
 */
public record RefusalMotive(String code, boolean confidential) {

	private static final String OTHER = "OTHER";

	/**
	 * What everybody else may know.
	 */
	public String told() {
		return this.confidential ? OTHER : this.code;
	}

}
