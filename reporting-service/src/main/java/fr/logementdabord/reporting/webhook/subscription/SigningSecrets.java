package fr.logementdabord.reporting.webhook.subscription;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs as Standard Webhooks say: HMAC-SHA256 over id, time and body. The secrets are
 * derived from one key outside the database, by subscription and generation, so that the
 * database holds none.
 */
public final class SigningSecrets {

	private static final String HMAC = "HmacSHA256";

	private static final int KEY_BYTES = 32;

	private final byte[] key;

	SigningSecrets(byte[] key) {
		if (key.length != KEY_BYTES) {
			throw new IllegalArgumentException("The key of the webhooks has not " + KEY_BYTES + " bytes");
		}
		this.key = key.clone();
	}

	/**
	 * Reads the key.
	 * @throws IllegalStateException when there is none
	 */
	public static SigningSecrets from(String keyFile) {
		if (keyFile.isBlank()) {
			throw new IllegalStateException("WEBHOOKS_KEY_FILE is not set: webhooks cannot be signed");
		}
		try {
			return new SigningSecrets(Base64.getDecoder().decode(Files.readString(Path.of(keyFile)).strip()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The key of the webhooks cannot be read", ex);
		}
	}

	/** The secret as its owner is told it, {@code whsec_…}. */
	public String of(Subscription subscription) {
		return "whsec_" + Base64.getEncoder().encodeToString(secret(subscription, subscription.generation()));
	}

	/**
	 * The header {@code webhook-signature}: one signature, two while a former secret is
	 * still valid.
	 */
	public String signature(Subscription subscription, String id, Instant at, byte[] body) {
		List<String> signatures = new ArrayList<>();
		signatures.add(sign(secret(subscription, subscription.generation()), id, at, body));
		if (subscription.formerSecretUntil() != null && at.isBefore(subscription.formerSecretUntil())) {
			signatures.add(sign(secret(subscription, subscription.generation() - 1), id, at, body));
		}
		return String.join(" ", signatures);
	}

	private byte[] secret(Subscription subscription, int generation) {
		return hmac(this.key, (subscription.id() + "/" + generation).getBytes(StandardCharsets.UTF_8));
	}

	private static String sign(byte[] secret, String id, Instant at, byte[] body) {
		byte[] head = (id + "." + at.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8);
		return "v1," + Base64.getEncoder().encodeToString(hmac(secret, head, body));
	}

	private static byte[] hmac(byte[] key, byte[]... parts) {
		try {
			Mac mac = Mac.getInstance(HMAC);
			mac.init(new SecretKeySpec(key, HMAC));
			for (byte[] part : parts) {
				mac.update(part);
			}
			return mac.doFinal();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
