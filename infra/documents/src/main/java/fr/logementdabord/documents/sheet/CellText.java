package fr.logementdabord.documents.sheet;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/**
 * What people write in cells, read as they mean it.
 */
public final class CellText {

	private static final DateTimeFormatter FRENCH_DAY = DateTimeFormatter.ofPattern("d/M/uuuu")
		.withResolverStyle(ResolverStyle.STRICT);

	private CellText() {
	}

	/** A day, written {@code 15/12/2026} or {@code 2026-12-15}. */
	public static Optional<LocalDate> day(String text) {
		try {
			return Optional.of(text.contains("/") ? LocalDate.parse(text, FRENCH_DAY) : LocalDate.parse(text));
		}
		catch (DateTimeParseException ex) {
			return Optional.empty();
		}
	}

	/** Yes or no. */
	public static Optional<Boolean> yesNo(String text) {
		return switch (text.toLowerCase(Locale.FRENCH)) {
			case "oui", "o", "true", "1" -> Optional.of(true);
			case "non", "n", "false", "0" -> Optional.of(false);
			default -> Optional.empty();
		};
	}

	/** Whether two words are the same but for capitals, accents and separators. */
	public static boolean same(String text, String other) {
		return simple(text).equals(simple(other));
	}

	private static String simple(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("[^\\p{Alnum}]", "").toLowerCase(Locale.ROOT);
	}

}
