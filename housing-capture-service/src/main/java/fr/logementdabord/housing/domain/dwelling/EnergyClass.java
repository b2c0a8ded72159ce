package fr.logementdabord.housing.domain.dwelling;

/**
 * The class of the energy performance diagnosis (DPE), from A to G.
 */
public enum EnergyClass {

	A, B, C, D, E, F, G, NOT_ASSESSED

}
