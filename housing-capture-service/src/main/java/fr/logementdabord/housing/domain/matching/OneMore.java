package fr.logementdabord.housing.domain.matching;

import org.jspecify.annotations.Nullable;

/**
 * What one more plain dwelling of a typology would change.
 *
 * @param gain what the whole would win
 * @param searchId the household that would get it; others may move in turn
 */
public record OneMore(String typology, Total gain, @Nullable String searchId) {
}
