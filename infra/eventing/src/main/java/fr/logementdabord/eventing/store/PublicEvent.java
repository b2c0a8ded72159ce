package fr.logementdabord.eventing.store;

import org.jspecify.annotations.Nullable;

/**
 * What the owner says to the outside about one of its events.
 *
 * @param type reverse-DNS type with its version, from an explicit table
 * @param caseId the case concerned, absent when there is none yet
 * @param data record written as JSON; holds no personal data
 */
public record PublicEvent(String type, @Nullable String caseId, Object data) {
}
