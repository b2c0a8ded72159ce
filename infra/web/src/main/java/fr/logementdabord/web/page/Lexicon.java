package fr.logementdabord.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The terms of art that pages explain: the last table of {@code docs/glossary.md}, which
 * is built into this jar, so that a meaning is written once. In templates:
 * {@code #lexicon}.
 */
public final class Lexicon {

	private static final String GLOSSARY = "glossary.md";

	private static final String HEADING = "## Words that the pages explain";

	private static final int KEY = 1;

	private static final int WORD = 2;

	private static final int MEANING = 3;

	private final Map<String, Term> terms = new LinkedHashMap<>();

	private Lexicon(List<String> glossary) {
		glossary.stream()
			.dropWhile((line) -> !line.equals(HEADING))
			.filter((line) -> line.startsWith("| "))
			.skip(1)
			.map((row) -> row.split("\\|"))
			.map((cells) -> new Term(cells[KEY].strip(), cells[WORD].strip(), cells[MEANING].strip()))
			.forEach(this::add);
		if (this.terms.isEmpty()) {
			throw new IllegalStateException("The glossary has no table below \"" + HEADING + "\"");
		}
	}

	private void add(Term term) {
		if (this.terms.put(term.key(), term) != null) {
			throw new IllegalStateException("The glossary explains " + term.key() + " twice");
		}
	}

	/** The words of the glossary that this jar was built with. */
	public static Lexicon ofTheGlossary() {
		try (InputStream glossary = Lexicon.class.getResourceAsStream(GLOSSARY)) {
			if (glossary == null) {
				throw new IllegalStateException(GLOSSARY + " is not on the class path");
			}
			return new Lexicon(new String(glossary.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** All terms, in the order of the glossary. */
	public List<Term> terms() {
		return List.copyOf(this.terms.values());
	}

	/**
	 * The terms of these keys, in this order.
	 * @param keys separated by spaces
	 * @throws IllegalArgumentException when the glossary does not explain one of them
	 */
	public List<Term> terms(String keys) {
		return Arrays.stream(keys.split(" ")).map(this::term).toList();
	}

	/**
	 * The term of this key.
	 * @throws IllegalArgumentException when the glossary does not explain it
	 */
	public Term term(String key) {
		Term term = this.terms.get(key);
		if (term == null) {
			throw new IllegalArgumentException("docs/glossary.md explains no " + key);
		}
		return term;
	}

	/**
	 * A term of art.
	 *
	 * @param key its place in the help
	 * @param word French
	 * @param meaning French, a few sentences
	 */
	public record Term(String key, String word, String meaning) {
	}

}
