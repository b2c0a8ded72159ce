package fr.logementdabord.referral.network;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What in people's own words could make a household recognisable. Says which kind of
 * thing it is, and never repeats it.
 */
public final class TellingWords {

	private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

	// no \b: it walks back over combining accents, again and again
	private static final String START = "(?<!\\w)";

	private static final String END = "(?!\\w)";

	private static final Pattern DATE = Pattern.compile(START + "\\d{1,2}[/.-]\\d{1,2}([/.-]\\d{2,4})?" + END + "|"
			+ START + "(19|20)\\d{2}" + END + "|" + START
			+ "\\d{1,2}(er)? (janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)"
			+ END);

	private static final Pattern PHONE = Pattern.compile("(\\+33|0)[ .]?[1-9]([ .-]?\\d{2}){4}");

	private static final Pattern EMAIL = Pattern.compile("\\S@\\S");

	private static final Pattern NUMBER = Pattern.compile("LDA-|" + START + "\\d{5,}" + END);

	private static final int SHORTEST_NAME = 3;

	private final Set<String> communes;

	/**
	 * The words of a county.
	 * @param communes names of its communes
	 */
	public TellingWords(Collection<String> communes) {
		this.communes = communes.stream().map(TellingWords::words).collect(Collectors.toSet());
	}

	/** What kind of thing is told. */
	public enum Kind {

		NAME, COMMUNE, DATE, PHONE, EMAIL, NUMBER

	}

	/**
	 * Looks for what tells too much.
	 * @param names names of the household
	 */
	public Set<Kind> in(String text, Collection<String> names) {
		Set<Kind> found = EnumSet.noneOf(Kind.class);
		if (saysAName(text, names)) {
			found.add(Kind.NAME);
		}
		if (saysACommune(text)) {
			found.add(Kind.COMMUNE);
		}
		find(Kind.DATE, DATE.matcher(plain(text)), found);
		find(Kind.PHONE, PHONE.matcher(text), found);
		find(Kind.EMAIL, EMAIL.matcher(text), found);
		find(Kind.NUMBER, NUMBER.matcher(text.toUpperCase(Locale.FRENCH)), found);
		return found;
	}

	private static void find(Kind kind, Matcher matcher, Set<Kind> found) {
		if (matcher.find()) {
			found.add(kind);
		}
	}

	private static boolean saysAName(String text, Collection<String> names) {
		Set<String> said = Set.copyOf(Arrays.asList(words(text).split(" ")).stream().distinct().toList());
		return names.stream()
			.flatMap((name) -> Arrays.stream(words(name).split(" ")))
			.filter((word) -> word.length() >= SHORTEST_NAME)
			.anyMatch(said::contains);
	}

	/** Only words with a capital: some communes are called like common words. */
	private boolean saysACommune(String text) {
		Matcher word = WORD.matcher(text);
		Set<String> starts = new HashSet<>();
		while (word.find()) {
			if (Character.isUpperCase(word.group().codePointAt(0))) {
				starts.add(words(text.substring(word.start())));
			}
		}
		return starts.stream()
			.anyMatch((start) -> this.communes.stream()
				.anyMatch((commune) -> start.equals(commune) || start.startsWith(commune + " ")));
	}

	/** Words in their order, without accents, case or signs. */
	private static String words(String text) {
		return plain(text).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
	}

	private static String plain(String text) {
		return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
			.replaceAll("")
			.toLowerCase(Locale.FRENCH);
	}

}
