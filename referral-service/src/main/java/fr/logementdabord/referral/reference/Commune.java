package fr.logementdabord.referral.reference;

/**
 * A commune of the county and the group of communes it belongs to. Codes are strings:
 * codes such as 010 are no numbers.
 *
 * @param insee INSEE code of the commune today
 * @param name its name today
 * @param epci SIREN of its group of communes (EPCI), by which platforms cover it
 * @param epciName name of that group
 */
public record Commune(String insee, String name, String epci, String epciName) {
}
