package fr.logementdabord.referral;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The index of the README leads to what is there, and misses no rule and no policy.
 */
class SliceIndexTest {

	private static final Path HERE = Path.of(System.getProperty("basedir", ""));

	private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)\\)");

	private static final Pattern RULES_AND_POLICIES = Pattern.compile("(\\w+Decider|When\\w+Then\\w+)\\.java");

	@Test
	void every_link_leads_to_a_file() throws IOException {
		List<String> links = LINK.matcher(index()).results().map((link) -> link.group(1)).toList();
		assertThat(links).isNotEmpty().allSatisfy((link) -> assertThat(HERE.resolve(link)).exists());
	}

	@Test
	void every_decider_and_every_policy_stands_in_the_index() throws IOException {
		String index = index();
		try (Stream<Path> files = Files.walk(HERE.resolve("src/main/java"))) {
			assertThat(files.map((file) -> file.getFileName().toString())
				.filter((name) -> RULES_AND_POLICIES.matcher(name).matches())
				.map((name) -> name.replace(".java", ""))).isNotEmpty()
				.allSatisfy((name) -> assertThat(index).contains(name));
		}
	}

	private static String index() throws IOException {
		return Files.readString(HERE.resolve("README.md"));
	}

}
