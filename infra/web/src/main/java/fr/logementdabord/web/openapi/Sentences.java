package fr.logementdabord.web.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * One French sentence and one example per field, from the files
 * {@code openapi/fields/*.yml} of the class path. A field has the same name and the same
 * sense wherever it is sent.
 *
 * @param byField from a field's name to its sentence and its example
 */
record Sentences(Map<String, List<Object>> byField) {

	private static final String FILES = "classpath*:openapi/fields/*.yml";

	static Sentences ofClassPath() {
		Map<String, List<Object>> found = new LinkedHashMap<>();
		try {
			for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
				found.putAll(
						new Yaml().<Map<String, List<Object>>>load(file.getContentAsString(StandardCharsets.UTF_8)));
			}
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
		return new Sentences(Map.copyOf(found));
	}

	@Nullable String sentence(String field) {
		return this.byField.containsKey(field) ? this.byField.get(field).getFirst().toString() : null;
	}

	Optional<Object> example(String field) {
		return Optional.ofNullable(this.byField.get(field))
			.filter((line) -> line.size() > 1)
			.map((line) -> line.get(1));
	}

}
