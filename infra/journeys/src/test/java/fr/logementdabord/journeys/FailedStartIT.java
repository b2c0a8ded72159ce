package fr.logementdabord.journeys;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import fr.logementdabord.launcher.Program;
import fr.logementdabord.launcher.Suite;
import fr.logementdabord.launcher.SuiteFailure;
import fr.logementdabord.launcher.SuiteSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * A start that cannot succeed says why and leaves nothing running.
 */
class FailedStartIT {

	@TempDir
	Path home;

	@Test
	void a_port_in_use_stops_the_start_before_anything_runs() throws IOException {
		// given
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			SuiteSettings settings = settings().with(Program.GATEWAY, taken.getLocalPort());
			// then
			assertThatThrownBy(() -> Suite.start(settings)).isInstanceOf(SuiteFailure.class)
				.hasMessageContaining("port " + taken.getLocalPort() + ", needed by gateway, is in use by process "
						+ ProcessHandle.current().pid());
			assertThat(processesOfThisSuite()).isEmpty();
		}
	}

	@Test
	void a_program_that_dies_during_the_start_is_named_with_its_last_words() {
		// given
		SuiteSettings settings = settings().withJvmFlags(List.of("-XX:NoSuchFlag"));
		// then
		assertThatThrownBy(() -> Suite.start(settings)).isInstanceOf(SuiteFailure.class)
			// whichever of those that start together is seen first
			.hasMessageContaining(" ended by itself (exit code 1)")
			.hasMessageContaining("NoSuchFlag");
		assertThat(processesOfThisSuite()).isEmpty();
	}

	@Test
	void a_store_that_cannot_be_used_stops_the_start_and_the_message_names_the_program() throws IOException {
		// given
		Files.createDirectories(this.home.resolve("data"));
		Files.writeString(this.home.resolve("data/database"), "a file where the store should be");
		SuiteSettings settings = settings();
		// then
		assertThatThrownBy(() -> Suite.start(settings)).isInstanceOf(SuiteFailure.class)
			.hasMessageContaining("database ended by itself");
		assertThat(processesOfThisSuite()).isEmpty();
	}

	private SuiteSettings settings() {
		return SuiteSettings.apart(SuiteSettings.repositoryRoot(), this.home).withStartTimeout(Duration.ofSeconds(60));
	}

	/**
	 * Another test's suite may be running in the same test run.
	 */
	private List<String> processesOfThisSuite() {
		return ProcessHandle.current()
			.descendants()
			.map((process) -> String.join(" ", process.info().arguments().orElse(new String[0])))
			.filter((arguments) -> arguments.contains(this.home.toString()))
			.toList();
	}

}
