package fr.logementdabord.housing.domain.placement;

/**
 * In whose name and under which title the dwelling is occupied (domain:§4.8):
 * {@code DIRECT} the household's own lease, {@code MANAGED} the same with a management
 * mandate, {@code SLIDING} an association's that becomes the household's,
 * {@code SUBLEASE} an association's, {@code SAS} an agreement for a limited stay,
 * {@code SHARED} one place of a shared flat, {@code RESIDENCE} the title of a residence.
 */
public enum LeaseKind {

	DIRECT, MANAGED, SLIDING, SUBLEASE, SAS, SHARED, RESIDENCE

}
