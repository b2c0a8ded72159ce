package fr.logementdabord.referral.messaging.published;

import java.time.LocalDate;

/** What was asked of the other services is to be released; another decision follows. */
public record OrientationRevokedV1(String caseId, String territory, LocalDate revokedOn, String reason) {
}
