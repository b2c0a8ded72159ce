package fr.logementdabord.web.problem;

import java.util.ArrayList;
import java.util.List;

import jakarta.validation.ConstraintViolationException;
import tools.jackson.core.JacksonException;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/**
 * Names the fields that are wrong, never their values: these may be personal.
 */
final class InvalidFields {

	private static final String UNREADABLE = "La valeur n’a pas la forme attendue.";

	private InvalidFields() {
	}

	static List<FieldProblem> of(BindException invalid) {
		return of((BindingResult) invalid);
	}

	private static List<FieldProblem> of(BindingResult invalid) {
		return invalid.getAllErrors().stream().map((error) -> {
			String field = (error instanceof FieldError wrong) ? wrong.getField() : "";
			boolean unreadable = error instanceof FieldError wrong && wrong.isBindingFailure();
			return new FieldProblem(field, unreadable ? UNREADABLE : sentence(error.getDefaultMessage()));
		}).toList();
	}

	static List<FieldProblem> of(HandlerMethodValidationException invalid) {
		var fields = new ArrayList<FieldProblem>();
		invalid.getParameterValidationResults().forEach((result) -> {
			String parameter = result.getMethodParameter().getParameterName();
			result.getResolvableErrors().forEach((error) -> {
				String field = (error instanceof FieldError wrong) ? wrong.getField()
						: (parameter != null) ? parameter : "";
				fields.add(new FieldProblem(field, sentence(error.getDefaultMessage())));
			});
		});
		return fields;
	}

	static List<FieldProblem> of(ConstraintViolationException invalid) {
		return invalid.getConstraintViolations().stream().map((violation) -> {
			String path = violation.getPropertyPath().toString();
			return new FieldProblem(path.substring(path.lastIndexOf('.') + 1), sentence(violation.getMessage()));
		}).toList();
	}

	/** Where reading the JSON stopped; empty when it is not JSON at all. */
	static List<FieldProblem> of(JacksonException unreadable) {
		var path = new StringBuilder();
		for (var reference : unreadable.getPath()) {
			if (reference.getPropertyName() == null) {
				path.append('[').append(reference.getIndex()).append(']');
			}
			else {
				path.append(path.isEmpty() ? "" : ".").append(reference.getPropertyName());
			}
		}
		return path.isEmpty() ? List.of() : List.of(new FieldProblem(path.toString(), UNREADABLE));
	}

	static FieldProblem unreadable(@Nullable String field) {
		return new FieldProblem((field != null) ? field : "", UNREADABLE);
	}

	private static String sentence(@Nullable String message) {
		if (message == null || message.isBlank()) {
			return UNREADABLE;
		}
		String trimmed = message.strip();
		String start = Character.toUpperCase(trimmed.charAt(0)) + trimmed.substring(1);
		return start.endsWith(".") ? start : start + ".";
	}

}
