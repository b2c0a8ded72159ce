package fr.logementdabord.testkit.access;

import java.util.Arrays;

/**
 * How far a role reaches on a route.
 */
public enum Reach {

	/** Refused (403). */
	NONE("-", "—"),

	/**
	 * What belongs to the territories of the token; anything else does not exist (404).
	 */
	TERRITORY("territory", "son territoire"),

	/**
	 * What belongs to the organisation of the token; anything else does not exist (404).
	 */
	ORGANISATION("organisation", "son organisation"),

	/** The same for everybody with the role. */
	ALL("all", "tout"),

	/** The same for everybody, also without a token. */
	OPEN("open", "public");

	private final String code;

	private final String french;

	Reach(String code, String french) {
		this.code = code;
		this.french = french;
	}

	String code() {
		return this.code;
	}

	String french() {
		return this.french;
	}

	/** Whether a stranger with the same role gets nothing. */
	boolean isScoped() {
		return this == TERRITORY || this == ORGANISATION;
	}

	static Reach of(String code) {
		return Arrays.stream(values())
			.filter((reach) -> reach.code.equals(code))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("Unknown reach: " + code));
	}

}
