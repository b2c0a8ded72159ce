package fr.logementdabord.testkit.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import fr.logementdabord.testkit.parts.RepositoryRoot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pages that promise something name the test that shows it: the test must be there.
 */
class NamedTestsTest {

	/** A link to a test class, then its methods. */
	private static final Pattern TEST = Pattern.compile("\\[`(\\w+)`]\\(\\.\\./([^)]+)\\)((?:,? ?`[a-z]\\w+`)*)");

	private static final Pattern METHOD = Pattern.compile("`(\\w+)`");

	@ParameterizedTest
	@ValueSource(strings = { "docs/security.md", "docs/guarantees.md" })
	void every_test_that_a_page_names_is_there(String page) throws IOException {
		List<MatchResult> named = TEST.matcher(Files.readString(RepositoryRoot.path(page))).results().toList();
		assertThat(named).hasSizeGreaterThan(30);
		for (MatchResult test : named) {
			Path file = RepositoryRoot.path(test.group(2));
			assertThat(file).exists().hasFileName(test.group(1) + ".java");
			String code = Files.readString(file);
			METHOD.matcher(test.group(3))
				.results()
				.forEach((method) -> assertThat(code).as(file.toString()).contains("void " + method.group(1) + "("));
		}
	}

}
