package fr.logementdabord.operations.privacy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.logementdabord.testkit.parts.RepositoryRoot;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The impact assessment (article 35 of the GDPR, CNIL's method) rests on tests that
 * exist.
 */
class AipdTest {

	/** Number, risk, severity, likelihood, measures, tests. */
	private static final Pattern RISK = Pattern
		.compile("(?m)^\\| (R\\d+) \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|$");

	private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT))`");

	@Test
	void each_risk_is_weighed_and_rests_on_tests_that_exist() throws IOException {
		Map<String, Path> tests = testsOfTheSuite();
		List<MatchResult> risks = risks();
		assertThat(risks).hasSizeGreaterThan(10);
		for (MatchResult risk : risks) {
			assertThat(risk.group(3)).as("gravité of %s", risk.group(1)).matches("[1-4]");
			assertThat(risk.group(4)).as("vraisemblance of %s", risk.group(1)).matches("[1-4]");
			List<String> named = TEST.matcher(risk.group(6)).results().map((test) -> test.group(1)).toList();
			assertThat(named).as("tests of %s", risk.group(1)).isNotEmpty();
			for (String test : named) {
				assertThat(tests).as("tests of %s", risk.group(1)).containsKey(test);
				assertThat(tests.get(test)).content()
					.as(test)
					.containsPattern("@(Test|ParameterizedTest|TestFactory)\\b| extends ");
			}
		}
	}

	@Test
	void risks_are_numbered_without_a_hole() throws IOException {
		List<String> numbers = risks().stream().map((risk) -> risk.group(1)).toList();
		List<String> expected = new ArrayList<>();
		for (int i = 1; i <= numbers.size(); i++) {
			expected.add("R" + i);
		}
		assertThat(numbers).isEqualTo(expected);
	}

	@Test
	void what_is_grave_is_not_likely() throws IOException {
		assertThat(risks()).filteredOn((risk) -> risk.group(3).equals("4"))
			.allSatisfy((risk) -> assertThat(risk.group(4)).as(risk.group(1)).isIn("1", "2"));
	}

	private static List<MatchResult> risks() throws IOException {
		return RISK.matcher(Files.readString(RepositoryRoot.path("docs/aipd.md"))).results().toList();
	}

	private static Map<String, Path> testsOfTheSuite() throws IOException {
		try (Stream<Path> files = Files.walk(RepositoryRoot.path(""))) {
			return files.filter((file) -> file.toString().contains("src/test/java"))
				.filter((file) -> file.toString().endsWith(".java"))
				.collect(Collectors.toMap((file) -> file.getFileName().toString().replace(".java", ""), (file) -> file,
						(one, other) -> one));
		}
	}

}
