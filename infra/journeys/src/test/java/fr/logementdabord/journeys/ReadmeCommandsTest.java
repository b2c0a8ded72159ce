package fr.logementdabord.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import fr.logementdabord.launcher.SuiteSettings;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the documents say can be done, and where their links lead.
 */
class ReadmeCommandsTest {

	private static final Path ROOT = SuiteSettings.repositoryRoot();

	private static final Pattern BLOCK = Pattern.compile("## Test it\\s+```\\w*\\n(.*?)```", Pattern.DOTALL);

	private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");

	private static final Pattern CODE = Pattern.compile("```.*?```", Pattern.DOTALL);

	@Test
	void the_build_server_runs_exactly_the_test_commands_of_the_readme() throws IOException {
		// given
		Matcher block = BLOCK.matcher(Files.readString(ROOT.resolve("README.md")));
		assertThat(block.find()).isTrue();
		List<String> commands = block.group(1).lines().filter((line) -> !line.isBlank()).toList();
		// then
		List<String> script = Files.readAllLines(ROOT.resolve(".ci/run"));
		assertThat(commands).containsExactly("mvn verify", "./run --check");
		assertThat(script.subList(script.size() - commands.size(), script.size())).isEqualTo(commands);
	}

	@Test
	void the_readme_fits_one_screen() throws IOException {
		assertThat(Files.readAllLines(ROOT.resolve("README.md"))).hasSizeLessThan(70);
	}

	@Test
	void every_option_that_a_document_names_is_known_to_run() throws IOException {
		// given
		String usage = Files.readString(ROOT.resolve("run"));
		Pattern option = Pattern.compile("\\./run (--[a-z]+)");
		// then
		for (Path document : documents()) {
			Matcher matcher = option.matcher(Files.readString(document));
			while (matcher.find()) {
				assertThat(usage).as("%s names %s", document, matcher.group(1)).contains("  " + matcher.group(1));
			}
		}
	}

	@Test
	void every_link_of_every_document_leads_somewhere() {
		// given
		List<String> broken = new ArrayList<>();
		// when
		for (Path document : documents()) {
			Matcher link = LINK.matcher(CODE.matcher(content(document)).replaceAll(""));
			while (link.find()) {
				String target = link.group(1).replaceFirst("#.*", "");
				if (!target.isEmpty() && !target.contains(":") && !Files.exists(document.resolveSibling(target))) {
					broken.add(ROOT.relativize(document) + " -> " + target);
				}
			}
		}
		// then
		assertThat(broken).isEmpty();
	}

	private static List<Path> documents() {
		try (Stream<Path> tree = Files.walk(ROOT)) {
			return tree.filter((path) -> path.toString().endsWith(".md"))
				.filter((path) -> !path.toString().matches(".*/(target|var|node_modules|\\.git)/.*"))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String content(Path document) {
		try {
			return Files.readString(document);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
