package fr.logementdabord.reporting.figure;

import org.jspecify.annotations.Nullable;

/**
 * Age bands of the eldest member, by the age reached in the year of the saisine.
 */
public enum AgeBand {

	/** Under 18. */
	UNDER_18,
	/** 18 to 25, both included. */
	FROM_18_TO_25,
	/** 26 to 59. */
	FROM_26_TO_59,
	/** 60 and over. */
	FROM_60;

	static @Nullable AgeBand of(@Nullable Integer age) {
		if (age == null) {
			return null;
		}
		return (age < 18) ? UNDER_18 : (age <= 25) ? FROM_18_TO_25 : (age < 60) ? FROM_26_TO_59 : FROM_60;
	}

}
