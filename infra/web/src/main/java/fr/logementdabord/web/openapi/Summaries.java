package fr.logementdabord.web.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * One French sentence per operation, from the files {@code openapi/*.yml} of the class
 * path: path, then method, then sentence.
 *
 * @param byOperation from {@code get /api/cases} to its sentence
 */
record Summaries(Map<String, String> byOperation) {

	private static final String FILES = "classpath*:openapi/*.yml";

	static Summaries ofClassPath() {
		Map<String, String> found = new TreeMap<>();
		try {
			for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
				Map<String, Map<String, String>> paths = new Yaml()
					.load(file.getContentAsString(StandardCharsets.UTF_8));
				paths.forEach((path, methods) -> methods
					.forEach((method, sentence) -> found.put(method + " " + path, sentence)));
			}
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
		return new Summaries(Map.copyOf(found));
	}

	@Nullable String of(String method, String path) {
		return this.byOperation.get(method + " " + path);
	}

}
