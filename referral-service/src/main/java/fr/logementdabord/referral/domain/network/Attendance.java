package fr.logementdabord.referral.domain.network;

/**
 * How many people of an organisation came.
 *
 * @param participants at least one
 */
public record Attendance(String organisation, int participants) {
}
