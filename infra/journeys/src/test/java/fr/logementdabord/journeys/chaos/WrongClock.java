package fr.logementdabord.journeys.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Lets a process believe in another time, by Debian's {@code libfaketime}.
 */
final class WrongClock {

	private static final Path LIBRARIES = Path.of("/usr/lib");

	private static final Path LIBRARY = Path.of("faketime", "libfaketimeMT.so.1");

	private WrongClock() {
	}

	/**
	 * The environment of a process whose clock is wrong from its start.
	 * @param ahead how far, negative for a clock that is behind
	 * @throws IllegalStateException where libfaketime is not installed
	 */
	static Map<String, String> ahead(Duration ahead) {
		return Map.of("LD_PRELOAD", library().toString(), "FAKETIME", "%+d".formatted(ahead.toSeconds()),
				// how long something takes is still measured rightly
				"FAKETIME_DONT_FAKE_MONOTONIC", "1");
	}

	private static Path library() {
		try (Stream<Path> architectures = Files.list(LIBRARIES)) {
			return architectures.map((architecture) -> architecture.resolve(LIBRARY))
				.filter(Files::isReadable)
				.findFirst()
				.orElseThrow(() -> new IllegalStateException("install the package libfaketime"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
