package fr.logementdabord.eventing.relay;

import java.util.concurrent.CompletableFuture;

import fr.logementdabord.eventing.store.Commit;
import fr.logementdabord.eventing.store.RecordedEvent;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;

/**
 * Sends public events with the Kafka client.
 */
public class KafkaSender implements Sender {

	private final Producer<String, byte[]> producer;

	private final PublicRecords records;

	public KafkaSender(Producer<String, byte[]> producer, PublicRecords records) {
		this.producer = producer;
		this.records = records;
	}

	@Override
	public CompletableFuture<Void> send(Commit commit, RecordedEvent event) {
		CompletableFuture<Void> sent = new CompletableFuture<>();
		try {
			this.producer.send(this.records.of(commit, event), (metadata, why) -> {
				if (why != null) {
					sent.completeExceptionally(why);
				}
				else {
					sent.complete(null);
				}
			});
		}
		catch (KafkaException ex) {
			sent.completeExceptionally(ex);
		}
		return sent;
	}

}
