package fr.logementdabord.bench.life;

import tools.jackson.databind.json.JsonMapper;

/**
 * What is said of an event on the topic; the same bytes from every contestant.
 *
 * @param caseId the case, also the key on the topic
 * @param number its place among the events of the case, from 1
 * @param kind what happened
 * @param detail its content
 */
public record LifeTold(String caseId, long number, String kind, String detail) {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/** As JSON in UTF-8. */
	public byte[] json() {
		return JSON.writeValueAsBytes(this);
	}

	/** From JSON in UTF-8. */
	public static LifeTold of(byte[] json) {
		return JSON.readValue(json, LifeTold.class);
	}

}
