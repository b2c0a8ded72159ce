package fr.logementdabord.housing.messaging.received.referral;

/**
 * What a closed and a withdrawn referral have in common for us.
 */
public record ReferralEnded(String caseId) {
}
