package fr.logementdabord.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import fr.logementdabord.launcher.SuiteSettings;
import fr.logementdabord.web.page.Lexicon;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What people read follows French typography: a curly apostrophe, and a space that does
 * not break before high punctuation and inside quotation marks.
 */
class FrenchTypographyTest {

	private static final Pattern NOT_READ = Pattern
		.compile("(?s)<!--.*?-->|<(script|style)\\b.*?</\\1>|\\$\\{(?:[^{}]|\\{[^{}]*})*}");

	/** The attributes that are read aloud or shown, written as they are. */
	private static final Pattern READ_ATTRIBUTE = Pattern
		.compile("(?<![\\w:-])(?:aria-label|title|alt|placeholder)=\"([^\"]*)\"");

	private static final Pattern TAG = Pattern.compile("(?s)<[a-zA-Z/!](?:\"[^\"]*\"|[^\">])*>");

	private static final Pattern WRONG = Pattern
		.compile("[^\\n\\x00]{0,40}(?:\\p{L}'\\p{L}| [:;?!%€»](?![\\p{L}/=&|(])|« )[^\\n\\x00]{0,20}");

	@Test
	void every_page_is_typeset_in_french() throws IOException {
		List<Path> templates = resources(".html");
		assertThat(templates).hasSizeGreaterThan(80);
		assertThat(templates.stream().flatMap((file) -> wrong(file, read(text(file))))).isEmpty();
	}

	@Test
	void every_label_is_typeset_in_french() throws IOException {
		List<Path> labels = resources("messages.properties");
		assertThat(labels).hasSizeGreaterThan(3);
		assertThat(labels.stream().flatMap((file) -> wrong(file, text(file).replaceAll("(?m)^#.*$", "")))).isEmpty();
	}

	@Test
	void every_word_that_pages_explain_is_typeset_in_french() {
		assertThat(Lexicon.ofTheGlossary().terms())
			.allSatisfy((term) -> assertThat(WRONG.matcher(term.word() + ". " + term.meaning()).find()).as(term.key())
				.isFalse());
	}

	private static Stream<String> wrong(Path file, String read) {
		return WRONG.matcher(read).results().map((found) -> file.getFileName() + ": " + found.group().strip());
	}

	/** The words between the tags and in the attributes that are read. */
	private static String read(String template) {
		String markup = NOT_READ.matcher(template).replaceAll("");
		List<String> parts = new ArrayList<>(List.of(TAG.matcher(markup).replaceAll("\0")));
		READ_ATTRIBUTE.matcher(markup).results().forEach((found) -> parts.add(found.group(1)));
		return String.join("\n", parts)
			.replace("&nbsp;", "\u00A0")
			.replace("&#160;", "\u00A0")
			.replaceAll("&\\w+;", "·");
	}

	private static List<Path> resources(String ending) throws IOException {
		try (Stream<Path> all = Files.walk(SuiteSettings.repositoryRoot())) {
			return all.filter((file) -> file.toString().endsWith(ending))
				.filter((file) -> file.toString().contains("/src/main/resources/"))
				.toList();
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
