package fr.logementdabord.housing.domain.placement;

/**
 * In whose name the dwelling is rented: the household's, an association's that will slide
 * it to the household ({@code SLIDING}), or an association's ({@code SUBLEASE})
 * (domain:§4.8).
 */
public enum LeaseKind {

	DIRECT, SLIDING, SUBLEASE

}
