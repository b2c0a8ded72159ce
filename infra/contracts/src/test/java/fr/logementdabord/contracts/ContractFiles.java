package fr.logementdabord.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The files of this module, as the tests see them.
 */
final class ContractFiles {

	static final Path CURRENT = Path.of("src/main/resources/contracts");

	static final Path RELEASED = Path.of("src/test/resources/released");

	private static final String SCHEMA = ".schema.json";

	private static final JsonMapper JSON = JsonMapper.shared();

	private ContractFiles() {
	}

	/**
	 * The schema files of the events, relative to a folder:
	 * {@code referral/x.v1.schema.json}.
	 */
	static List<Path> schemasIn(Path folder) {
		try (Stream<Path> files = Files.walk(folder, 2)) {
			return files.filter((file) -> file.toString().endsWith(SCHEMA) && !file.getParent().equals(folder))
				.map(folder::relativize)
				.sorted()
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * {@code x.v1} of {@code referral/x.v1.schema.json}.
	 */
	static String eventOf(Path schema) {
		String file = schema.getFileName().toString();
		return file.substring(0, file.length() - SCHEMA.length());
	}

	static JsonNode json(Path file) {
		return JSON.readTree(text(file));
	}

	static String text(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
