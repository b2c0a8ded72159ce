package fr.logementdabord.referral.messaging.published;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * The case is no longer protected.
 */
public record ProtectionLiftedV1(String caseId, @Nullable String territory, LocalDate liftedOn) {
}
