package fr.logementdabord.eventing.relay;

/**
 * A topic has another number of partitions than the service was told. Events of one
 * stream would be spread over two partitions and lose their order: nothing may be sent or
 * read until a person has decided.
 */
public class ChangedPartitions extends IllegalStateException {

	private static final long serialVersionUID = 1L;

	ChangedPartitions(String topic, int found, int told) {
		super("Topic %s has %d partitions and this service was told %d: ".formatted(topic, found, told)
				+ "an order of events would be lost. Set EVENTING_PARTITIONS to what the broker has, "
				+ "or see infra/kafka/README.md for a move to more partitions");
	}

}
