package fr.logementdabord.reporting.facts;

/**
 * Whether a household still lived there some months after it entered.
 *
 * @param months 6, 12 or 24
 * @param answer MAINTAINED, REHOUSED, LEFT, LOST or UNKNOWN; unknown is an answer, never
 * guessed from silence
 * @param read when it was looked at
 */
public record Maintained(int months, String answer, Dated read) {
}
