package fr.logementdabord.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FieldCipherTest {

	@TempDir
	Path folder;

	private String key;

	private FieldCipher cipher;

	@BeforeEach
	void a_vault_with_a_key() {
		this.key = freshKey();
		this.cipher = cipherWith(this.key);
	}

	@Test
	void what_is_sealed_opens_again() {
		String sealed = this.cipher.seal("Éloïse Ŵ 日", "P-1/givenName");
		assertThat(sealed).doesNotContain("Éloïse");
		assertThat(this.cipher.open(sealed, "P-1/givenName")).isEqualTo("Éloïse Ŵ 日");
	}

	@Test
	void the_same_text_is_never_sealed_twice_the_same_way() {
		assertThat(this.cipher.seal("Lea", "P-1/givenName")).isNotEqualTo(this.cipher.seal("Lea", "P-1/givenName"));
	}

	@Test
	void a_changed_value_does_not_open() {
		String sealed = this.cipher.seal("Lea", "P-1/givenName");
		for (int i = sealed.lastIndexOf('.') + 1; i < sealed.length() - 1; i++) {
			char other = (sealed.charAt(i) == 'A') ? 'B' : 'A';
			String changed = sealed.substring(0, i) + other + sealed.substring(i + 1);
			assertThatExceptionOfType(VaultIsLocked.class).isThrownBy(() -> this.cipher.open(changed, "P-1/givenName"));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "P-2/givenName", "P-1/familyName", "" })
	void a_value_moved_to_another_person_or_field_does_not_open(String elsewhere) {
		String sealed = this.cipher.seal("Lea", "P-1/givenName");
		assertThatExceptionOfType(VaultIsLocked.class).isThrownBy(() -> this.cipher.open(sealed, elsewhere));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Lea", "1.2.3", "2.abcd.AAAA.AAAA", "1.abcd1234.AAAA.AAAA" })
	void what_was_never_sealed_does_not_open(String text) {
		assertThatExceptionOfType(VaultIsLocked.class).isThrownBy(() -> this.cipher.open(text, "P-1/givenName"))
			.withMessageNotContaining("Lea");
	}

	@Test
	void another_key_does_not_open() {
		String sealed = this.cipher.seal("Lea", "P-1/givenName");
		assertThatExceptionOfType(VaultIsLocked.class)
			.isThrownBy(() -> cipherWith(freshKey()).open(sealed, "P-1/givenName"));
	}

	@Test
	void a_new_key_on_top_seals_and_the_old_one_still_opens() {
		String old = this.cipher.seal("Lea", "P-1/givenName");
		String freshKey = freshKey();
		FieldCipher rotated = cipherWith(freshKey, this.key);
		assertThat(rotated.open(old, "P-1/givenName")).isEqualTo("Lea");
		String sealed = rotated.seal("Lea", "P-1/givenName");
		assertThat(cipherWith(freshKey).open(sealed, "P-1/givenName")).isEqualTo("Lea");
		assertThatExceptionOfType(VaultIsLocked.class).isThrownBy(() -> this.cipher.open(sealed, "P-1/givenName"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "   \n", "not base64 !", "c2hvcnQ=", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
			"AAAAAAAAAAAAAAAAAAAAAA==" })
	void a_key_file_without_a_good_key_is_refused(String content) {
		Path file = write(content);
		assertThatExceptionOfType(VaultIsLocked.class).isThrownBy(() -> KeyRing.readFrom(file.toString(), "KEY_FILE"));
	}

	@Test
	void no_key_file_is_refused() {
		assertThatExceptionOfType(VaultIsLocked.class).isThrownBy(() -> KeyRing.readFrom("", "KEY_FILE"))
			.withMessageContaining("KEY_FILE");
		assertThatExceptionOfType(VaultIsLocked.class)
			.isThrownBy(() -> KeyRing.readFrom(this.folder.resolve("absent").toString(), "KEY_FILE"));
	}

	private FieldCipher cipherWith(String... keys) {
		return new FieldCipher(KeyRing.readFrom(write(String.join("\n", keys)).toString(), "KEY_FILE"));
	}

	private Path write(String content) {
		try {
			return Files.writeString(Files.createTempFile(this.folder, "vault", ".key"), content);
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	private static String freshKey() {
		byte[] key = new byte[32];
		new SecureRandom().nextBytes(key);
		return Base64.getEncoder().encodeToString(key);
	}

}
