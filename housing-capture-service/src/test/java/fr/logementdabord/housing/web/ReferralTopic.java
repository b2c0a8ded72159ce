package fr.logementdabord.housing.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import fr.logementdabord.eventing.receive.CloudEventHeaders;
import fr.logementdabord.eventing.receive.ReceivedEvent;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Speaks on a real topic as referral-service does.
 */
final class ReferralTopic {

	private static final Map<String, Integer> VERSIONS = new ConcurrentHashMap<>();

	private final Producer<String, byte[]> producer;

	ReferralTopic(String kafka) {
		this.producer = new KafkaProducer<>(Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka),
				new StringSerializer(), new ByteArraySerializer());
	}

	ReceivedEvent orientationDecided(String caseId, String territory) {
		return say(caseId, "orientation-decided", """
				{"caseId":"%s","territory":"%s","decidedOn":"%s","measureType":"ENVAUL",
				"housing":{"typologies":["STUDIO","T1"],"communesWished":["62119"],"accessible":false,
				"composition":"SINGLE_WOMAN"},"referrerOrganisation":"ccas-bethune"}""".formatted(caseId, territory,
				People.today()));
	}

	ReceivedEvent closed(String caseId) {
		return say(caseId, "referral-closed", """
				{"caseId":"%s","territory":"artois","closedOn":"%s","reason":"OTHER","destination":"UNKNOWN"}"""
			.formatted(caseId, People.today()));
	}

	ReceivedEvent withdrawn(String caseId) {
		return say(caseId, "referral-withdrawn",
				"{\"caseId\":\"%s\",\"withdrawnOn\":\"%s\",\"reason\":\"OTHER\"}".formatted(caseId, People.today()));
	}

	private ReceivedEvent say(String caseId, String name, String json) {
		String stream = "referral-" + caseId;
		int version = VERSIONS.merge(caseId, 1, Integer::sum);
		ReceivedEvent event = new ReceivedEvent(stream + "/" + version, "/referral-service",
				"fr.logementdabord.referral." + name + ".v1", stream, version, version, caseId, "correlation-" + caseId,
				null, Instant.now(), json.getBytes(StandardCharsets.UTF_8));
		send(event);
		return event;
	}

	void send(ReceivedEvent event) {
		ProducerRecord<String, byte[]> message = new ProducerRecord<>("referral.events", event.stream(), event.data());
		CloudEventHeaders.write(event)
			.forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
		this.producer.send(message);
		this.producer.flush();
	}

	void close() {
		this.producer.close();
	}

}
