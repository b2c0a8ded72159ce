package fr.logementdabord.platform.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import com.nimbusds.jose.jwk.RSAKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class SigningKeyTest {

	@TempDir
	Path directory;

	@Test
	void the_key_is_the_same_after_a_restart() {
		RSAKey first = SigningKey.in(this.directory.resolve("new"));
		assertThat(SigningKey.in(this.directory.resolve("new"))).isEqualTo(first);
	}

	@Test
	void only_its_owner_may_read_it() throws IOException {
		SigningKey.in(this.directory);
		try (var files = Files.list(this.directory)) {
			assertThat(files).singleElement()
				.satisfies((file) -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
					.isEqualTo("rw-------"));
		}
	}

	@Test
	void a_damaged_key_is_named_but_not_quoted() throws IOException {
		Files.writeString(this.directory.resolve("signing-key.json"), "{\"kty\":\"RSA\",\"d\":\"secret\"}");
		assertThatIllegalStateException().isThrownBy(() -> SigningKey.in(this.directory))
			.withMessageContaining("signing-key.json")
			.withMessageNotContaining("secret")
			.withNoCause();
	}

}
