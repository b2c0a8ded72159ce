package fr.logementdabord.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

import org.jspecify.annotations.Nullable;

/**
 * Encrypts single fields with AES-256-GCM. A sealed field is
 * {@code 1.<key id>.<iv>.<ciphertext and tag>}; it opens only in the place it was sealed
 * for, so that a value cannot be moved to another person or field.
 */
public final class FieldCipher {

	private static final String VERSION = "1";

	/** Stands for the key of a value that does not name its key. */
	static final String NO_KEY = "none";

	private static final int IV_BYTES = 12;

	private static final int TAG_BITS = 128;

	private final KeyRing keys;

	private final SecureRandom random = new SecureRandom();

	public FieldCipher(KeyRing keys) {
		this.keys = keys;
	}

	/**
	 * Seals a text.
	 * @param place id of the person or document and name of the field
	 */
	public String seal(String text, String place) {
		byte[] iv = new byte[IV_BYTES];
		this.random.nextBytes(iv);
		String keyId = this.keys.currentId();
		try {
			byte[] sealed = cipher(Cipher.ENCRYPT_MODE, keyId, iv, place)
				.doFinal(text.getBytes(StandardCharsets.UTF_8));
			Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
			return String.join(".", VERSION, keyId, base64.encodeToString(iv), base64.encodeToString(sealed));
		}
		catch (GeneralSecurityException ex) {
			throw new VaultIsLocked("cannot seal " + place, ex);
		}
	}

	/**
	 * Opens a sealed text.
	 * @throws VaultIsLocked when it was changed, moved, or sealed with an unknown key
	 */
	public String open(String sealed, String place) {
		String[] parts = sealed.split("\\.", -1);
		if (parts.length == 3 && VERSION.equals(parts[0])) {
			return openUnnamed(sealed, place);
		}
		if (parts.length != 4 || !VERSION.equals(parts[0])) {
			throw new VaultIsLocked("no sealed value at " + place);
		}
		try {
			Base64.Decoder base64 = Base64.getUrlDecoder();
			byte[] text = cipher(Cipher.DECRYPT_MODE, parts[1], base64.decode(parts[2]), place)
				.doFinal(base64.decode(parts[3]));
			return new String(text, StandardCharsets.UTF_8);
		}
		catch (AEADBadTagException ex) {
			throw new VaultIsLocked("the value at " + place + " was changed or moved since it was sealed");
		}
		catch (GeneralSecurityException | IllegalArgumentException ex) {
			throw new VaultIsLocked("the value at " + place + " cannot be opened");
		}
	}

	/**
	 * Seals a text anew under the current key.
	 * @return the same value when it already is
	 * @throws VaultIsLocked when it does not open
	 */
	String renewed(String sealed, String place) {
		return this.keys.currentId().equals(keyOf(sealed)) ? sealed : seal(open(sealed, place), place);
	}

	/**
	 * The id of the key a value was sealed with, null for what is no sealed value.
	 */
	static @Nullable String keyOf(String sealed) {
		String[] parts = sealed.split("\\.", -1);
		if (!VERSION.equals(parts[0])) {
			return null;
		}
		return (parts.length == 4) ? parts[1] : (parts.length == 3) ? NO_KEY : null;
	}

	/** Support notes were once sealed without the id of their key. */
	private String openUnnamed(String sealed, String place) {
		for (String keyId : this.keys.ids()) {
			try {
				return open(sealed.replaceFirst("\\.", "." + keyId + "."), place);
			}
			catch (VaultIsLocked another) {
				// perhaps the next key
			}
		}
		throw new VaultIsLocked("the value at " + place + " opens with no key of the key file");
	}

	private Cipher cipher(int mode, String keyId, byte[] iv, String place) throws GeneralSecurityException {
		Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
		cipher.init(mode, this.keys.key(keyId), new GCMParameterSpec(TAG_BITS, iv));
		cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
		return cipher;
	}

}
