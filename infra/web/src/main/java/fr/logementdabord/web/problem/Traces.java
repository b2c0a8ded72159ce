package fr.logementdabord.web.problem;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says where something failed without the exceptions' messages, which may quote what a
 * person typed.
 */
final class Traces {

	private static final int FRAMES = 25;

	private Traces() {
	}

	static String classes(Throwable failure) {
		return chain(failure).map((cause) -> cause.getClass().getName()).collect(Collectors.joining(" < "));
	}

	static String withoutMessages(Throwable failure) {
		return chain(failure)
			.map((cause) -> cause.getClass().getName() + Arrays.stream(cause.getStackTrace())
				.limit(FRAMES)
				.map((frame) -> "\n\tat " + frame)
				.collect(Collectors.joining()))
			.collect(Collectors.joining("\ncaused by "));
	}

	private static Stream<Throwable> chain(Throwable failure) {
		return Stream.iterate(failure, (cause) -> cause != null, Throwable::getCause).limit(10);
	}

}
