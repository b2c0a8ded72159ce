package fr.logementdabord.housing.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.store.Ids;
import fr.logementdabord.testkit.parts.TopicWriter;

/**
 * Speaks on a real topic as referral-service does.
 */
final class ReferralTopic {

	private static final Map<String, Integer> VERSIONS = new ConcurrentHashMap<>();

	private final TopicWriter writer;

	ReferralTopic(String kafka) {
		this.writer = new TopicWriter(kafka);
	}

	ReceivedEvent orientationDecided(String caseId, String territory) {
		return say(caseId, "orientation-decided", """
				{"caseId":"%s","territory":"%s","decidedOn":"%s","measureType":"ENVAUL",
				"housing":{"typologies":["STUDIO","T1"],"communesWished":["62119"],"accessible":false,
				"composition":"SINGLE_WOMAN"},"referrerOrganisation":"ccas-bethune"}""".formatted(caseId, territory,
				People.today()));
	}

	/** The same with needs of its own, as JSON. */
	ReceivedEvent orientationDecided(String caseId, String territory, String housing) {
		return orientationDecided(caseId, territory, housing, People.today());
	}

	/** The same on a day. */
	ReceivedEvent orientationDecided(String caseId, String territory, String housing, LocalDate decidedOn) {
		return say(caseId, "orientation-decided", """
				{"caseId":"%s","territory":"%s","decidedOn":"%s","housing":%s,
				"referrerOrganisation":"ccas-bethune"}""".formatted(caseId, territory, decidedOn, housing));
	}

	/** From now on the case is open to one mark only. */
	ReceivedEvent protectedFor(String caseId, String mark) {
		return say(caseId, "case-protected", "{\"caseId\":\"%s\",\"protectedOn\":\"%s\",\"cleared\":[\"%s\"]}"
			.formatted(caseId, People.today(), mark));
	}

	ReceivedEvent orientationRevoked(String caseId) {
		return say(caseId, "orientation-revoked", """
				{"caseId":"%s","territory":"artois","revokedOn":"%s","reason":"OTHER"}""".formatted(caseId,
				People.today()));
	}

	ReceivedEvent closed(String caseId) {
		return closed(caseId, People.today());
	}

	/** The same on a day. */
	ReceivedEvent closed(String caseId, LocalDate closedOn) {
		return say(caseId, "referral-closed", """
				{"caseId":"%s","territory":"artois","closedOn":"%s","reason":"OTHER","destination":"UNKNOWN"}"""
			.formatted(caseId, closedOn));
	}

	ReceivedEvent withdrawn(String caseId) {
		return say(caseId, "referral-withdrawn",
				"{\"caseId\":\"%s\",\"withdrawnOn\":\"%s\",\"reason\":\"OTHER\"}".formatted(caseId, People.today()));
	}

	ReceivedEvent erased(String caseId) {
		return say(caseId, "case-erased",
				"{\"caseId\":\"%s\",\"batchId\":\"RB-2029-12-01\",\"erasedOn\":\"2029-12-12\"}".formatted(caseId));
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

	/** Speaks as measure-service does. */
	void measureStarted(String caseId, String measureType) {
		String measureId = Ids.derived("M-", caseId);
		String stream = "measure-" + measureId;
		String json = """
				{"measureId":"%s","caseId":"%s","territory":"artois","measureType":"%s","provider":"asso-escale",
				"startedOn":"%s"}""".formatted(measureId, caseId, measureType, People.today());
		this.writer.send("measure.events",
				new ReceivedEvent(stream + "/1", "/measure-service", "fr.logementdabord.measure.measure-started.v1",
						stream, 1, 1, caseId, "correlation-" + caseId, null, Instant.now(),
						json.getBytes(StandardCharsets.UTF_8)));
	}

	void send(ReceivedEvent event) {
		this.writer.send("referral.events", event);
	}

	void close() {
		this.writer.close();
	}

}
