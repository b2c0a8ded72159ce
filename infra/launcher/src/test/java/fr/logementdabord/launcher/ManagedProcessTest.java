package fr.logementdabord.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThatCode;

class ManagedProcessTest {

	@TempDir
	private Path home;

	@Test
	void a_program_that_ended_by_itself_is_woken_without_a_failure() {
		// given
		ManagedProcess ended = ManagedProcess.of(new Launch(Program.BROKER, List.of("true"), Map.of(),
				this.home.resolve("broker.log"), 0, ClassArchive.of(this.home, List.of())));
		ended.awaitEnd(Duration.ofSeconds(10));
		// then
		assertThatCode(() -> ended.signal("CONT")).doesNotThrowAnyException();
	}

}
