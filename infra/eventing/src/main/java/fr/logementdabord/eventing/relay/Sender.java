package fr.logementdabord.eventing.relay;

import java.util.concurrent.CompletableFuture;

import fr.logementdabord.eventing.store.Commit;
import fr.logementdabord.eventing.store.RecordedEvent;

/**
 * Sends one public event to the broker.
 */
@FunctionalInterface
public interface Sender {

	/**
	 * Completes once every in-sync replica has the event, or with the reason why not.
	 */
	CompletableFuture<Void> send(Commit commit, RecordedEvent event);

}
