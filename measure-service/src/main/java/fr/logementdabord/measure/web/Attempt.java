package fr.logementdabord.measure.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import fr.logementdabord.web.problem.FieldProblem;
import fr.logementdabord.web.problem.ProblemException;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ProblemDetail;

/**
 * What a person entered in a form and what was wrong with it, to show the page again.
 *
 * @param entered the values by field
 * @param errors one French sentence by field
 * @param problem what was answered, absent on a fresh page
 */
public record Attempt(Map<String, String> entered, Map<String, String> errors, @Nullable ProblemDetail problem) {

	/** The field that a refusal is about, so that its sentence stands beside it. */
	private static final Map<String, String> FIELDS = Map.of("start-is-before-request", "startedOn",
			"review-is-before-start", "heldOn", "review-is-already-recorded", "kind", "end-is-before-start", "endedOn",
			"end-is-before-last-review", "endedOn", "no-place-is-left", "agreementId", "agreement-is-for-another-year",
			"agreementId", "handover-is-before-current-lead", "workerId");

	/**
	 * Nothing was entered yet, or these values are proposed.
	 */
	public static Attempt fresh(Map<String, String> entered) {
		return new Attempt(entered, Map.of(), null);
	}

	/**
	 * What was entered and why it was not accepted.
	 */
	public static Attempt failed(Map<String, String> entered, ProblemException wrong) {
		Map<String, String> errors = new HashMap<>();
		ProblemDetail problem = wrong.problem();
		if (problem.getProperties() != null && problem.getProperties().get("errors") instanceof List<?> fields) {
			for (Object field : fields) {
				if (field instanceof FieldProblem(String name, String message)) {
					errors.put(name, message);
				}
			}
		}
		String type = String.valueOf(problem.getType());
		String field = FIELDS.get(type.substring(type.lastIndexOf(':') + 1));
		if (field != null && problem.getDetail() != null) {
			errors.put(field, problem.getDetail());
		}
		return new Attempt(entered, errors, problem);
	}

}
