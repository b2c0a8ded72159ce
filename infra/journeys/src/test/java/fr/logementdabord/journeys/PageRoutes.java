package fr.logementdabord.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import fr.logementdabord.launcher.SuiteSettings;

/**
 * What a browser may open: the pages and files that the access matrices of the services
 * list, which each service holds against the routes it serves, and the gateway's own.
 *
 * @param patterns with their variables in braces
 */
record PageRoutes(Set<String> patterns) {

	private static final List<String> SERVICES = List.of("referral-service", "measure-service",
			"housing-capture-service", "reporting-service");

	private static final Pattern OF_MATRIX = Pattern.compile("(?m)^GET (/(?!api/|internal/|actuator/)[^,]*),");

	private static final Pattern OF_GATEWAY = Pattern.compile("@GetMapping\\(\"(/[^\"]*)\"");

	static PageRoutes ofTheSuite() {
		Path root = SuiteSettings.repositoryRoot();
		Set<String> found = new TreeSet<>();
		for (String service : SERVICES) {
			add(OF_MATRIX, text(root.resolve(service).resolve("src/test/resources/access.csv")), found);
		}
		try (Stream<Path> files = Files.walk(root.resolve("infra/gateway/src/main/java"))) {
			files.filter((file) -> file.toString().endsWith(".java"))
				.forEach((file) -> add(OF_GATEWAY, text(file), found));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new PageRoutes(found);
	}

	/** The route that a path takes: with the fewest variables, as Spring decides. */
	Optional<String> taken(String path) {
		return this.patterns.stream()
			.filter((pattern) -> path.matches(expression(pattern)))
			.min(Comparator.comparing((String pattern) -> pattern.chars().filter((sign) -> sign == '{').count())
				.thenComparing(Comparator.comparing(String::length).reversed()));
	}

	private static String expression(String pattern) {
		return pattern.replace(".", "\\.").replaceAll("\\{\\w+}", "[^/]+");
	}

	private static void add(Pattern route, String text, Set<String> found) {
		Matcher matcher = route.matcher(text);
		while (matcher.find()) {
			found.add(matcher.group(1));
		}
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
