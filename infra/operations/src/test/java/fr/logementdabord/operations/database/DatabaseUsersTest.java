package fr.logementdabord.operations.database;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;

import fr.logementdabord.testkit.parts.RepositoryRoot;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No MongoDB is run by the build: what makes its users is held against the databases that
 * the services name.
 */
class DatabaseUsersTest {

	@Test
	void each_service_has_a_user_of_its_own_that_may_do_nothing_elsewhere() throws IOException {
		String script = Files.readString(RepositoryRoot.path("infra/mongodb/users.js"));
		String list = all("const databases = \\[([^\\]]*)\\]", script).getFirst();

		assertThat(all("\"([a-z]+)\"", list)).as("the databases that the services name")
			.containsExactlyInAnyOrderElementsOf(namedByTheServices());
		assertThat(all("role: *(\\S+)", script)).as("the only role").containsExactly("\"readWrite\",");
		assertThat(all("role: \"readWrite\", db: (\\w+)", script)).as("on the user's own database")
			.containsExactly("name");
		assertThat(all("roles: (.)", script)).as("a list, and only one").containsExactly("[");
		assertThat(all("pwd: *(\\w+)", script)).as("no password stands in the file").containsExactly("password");
		assertThat(script).contains("const password = process.env[", "SCRAM-SHA-256");
	}

	private static List<String> namedByTheServices() throws IOException {
		return all("MONGODB_URI: mongodb://[^/]*/([a-z]+)\\?",
				Files.readString(RepositoryRoot.path("docker-compose.yml")));
	}

	private static List<String> all(String pattern, String text) {
		return Pattern.compile(pattern).matcher(text).results().map((found) -> found.group(1)).toList();
	}

}
