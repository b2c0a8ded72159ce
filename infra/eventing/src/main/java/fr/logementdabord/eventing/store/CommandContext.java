package fr.logementdabord.eventing.store;

import fr.logementdabord.eventing.receive.ReceivedEvent;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds a command.
 *
 * @param commandId the idempotency key: the same key on a stream is decided once
 * @param actor login or service that asks
 * @param correlationId the request that began the chain
 * @param causationId the event that caused the command, absent for a person's command
 * @param expectedVersion the version the asker has seen, absent when any will do
 */
public record CommandContext(String commandId, String actor, String correlationId, @Nullable String causationId,
		@Nullable Long expectedVersion) {

	/**
	 * A person's command.
	 */
	public static CommandContext of(String idempotencyKey, String actor) {
		String commandId = actor + ":" + idempotencyKey;
		return new CommandContext(commandId, actor, Ids.derived("", commandId), null, null);
	}

	/**
	 * A command that follows from an event; its key is the event's id, so that a
	 * redelivery changes nothing.
	 */
	public static CommandContext causedBy(ReceivedEvent event) {
		return new CommandContext(event.id(), event.source(), event.correlationId(), event.id(), null);
	}

	/**
	 * A further command on the same stream that follows from an event: the purpose keeps
	 * it apart from the first, which bears the event's own id.
	 */
	public static CommandContext causedBy(ReceivedEvent event, String purpose) {
		return new CommandContext(event.id() + "/" + purpose, event.source(), event.correlationId(), event.id(), null);
	}

	/**
	 * The same command, to be decided only on this version of the stream.
	 */
	public CommandContext expecting(@Nullable Long version) {
		return new CommandContext(this.commandId, this.actor, this.correlationId, this.causationId, version);
	}

}
