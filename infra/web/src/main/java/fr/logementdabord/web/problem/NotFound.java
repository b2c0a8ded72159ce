package fr.logementdabord.web.problem;

import org.springframework.http.HttpStatus;

/**
 * The thing does not exist, or not for this viewer: both are told in the same words.
 */
public final class NotFound extends ProblemException {

	public NotFound() {
		super(Problems.of(HttpStatus.NOT_FOUND));
	}

	/**
	 * With the name of the kind of thing.
	 * @param what French, with its article: {@code "Cette saisine"}
	 */
	public NotFound(String what) {
		super(HttpStatus.NOT_FOUND, "introuvable", what + " n’existe pas ou ne vous est pas accessible.");
	}

}
