package fr.logementdabord.housing.domain.matching;

/**
 * What a rule says about a pair. Only {@link #BROKEN} makes it impossible.
 */
public enum Verdict {

	MET, ADVICE, TO_CHECK, BROKEN

}
