package fr.logementdabord.referral.domain.retention;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A file in a batch.
 *
 * @param caseId its number
 * @param territory whose file it is; null = no platform covered it
 * @param status where the saisine stood, a code
 * @param lastContactOn day of the last contact with the household
 */
public record RetentionLine(String caseId, @Nullable String territory, @Nullable String status,
		LocalDate lastContactOn) {
}
