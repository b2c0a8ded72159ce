package fr.logementdabord.housing.domain.dwelling;

/**
 * Whose right to propose candidates a dwelling belongs to (domain:§4.9).
 */
public enum Contingent {

	STATE, LOCAL_AUTHORITY, ACTION_LOGEMENT, LANDLORD

}
