package fr.logementdabord.web.problem;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says where something failed without the exceptions' messages, which may quote what a
 * person typed; only messages about templates are kept, they quote templates.
 */
final class Traces {

	private static final int FRAMES = 25;

	private static final List<String> ABOUT_TEMPLATES = List.of("org.thymeleaf.", "org.attoparser.",
			"org.springframework.expression.");

	private Traces() {
	}

	static String classes(Throwable failure) {
		return chain(failure).map((cause) -> cause.getClass().getName()).collect(Collectors.joining(" < "));
	}

	static String withoutMessages(Throwable failure) {
		return chain(failure).map((cause) -> cause.getClass().getName() + aboutTemplate(cause) + frames(cause))
			.collect(Collectors.joining("\ncaused by "));
	}

	private static String aboutTemplate(Throwable cause) {
		return ABOUT_TEMPLATES.stream().anyMatch(cause.getClass().getName()::startsWith) ? ": " + cause.getMessage()
				: "";
	}

	private static String frames(Throwable cause) {
		return Arrays.stream(cause.getStackTrace())
			.limit(FRAMES)
			.map((frame) -> "\n\tat " + frame)
			.collect(Collectors.joining());
	}

	private static Stream<Throwable> chain(Throwable failure) {
		return Stream.iterate(failure, (cause) -> cause != null, Throwable::getCause).limit(10);
	}

}
