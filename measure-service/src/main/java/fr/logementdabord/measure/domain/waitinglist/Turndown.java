package fr.logementdabord.measure.domain.waitinglist;

import java.time.LocalDate;

/**
 * An allocation that came to nothing. It costs the household neither its place on the
 * list nor its seniority.
 *
 * @param by PROVIDER or HOUSEHOLD
 * @param motive a code
 */
public record Turndown(String agreementId, String provider, String by, String motive, LocalDate on) {
}
