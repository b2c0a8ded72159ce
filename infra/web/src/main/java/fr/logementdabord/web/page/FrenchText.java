package fr.logementdabord.web.page;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * Writes values the way French readers expect them. In templates: {@code #french}.
 * Nothing to write gives an em dash.
 */
public final class FrenchText {

	private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	private static final String NOTHING = "—";

	private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.FRANCE);

	private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.FRANCE);

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H 'h' mm", Locale.FRANCE);

	private final MessageSource labels;

	public FrenchText(MessageSource labels) {
		this.labels = labels;
	}

	/** {@code 23/11/2026}. */
	public String date(@Nullable LocalDate date) {
		return (date != null) ? SHORT.format(date) : NOTHING;
	}

	/** {@code 1er novembre 2026}. */
	public String longDate(@Nullable LocalDate date) {
		if (date == null) {
			return NOTHING;
		}
		String day = (date.getDayOfMonth() == 1) ? "1er" : String.valueOf(date.getDayOfMonth());
		return day + "\u00A0" + MONTH.format(date);
	}

	/** {@code 23/11/2026 à 14 h 05}, Paris time. */
	public String dateTime(@Nullable Instant instant) {
		if (instant == null) {
			return NOTHING;
		}
		var local = instant.atZone(PARIS);
		return SHORT.format(local) + " à " + TIME.format(local).replace(' ', '\u00A0');
	}

	/** {@code 1 234,50 €} from cents. */
	public String euros(@Nullable Long cents) {
		return (cents != null) ? NumberFormat.getCurrencyInstance(Locale.FRANCE).format(BigDecimal.valueOf(cents, 2))
				: NOTHING;
	}

	/** {@code 1 234,50 €} from cents. */
	public String euros(@Nullable Integer cents) {
		return euros((cents != null) ? Long.valueOf(cents) : null);
	}

	/** {@code 74,85 %}, with as many decimals as the rate has. */
	public String percent(@Nullable BigDecimal rate) {
		return (rate != null) ? rate.toPlainString().replace('.', ',') + "\u00A0%" : NOTHING;
	}

	/** {@code 1 234}. */
	public String number(@Nullable Number number) {
		return (number != null) ? NumberFormat.getIntegerInstance(Locale.FRANCE).format(number) : NOTHING;
	}

	public String yesNo(@Nullable Boolean answer) {
		return (answer == null) ? NOTHING : answer ? "Oui" : "Non";
	}

	/**
	 * The French word for a code, from the message {@code <kind>.<code>}; the code itself
	 * when no word is known, so that a new code is still shown.
	 */
	public String label(String kind, @Nullable Object code) {
		if (code == null) {
			return NOTHING;
		}
		String found = this.labels.getMessage(kind + "." + code, null, String.valueOf(code), Locale.FRANCE);
		return (found != null) ? found : String.valueOf(code);
	}

	/** The French words for several codes, separated by commas. */
	public String labels(String kind, @Nullable Collection<?> codes) {
		return (codes == null || codes.isEmpty()) ? NOTHING
				: codes.stream().map((code) -> label(kind, code)).sorted().collect(Collectors.joining(", "));
	}

	public String territory(@Nullable String key) {
		return label("territory", key);
	}

	public String role(@Nullable String role) {
		return label("role", role);
	}

}
