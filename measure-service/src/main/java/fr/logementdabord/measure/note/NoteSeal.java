package fr.logementdabord.measure.note;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;

import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals notes with AES-256-GCM under a key that stands in a file outside the database. A
 * sealed note opens only under the id it was sealed for: it cannot be moved to another
 * household.
 */
public final class NoteSeal {

	private static final String VERSION = "1";

	private static final int KEY_BYTES = 32;

	private static final int IV_BYTES = 12;

	private static final int TAG_BITS = 128;

	private final SecretKey key;

	private final SecureRandom random = new SecureRandom();

	private NoteSeal(SecretKey key) {
		this.key = key;
	}

	/**
	 * Reads the key.
	 * @param file holds one base64 AES-256 key
	 * @throws NotesAreLocked when it does not
	 */
	public static NoteSeal withKeyIn(String file) {
		try {
			byte[] key = file.isBlank() ? new byte[0]
					: Base64.getDecoder().decode(Files.readString(Path.of(file)).strip());
			if (key.length != KEY_BYTES) {
				throw new NotesAreLocked("SUPPORT_NOTES_KEY_FILE must name a file with a base64 AES-256 key");
			}
			return new NoteSeal(new SecretKeySpec(key, "AES"));
		}
		catch (IOException | IllegalArgumentException ex) {
			throw new NotesAreLocked("The file named by SUPPORT_NOTES_KEY_FILE holds no key that can be read");
		}
	}

	String seal(String text, String noteId) {
		byte[] iv = new byte[IV_BYTES];
		this.random.nextBytes(iv);
		try {
			byte[] sealed = cipher(Cipher.ENCRYPT_MODE, iv, noteId).doFinal(text.getBytes(StandardCharsets.UTF_8));
			Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
			return String.join(".", VERSION, base64.encodeToString(iv), base64.encodeToString(sealed));
		}
		catch (GeneralSecurityException ex) {
			throw new NotesAreLocked("A note cannot be sealed");
		}
	}

	/**
	 * Opens a note.
	 * @throws NotesAreLocked when it was changed or moved, or sealed with another key
	 */
	String open(String sealed, String noteId) {
		String[] parts = sealed.split("\\.", -1);
		if (parts.length != 3 || !parts[0].equals(VERSION)) {
			throw new NotesAreLocked("This is not a sealed note");
		}
		try {
			Base64.Decoder base64 = Base64.getUrlDecoder();
			byte[] text = cipher(Cipher.DECRYPT_MODE, base64.decode(parts[1]), noteId).doFinal(base64.decode(parts[2]));
			return new String(text, StandardCharsets.UTF_8);
		}
		catch (GeneralSecurityException | IllegalArgumentException ex) {
			throw new NotesAreLocked("A note was changed, moved, or sealed with another key");
		}
	}

	private Cipher cipher(int mode, byte[] iv, String noteId) throws GeneralSecurityException {
		Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
		cipher.init(mode, this.key, new GCMParameterSpec(TAG_BITS, iv));
		cipher.updateAAD(noteId.getBytes(StandardCharsets.UTF_8));
		return cipher;
	}

}
