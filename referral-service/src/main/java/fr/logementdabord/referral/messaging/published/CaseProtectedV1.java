package fr.logementdabord.referral.messaging.published;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * From now on the case exists only for those who bear one of these marks.
 */
public record CaseProtectedV1(String caseId, @Nullable String territory, LocalDate protectedOn, List<String> cleared) {
}
