package fr.logementdabord.referral.directory;

import fr.logementdabord.referral.reference.Period;

/**
 * An organisation that works with the platform.
 *
 * @param id as tokens and events bear it
 * @param name as people read it
 * @param kind a code, e.g. CCAS or ASSOCIATION
 * @param period when it works, or worked, with the platform
 */
public record Organisation(String id, String name, String kind, Period period) {
}
