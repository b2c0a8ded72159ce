package fr.logementdabord.measure.note;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NoteSealTest {

	@TempDir
	Path directory;

	@Test
	void a_sealed_note_tells_nothing_and_opens_where_it_was_sealed() throws IOException {
		NoteSeal seal = NoteSeal.withKeyIn(key("a").toString());
		String sealed = seal.seal("Suivi au CMP.", "N-1");
		assertThat(sealed).doesNotContain("CMP");
		assertThat(seal.open(sealed, "N-1")).isEqualTo("Suivi au CMP.");
		assertThat(seal.seal("Suivi au CMP.", "N-1")).as("no two are alike").isNotEqualTo(sealed);
	}

	@Test
	void a_note_that_was_moved_changed_or_sealed_with_another_key_does_not_open() throws IOException {
		NoteSeal seal = NoteSeal.withKeyIn(key("a").toString());
		NoteSeal other = NoteSeal.withKeyIn(key("b").toString());
		String sealed = seal.seal("Suivi au CMP.", "N-1");
		char last = sealed.charAt(sealed.length() - 2);
		String changed = sealed.substring(0, sealed.length() - 2) + ((last == 'A') ? 'B' : 'A')
				+ sealed.charAt(sealed.length() - 1);
		assertThatExceptionOfType(NotesAreLocked.class).isThrownBy(() -> seal.open(sealed, "N-2"));
		assertThatExceptionOfType(NotesAreLocked.class).isThrownBy(() -> seal.open(changed, "N-1"));
		assertThatExceptionOfType(NotesAreLocked.class).isThrownBy(() -> other.open(sealed, "N-1"));
		assertThatExceptionOfType(NotesAreLocked.class).isThrownBy(() -> seal.open("in clear", "N-1"));
	}

	@Test
	void without_a_good_key_nothing_begins() throws IOException {
		Path half = Files.writeString(this.directory.resolve("half.key"), "AAAA");
		assertThatExceptionOfType(NotesAreLocked.class).isThrownBy(() -> NoteSeal.withKeyIn(""));
		assertThatExceptionOfType(NotesAreLocked.class).isThrownBy(() -> NoteSeal.withKeyIn(half.toString()));
		assertThatExceptionOfType(NotesAreLocked.class)
			.isThrownBy(() -> NoteSeal.withKeyIn(this.directory.resolve("none.key").toString()));
	}

	private Path key(String name) throws IOException {
		byte[] key = new byte[32];
		new SecureRandom().nextBytes(key);
		return Files.writeString(this.directory.resolve(name + ".key"), Base64.getEncoder().encodeToString(key));
	}

}
