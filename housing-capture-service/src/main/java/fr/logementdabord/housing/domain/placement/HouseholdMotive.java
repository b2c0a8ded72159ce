package fr.logementdabord.housing.domain.placement;

/**
 * Why a household declines (domain:§4.10). Never a penalty: only recorded.
 */
public enum HouseholdMotive {

	LOCATION, TYPOLOGY, RENT, ACCESS, SAFETY, OTHER_SOLUTION, NO_LONGER_WANTED, NOT_VISITED, UNREACHABLE, OTHER;

	/**
	 * What others may know: personal safety stays with those who follow the household.
	 */
	public HouseholdMotive asTold() {
		return this == SAFETY ? OTHER : this;
	}

}
