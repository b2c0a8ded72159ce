package fr.logementdabord.decider;

/**
 * Why a command is refused. The implementing type is named as a sentence
 * ({@code CaseIsAlreadyClosed}).
 */
public interface Refusal {

	/**
	 * Stable kebab-case code, part of the public problem type.
	 */
	String code();

	/**
	 * One polite French sentence for the person who asked.
	 */
	String detail();

}
