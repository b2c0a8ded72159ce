package fr.logementdabord.eventing.relay;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

import fr.logementdabord.eventing.receive.CloudEventHeaders;
import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.store.Commit;
import fr.logementdabord.eventing.store.RecordedEvent;
import fr.logementdabord.eventing.store.RecordedEvent.Said;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * What an event of a commit looks like outside: a CloudEvent whose id is its place in the
 * stream, so that sending it again is sending the same event.
 */
public class PublicRecords {

	private final String source;

	private final String topic;

	private final SchemaAddresses schemas;

	/**
	 * The records of one service.
	 * @param service its name, for the CloudEvents source
	 * @param topic the topic it owns
	 * @param schemas where the schemas of its events are served
	 */
	public PublicRecords(String service, String topic, SchemaAddresses schemas) {
		this.source = "/" + service;
		this.topic = topic;
		this.schemas = schemas;
	}

	/**
	 * The event as its readers receive it.
	 */
	public ReceivedEvent asReceived(Commit commit, RecordedEvent event) {
		Said said = Objects.requireNonNull(event.said());
		return new ReceivedEvent(commit.stream() + "/" + event.version(), this.source, said.type(), commit.stream(),
				event.version(), said.sequence(), said.caseId(), commit.correlationId(), commit.causationId(),
				commit.recordedAt(), said.json().getBytes(StandardCharsets.UTF_8));
	}

	ProducerRecord<String, byte[]> of(Commit commit, RecordedEvent event) {
		ReceivedEvent received = asReceived(commit, event);
		ProducerRecord<String, byte[]> message = new ProducerRecord<>(this.topic, commit.stream(), received.data());
		CloudEventHeaders.write(received)
			.forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
		message.headers()
			.add("ce_dataschema", this.schemas.of(received.type()).toString().getBytes(StandardCharsets.UTF_8));
		return message;
	}

}
