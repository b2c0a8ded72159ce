package fr.logementdabord.journeys.history;

import java.io.IOException;
import java.util.Map;
import java.util.Set;

import fr.logementdabord.journeys.Answer;
import fr.logementdabord.journeys.JourneyFailure;
import fr.logementdabord.journeys.PersonSession;
import tools.jackson.databind.JsonNode;

/**
 * Gives commands as a person does who takes a moment: what follows from an earlier step
 * reaches the other services a little later, so an answer that says "not there" or "not
 * yet" is asked for again, until the patience is over; so is one that says that too much
 * was asked in a minute.
 */
final class Doer {

	private static final Set<Integer> NOT_YET = Set.of(404, 409, 429, 503);

	private static final Set<Integer> OUT_OF_REACH = Set.of(429, 503);

	private static final long PATIENCE_MILLIS = 90_000;

	private static final long FIRST_PAUSE_MILLIS = 30;

	private static final long LONGEST_PAUSE_MILLIS = 1_000;

	private Doer() {
	}

	/**
	 * Gives a command that follows from earlier ones; the same key again changes nothing.
	 * @throws JourneyFailure with the last answer, if it was refused to the end
	 */
	static Answer command(PersonSession person, String path, String key, Map<String, ?> body) {
		return untilAnswered(NOT_YET, () -> person.post(path, key, body));
	}

	/**
	 * Gives a command that waits for nobody: a refusal is final.
	 * @throws JourneyFailure with the answer, if it was refused
	 */
	static Answer firstCommand(PersonSession person, String path, String key, Map<String, ?> body) {
		return untilAnswered(OUT_OF_REACH, () -> person.post(path, key, body));
	}

	/**
	 * Waits until a list shows a case.
	 * @return the id in that row
	 */
	static String idInList(PersonSession person, String path, String caseId, String field) {
		long limit = System.currentTimeMillis() + PATIENCE_MILLIS;
		for (long pause = FIRST_PAUSE_MILLIS;; pause = longer(pause)) {
			Answer answer = untilAnswered(NOT_YET, () -> person.get(path + "?size=100&q=" + caseId));
			for (JsonNode item : answer.json().path("items")) {
				if (caseId.equals(item.path("caseId").asString())) {
					return item.path(field).asString();
				}
			}
			if (System.currentTimeMillis() > limit) {
				throw new JourneyFailure("%s does not show %s to %s".formatted(path, caseId, person.login()));
			}
			sleep(pause);
		}
	}

	private static Answer untilAnswered(Set<Integer> again, Question question) {
		long limit = System.currentTimeMillis() + PATIENCE_MILLIS;
		for (long pause = FIRST_PAUSE_MILLIS;; pause = longer(pause)) {
			boolean patient = System.currentTimeMillis() <= limit;
			try {
				Answer answer = question.ask();
				if (!again.contains(answer.status()) || !patient) {
					return answer.ok();
				}
			}
			catch (JourneyFailure ex) {
				// a connection that broke says nothing about the command: it has its key
				if (!(ex.getCause() instanceof IOException) || !patient) {
					throw ex;
				}
			}
			sleep(pause);
		}
	}

	private static long longer(long pause) {
		return Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
	}

	private static void sleep(long millis) {
		try {
			Thread.sleep(millis);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new JourneyFailure("Interrupted", ex);
		}
	}

	@FunctionalInterface
	private interface Question {

		Answer ask();

	}

}
