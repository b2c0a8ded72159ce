package fr.logementdabord.measure.domain.agreement;

import java.util.Optional;

/**
 * How a place was granted, so that the neutrality of those who grant can be looked at: a
 * coordinator is employed by one association and grants among several (seed:745).
 *
 * @param employer the organisation that employs who granted
 * @param motive why this association
 * @param position of the household on the waiting list at that moment, from 1
 */
public record Circumstances(Optional<String> employer, String motive, Optional<Integer> position) {

	/** Nobody said why. */
	public static final String NOT_STATED = "NOT_STATED";

	/**
	 * Nothing is known.
	 */
	public static Circumstances unknown() {
		return new Circumstances(Optional.empty(), NOT_STATED, Optional.empty());
	}

}
