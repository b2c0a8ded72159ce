package fr.logementdabord.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import fr.logementdabord.launcher.SuiteSettings;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The glossary speaks of what exists.
 */
class GlossaryTest {

	private static final Path ROOT = SuiteSettings.repositoryRoot();

	private static final Pattern WORD = Pattern.compile("`([A-Za-z][A-Za-z_]*)`");

	private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

	@Test
	void each_word_that_the_glossary_says_is_in_the_code_is_there() throws IOException {
		// given
		Set<String> inCode = identifiersOfTheServices();
		Set<String> promised = new HashSet<>();
		for (String row : Files.readAllLines(ROOT.resolve("docs/glossary.md"))) {
			String[] cells = row.split("\\|");
			if (cells.length > 4) {
				Matcher words = WORD.matcher(cells[2]);
				while (words.find()) {
					promised.add(words.group(1));
				}
			}
		}
		// then
		assertThat(promised).hasSizeGreaterThan(30);
		assertThat(inCode).containsAll(promised);
	}

	private static Set<String> identifiersOfTheServices() throws IOException {
		Set<String> identifiers = new HashSet<>();
		for (String module : List.of("infra/inbox", "referral-service", "measure-service", "housing-capture-service",
				"reporting-service")) {
			try (Stream<Path> tree = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
				for (Path file : tree.filter((path) -> path.toString().endsWith(".java")).toList()) {
					Matcher matcher = IDENTIFIER.matcher(Files.readString(file));
					while (matcher.find()) {
						identifiers.add(matcher.group());
					}
				}
			}
		}
		return identifiers;
	}

}
