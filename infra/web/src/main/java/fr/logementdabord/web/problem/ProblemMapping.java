package fr.logementdabord.web.problem;

import java.util.List;

import jakarta.validation.ConstraintViolationException;
import tools.jackson.core.JacksonException;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * From what was thrown to what is told.
 */
final class ProblemMapping {

	private ProblemMapping() {
	}

	static ProblemDetail of(Throwable failure) {
		return switch (failure) {
			case ProblemException known -> known.problem();
			case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
			// control characters in a parameter, seen when the first one is asked for
			case RequestRejectedException hostile -> Problems.of(HttpStatus.BAD_REQUEST);
			case BindException invalid -> Problems.invalid(InvalidFields.of(invalid));
			case HandlerMethodValidationException invalid when !invalid.isForReturnValue() ->
				Problems.invalid(InvalidFields.of(invalid));
			case ConstraintViolationException invalid -> Problems.invalid(InvalidFields.of(invalid));
			case MissingServletRequestParameterException missing -> Problems
				.invalid(List.of(new FieldProblem(missing.getParameterName(), "Cette information est nécessaire.")));
			case MethodArgumentTypeMismatchException mismatch ->
				Problems.invalid(List.of(InvalidFields.unreadable(mismatch.getName())));
			case TypeMismatchException mismatch ->
				Problems.invalid(List.of(InvalidFields.unreadable(mismatch.getPropertyName())));
			default -> byCauseOrStatus(failure);
		};
	}

	private static ProblemDetail byCauseOrStatus(Throwable failure) {
		if (cause(failure, ContentTooLarge.class) != null) {
			return Problems.of(HttpStatus.CONTENT_TOO_LARGE);
		}
		if (Outages.explain(failure)) {
			return Problems.of(HttpStatus.SERVICE_UNAVAILABLE);
		}
		return (failure instanceof ErrorResponse told) ? Problems.of(told.getStatusCode())
				: Problems.of(HttpStatus.INTERNAL_SERVER_ERROR);
	}

	private static ProblemDetail unreadable(HttpMessageNotReadableException unreadable) {
		if (cause(unreadable, ContentTooLarge.class) != null) {
			return Problems.of(HttpStatus.CONTENT_TOO_LARGE);
		}
		var json = cause(unreadable, JacksonException.class);
		List<FieldProblem> fields = (json != null) ? InvalidFields.of(json) : List.of();
		if (!fields.isEmpty()) {
			return Problems.invalid(fields);
		}
		return Problems.of(HttpStatus.BAD_REQUEST, "corps-illisible", "Le contenu envoyé ne peut pas être lu.");
	}

	private static <T extends Throwable> @Nullable T cause(Throwable failure, Class<T> type) {
		int depth = 0;
		for (Throwable cause = failure; cause != null && depth < 20; cause = cause.getCause(), depth++) {
			if (type.isInstance(cause)) {
				return type.cast(cause);
			}
		}
		return null;
	}

}
