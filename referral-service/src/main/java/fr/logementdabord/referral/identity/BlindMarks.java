package fr.logementdabord.referral.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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

	private String mark(String kind, String name, LocalDate birthDate) {
		byte[] hash = hash(this.key, kind + "|" + plain(name) + "|" + birthDate);
		return kind + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
	}

	/** Words in alphabetical order, without accents, case or signs. */
	private static String plain(String name) {
		String bare = ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
		return Arrays.stream(bare.toLowerCase(Locale.FRENCH).split("[^\\p{L}\\p{N}]+"))
			.filter((word) -> !word.isEmpty())
			.sorted()
			.collect(Collectors.joining(" "));
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
