package fr.logementdabord.referral.identity;

import org.jspecify.annotations.Nullable;

/**
 * Who may know a household from the start: the coordinator of the territory and the
 * referrer's organisation. Associations join later.
 */
public record Sharing(@Nullable String territory, String referrerOrganisation) {
}
