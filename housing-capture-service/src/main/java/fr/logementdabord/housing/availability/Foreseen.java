package fr.logementdabord.housing.availability;

import org.jspecify.annotations.Nullable;

/**
 * What an announcement would do.
 *
 * @param effect one of the codes below
 * @param reason why it would be refused, one French sentence
 */
public record Foreseen(String effect, @Nullable String reason) {

	/** A dwelling is offered that was not. */
	public static final String OFFER = "OFFER";

	public static final String CORRECTION = "CORRECTION";

	public static final String CONFIRMATION = "CONFIRMATION";

	/** It is already known like that. */
	public static final String NOTHING = "NOTHING";

	public static final String REFUSAL = "REFUSAL";

}
