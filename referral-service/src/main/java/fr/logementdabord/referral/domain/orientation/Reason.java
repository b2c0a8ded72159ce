package fr.logementdabord.referral.domain.orientation;

import org.jspecify.annotations.Nullable;

/**
 * What one rule gave for a case.
 *
 * @param fact what it was looked up on, null = not known
 */
public record Reason(Rule rule, Finding finding, @Nullable Fact fact) {
}
