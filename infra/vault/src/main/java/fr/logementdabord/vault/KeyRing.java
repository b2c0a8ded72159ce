package fr.logementdabord.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import javax.crypto.SecretKey;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys of a vault, from a file outside the database: one base64 AES-256 key per line,
 * the current one first. The first one seals; all of them open. The file may change while
 * we run, by us or by another instance that shares it: it is looked at again at most once
 * a second, and at once when a value bears a key we do not know.
 */
public final class KeyRing {

	private static final Logger logger = LoggerFactory.getLogger(KeyRing.class);

	private static final long LOOK_EVERY = TimeUnit.SECONDS.toNanos(1);

	private final Path file;

	private volatile Keys keys;

	private volatile FileTime readFrom;

	private volatile long lookedAt;

	private KeyRing(Path file) {
		this.file = file;
		this.readFrom = changedAt(file);
		this.keys = Keys.readFrom(file);
		this.lookedAt = System.nanoTime();
	}

	/**
	 * Reads the key file.
	 * @param setting name of the setting, for people who look for a mistake
	 * @throws VaultIsLocked when the file does not hold a good key
	 */
	public static KeyRing readFrom(String file, String setting) {
		if (file.isBlank()) {
			throw new VaultIsLocked(setting + " names no file: it must hold a base64 AES-256 key");
		}
		return new KeyRing(Path.of(file));
	}

	/** Ids of all keys, the current one first. */
	public List<String> ids() {
		return keys().ids();
	}

	/** The key that seals. */
	public String currentId() {
		return keys().ids().getFirst();
	}

	/** Every key that may be needed to open or to find something. */
	public List<SecretKey> all() {
		Keys now = keys();
		return now.ids().stream().map(now::key).toList();
	}

	/** Whether a key is of the ring. */
	public boolean has(String id) {
		return keys().ids().contains(id) || look().ids().contains(id);
	}

	/**
	 * A key.
	 * @throws VaultIsLocked when the file does not hold it
	 */
	SecretKey key(String id) {
		if (!has(id)) {
			throw new VaultIsLocked("a value was written with the key " + id + ", which the key file does not hold");
		}
		return this.keys.key(id);
	}

	/**
	 * Puts a key on top: it seals from now on.
	 * @throws KeyFileIsReadOnly when the file cannot be written; nothing has changed
	 */
	synchronized void putOnTop(NewKey key) {
		List<String> lines = new ArrayList<>(List.of(key.line()));
		lines.addAll(Keys.lines(this.file));
		write(lines);
	}

	/**
	 * Takes a key out of the file.
	 * @throws KeyFileIsReadOnly when the file cannot be written; nothing has changed
	 */
	synchronized void takeOut(String id) {
		write(Keys.lines(this.file).stream().filter((line) -> !Keys.idOf(line).equals(id)).toList());
	}

	private void write(List<String> lines) {
		try {
			KeyFile.replace(this.file, lines);
		}
		catch (IOException ex) {
			throw new KeyFileIsReadOnly(ex);
		}
		look();
	}

	private Keys keys() {
		if (System.nanoTime() - this.lookedAt < LOOK_EVERY) {
			return this.keys;
		}
		this.lookedAt = System.nanoTime();
		return changedAt(this.file).equals(this.readFrom) ? this.keys : look();
	}

	/** A file that cannot be read now changes nothing: what we know goes on serving. */
	private synchronized Keys look() {
		try {
			FileTime changed = changedAt(this.file);
			this.keys = Keys.readFrom(this.file);
			this.readFrom = changed;
		}
		catch (VaultIsLocked unreadable) {
			logger.error("the key file changed and cannot be used, the former keys stay: {}", unreadable.getMessage());
		}
		this.lookedAt = System.nanoTime();
		return this.keys;
	}

	private static FileTime changedAt(Path file) {
		try {
			return Files.getLastModifiedTime(file);
		}
		catch (IOException ex) {
			return FileTime.fromMillis(0);
		}
	}

}
