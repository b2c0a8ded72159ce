package fr.logementdabord.referral.messaging.published;

import java.time.LocalDate;

/** A coordinator said, for a territory, whether it is one household. */
public record DuplicateJudgedV1(String duplicateId, String territory, boolean same, LocalDate judgedOn) {
}
