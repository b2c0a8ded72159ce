package fr.logementdabord.eventing.deadline;

import java.time.Instant;
import java.util.Map;

/**
 * Something to do at a date.
 *
 * @param id unique in the service
 * @param due not before this instant
 * @param kind which action
 * @param data ids and codes the action needs
 */
public record Deadline(String id, Instant due, String kind, Map<String, String> data) {
}
