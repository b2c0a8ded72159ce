package fr.logementdabord.referral.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Marks that let two persons be found alike without either being readable: a keyed hash
 * (HMAC-SHA-256) of the name, in any order, case and spelling of accents, with the birth
 * date. The hash key is derived from a vault key, so that whoever has only the database
 * cannot try names out.
 */
final class BlindMarks {

	private static final String ALGORITHM = "HmacSHA256";

	private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

	private final SecretKey key;

	BlindMarks(SecretKey vaultKey) {
		this.key = new SecretKeySpec(hash(vaultKey, "identity-vault/blind-marks/1"), ALGORITHM);
	}

	/** All names and the birth date. */
	String fullName(Person person) {
		return mark("name", person.familyName() + " " + person.givenName(), person.birthDate());
	}

	/** Given names and birth date: the family name may have changed. */
	String givenName(Person person) {
		return mark("given", person.givenName(), person.birthDate());
	}

	/** One word of a name, as {@link #words} gives it. */
	String word(String word) {
		return mark("word", word);
	}

	/**
	 * The different words of a name in alphabetical order, without accents, case or
	 * signs.
	 */
	static List<String> words(String name) {
		return all(name).distinct().toList();
	}

	private String mark(String kind, String name, LocalDate birthDate) {
		return mark(kind, all(name).collect(Collectors.joining(" ")) + "|" + birthDate);
	}

	private String mark(String kind, String text) {
		return kind + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(hash(this.key, kind + "|" + text));
	}

	private static Stream<String> all(String name) {
		String bare = ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
		return Arrays.stream(bare.toLowerCase(Locale.FRENCH).split("[^\\p{L}\\p{N}]+"))
			.filter((word) -> !word.isEmpty())
			.sorted();
	}

	private static byte[] hash(SecretKey key, String text) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(key);
			return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every Java platform has " + ALGORITHM, ex);
		}
	}

}
