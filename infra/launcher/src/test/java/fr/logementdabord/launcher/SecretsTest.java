package fr.logementdabord.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SecretsTest {

	@TempDir
	Path directory;

	@Test
	void the_first_start_makes_a_vault_key_that_only_its_owner_can_read() throws IOException {
		// when
		Secrets secrets = Secrets.in(this.directory.resolve("secrets"), false);
		// then
		Path key = secrets.vaultKeyFile();
		assertThat(Base64.getDecoder().decode(Files.readString(key).trim())).hasSize(32);
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key))).isEqualTo("rw-------");
	}

	@Test
	void a_second_start_keeps_the_secrets() throws IOException {
		// given
		Secrets first = Secrets.in(this.directory, false);
		String key = Files.readString(first.vaultKeyFile());
		String client = first.client("gateway");
		// when
		Secrets second = Secrets.in(this.directory, true);
		// then
		assertThat(Files.readString(second.vaultKeyFile())).isEqualTo(key);
		assertThat(second.client("gateway")).isEqualTo(client).isNotEqualTo(second.client("services"));
	}

	@Test
	void a_missing_vault_key_beside_data_stops_the_start_because_names_would_be_lost() {
		assertThatThrownBy(() -> Secrets.in(this.directory, true)).isInstanceOf(SuiteFailure.class)
			.hasMessageContaining("missing")
			.hasMessageContaining("./run --fresh");
		assertThat(this.directory.resolve("identity-vault.key")).doesNotExist();
	}

	@Test
	void a_damaged_vault_key_beside_data_stops_the_start() throws IOException {
		// given
		Path key = Secrets.in(this.directory, false).vaultKeyFile();
		Files.writeString(key, "half a k");
		// then
		assertThatThrownBy(() -> Secrets.in(this.directory, true)).hasMessageContaining("damaged");
	}

	@Test
	void a_missing_key_of_the_notes_beside_data_stops_the_start_too() throws IOException {
		// given
		Files.delete(Secrets.in(this.directory, false).notesKeyFile());
		// then
		assertThatThrownBy(() -> Secrets.in(this.directory, true)).isInstanceOf(SuiteFailure.class)
			.hasMessageContaining("support notes");
	}

	@Test
	void a_missing_client_secret_is_made_anew() throws IOException {
		// given
		Secrets.in(this.directory, false);
		Files.delete(this.directory.resolve("services-client.secret"));
		// then
		assertThat(Secrets.in(this.directory, true).client("services")).isNotBlank();
	}

}
