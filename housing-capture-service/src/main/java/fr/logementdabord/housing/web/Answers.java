package fr.logementdabord.housing.web;

import java.util.regex.Pattern;

import fr.logementdabord.eventing.store.Outcome;
import fr.logementdabord.web.command.ETags;
import fr.logementdabord.web.problem.CommandRefused;
import fr.logementdabord.web.problem.NotFound;
import fr.logementdabord.web.problem.VersionMismatch;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;

/**
 * From what a stream answers to what a caller is told.
 */
final class Answers {

	private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,60}");

	private Answers() {
	}

	/**
	 * The command is done, or the request stops with the problem.
	 */
	static <S> Outcome.Accepted<S> done(Outcome<S> outcome) {
		return switch (outcome) {
			case Outcome.Accepted<S> accepted -> accepted;
			case Outcome.Refused<S> refused -> throw new CommandRefused(refused.why());
			case Outcome.VersionMismatch<S> mismatch ->
				throw new VersionMismatch(mismatch.expected(), mismatch.actual());
		};
	}

	/**
	 * An id that may be one of ours; what cannot be one does not exist.
	 */
	static String id(String id, String what) {
		if (!ID.matcher(id).matches()) {
			throw new NotFound(what);
		}
		return id;
	}

	static <T> ResponseEntity<T> versioned(HttpStatusCode status, long version, T body) {
		return ResponseEntity.status(status).eTag(ETags.of(version)).body(body);
	}

}
