package fr.logementdabord.web.problem;

import java.util.List;

import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/**
 * Stops a request with a problem.
 */
public class ProblemException extends RuntimeException {

	private final transient ProblemDetail problem;

	public ProblemException(ProblemDetail problem) {
		super(String.valueOf(problem.getType()), null, false, false);
		this.problem = problem;
	}

	public ProblemException(HttpStatusCode status, String code, String detail) {
		this(Problems.of(status, code, detail));
	}

	public ProblemDetail problem() {
		return this.problem;
	}

	/** One field is wrong. */
	public static ProblemException invalid(String field, String message) {
		return new ProblemException(Problems.invalid(List.of(new FieldProblem(field, message))));
	}

}
