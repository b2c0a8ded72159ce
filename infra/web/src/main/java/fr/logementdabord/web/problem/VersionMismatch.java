package fr.logementdabord.web.problem;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/**
 * The caller decided on a version that is no longer the current one: 412.
 */
public final class VersionMismatch extends ProblemException {

	public VersionMismatch(long expected, long actual) {
		super(problem(expected, actual));
	}

	private static ProblemDetail problem(long expected, long actual) {
		var problem = Problems.of(HttpStatus.PRECONDITION_FAILED, "version-depassee",
				"Ce dossier a été modifié depuis que vous l’avez affiché. Rechargez-le avant de continuer.");
		problem.setProperty("expectedVersion", expected);
		problem.setProperty("actualVersion", actual);
		return problem;
	}

}
