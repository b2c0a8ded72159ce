package fr.logementdabord.housing.domain.matching;

/**
 * What is looked at for every pair of a vacancy and a household.
 */
public enum Rule {

	TYPOLOGY_SOUGHT, TYPOLOGY_FOR_COMPOSITION, ACCESSIBILITY, STAIRS, COMMUNE_EXCLUDED, REGIME, AGE_FOR_REGIME,
	EFFORT_RATE, LEFT_TO_LIVE

}
