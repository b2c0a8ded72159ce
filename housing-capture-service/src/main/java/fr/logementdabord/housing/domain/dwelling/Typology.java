package fr.logementdabord.housing.domain.dwelling;

/**
 * Sizes of dwellings as landlords announce them.
 */
public enum Typology {

	STUDIO, T1, T1_BIS, T2, T3, T4, T5, T6, T7

}
