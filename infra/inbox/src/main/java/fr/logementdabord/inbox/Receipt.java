package fr.logementdabord.inbox;

/**
 * What a sender is told about one event.
 *
 * @param isRepeated whether it had been received before; nothing happened again
 */
public record Receipt(InboxEntry entry, boolean isRepeated) {
}
