package fr.logementdabord.housing.domain.dwelling;

/**
 * The regime a dwelling is offered under; SAS dwellings and shared flats for 18-25 are
 * experiments of the programme (seed:494).
 */
public enum Regime {

	ORDINARY, SAS, SHARED_18_25, RESIDENCE, PRIVATE_IML;

	/**
	 * Whether an allocation committee (CALEOL) decides: only social landlords have one.
	 */
	public boolean hasAllocationCommittee() {
		return this != PRIVATE_IML;
	}

}
