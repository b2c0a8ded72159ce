package fr.logementdabord.housing.domain.dwelling;

/**
 * How a dwelling is heated, as landlords announce it.
 */
public enum Heating {

	INDIVIDUAL_GAS, INDIVIDUAL_ELECTRIC, COLLECTIVE, DISTRICT, HEAT_PUMP, WOOD, FUEL_OIL, OTHER

}
