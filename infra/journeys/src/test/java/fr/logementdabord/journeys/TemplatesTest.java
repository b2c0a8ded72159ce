package fr.logementdabord.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import fr.logementdabord.launcher.SuiteSettings;
import fr.logementdabord.web.page.Lexicon;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What every template of the suite keeps, whoever writes the next one.
 */
class TemplatesTest {

	private static final Pattern EXPLAINED = Pattern.compile("fragments/help :: (?:words|term)\\('([^']*)'\\)");

	private static final String DANGER = ".button--danger";

	@Test
	void every_table_has_a_caption() throws IOException {
		assertThat(templates().flatMap((template) -> template.select("table:not([th:replace])").stream())).isNotEmpty()
			.allSatisfy((table) -> assertThat(table.select("caption")).as(table.outerHtml()).isNotEmpty());
	}

	@Test
	void every_wide_table_can_be_scrolled_by_keyboard_and_has_a_name() throws IOException {
		assertThat(templates().flatMap((template) -> template.select(".table-scroll").stream())).isNotEmpty()
			.allSatisfy((part) -> {
				assertThat(part.attr("tabindex")).as(part.outerHtml()).isEqualTo("0");
				assertThat(part.attr("role")).as(part.outerHtml()).isIn("region", "group");
				assertThat(part.attr("aria-label") + part.attr("aria-labelledby") + part.attr("th:attr"))
					.as(part.outerHtml())
					.isNotEmpty();
			});
	}

	@Test
	void what_cannot_be_undone_is_confirmed_before_it_is_sent() throws IOException {
		assertThat(templates().flatMap((template) -> template.select(DANGER).stream())).hasSizeGreaterThan(20)
			.allSatisfy((button) -> assertThat(isConfirmed(button)).as(button.outerHtml()).isTrue());
	}

	@ParameterizedTest
	@ValueSource(strings = { "/approbation(", "/conservation/professionnels", "/pieces/${file.id}/retrait",
			"/abandon(id", "/rencontres/{id}/annulation", "/concertations/{c}/annulation", "/saisines/{id}/retrait",
			"/cles/{id}/retrait", "/withdrawal(", "/cancellation(", "/closure(", "/household-withdrawal(",
			"/household-refusal(", "/coordination-refusal(", "/mesures/{id}/fin(", "/mesures/{id}/annulation",
			"/mesures/{id}/refus", "/signature(", "/webhooks/{id}/fin(", "/passage(", "/gel(" })
	void this_action_cannot_be_undone(String action) throws IOException {
		assertThat(templates().flatMap((template) -> template.select("form").stream())
			.filter((form) -> (form.attr("action") + form.attr("th:action")).contains(action))).isNotEmpty()
			.allSatisfy((form) -> assertThat(form.select(DANGER)).as(form.outerHtml()).isNotEmpty());
	}

	@Test
	void every_word_that_a_page_explains_is_in_the_glossary() throws IOException {
		Set<String> explained = Lexicon.ofTheGlossary().terms().stream().map(Lexicon.Term::key).collect(toSet());
		assertThat(templates().flatMap((template) -> EXPLAINED.matcher(template.outerHtml()).results())
			.flatMap((found) -> Stream.of(found.group(1).split(" ")))).hasSizeGreaterThan(100).isSubsetOf(explained);
	}

	/**
	 * Folded away, so that a second step opens it, or beside a box that must be ticked.
	 */
	private static boolean isConfirmed(Element button) {
		Element form = button.closest("form");
		return form != null && (button.closest("details") != null
				|| !form.select("input[type=checkbox][required], [th:replace*='fragments/form :: confirm(']")
					.isEmpty());
	}

	private static Stream<Document> templates() throws IOException {
		List<Path> files;
		try (Stream<Path> all = Files.walk(SuiteSettings.repositoryRoot())) {
			files = all.filter((file) -> file.toString().endsWith(".html"))
				.filter((file) -> file.toString().contains("/src/main/resources/templates/"))
				.toList();
		}
		return files.stream().map(TemplatesTest::parsed);
	}

	private static Document parsed(Path file) {
		try {
			return Jsoup.parse(Files.readString(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
