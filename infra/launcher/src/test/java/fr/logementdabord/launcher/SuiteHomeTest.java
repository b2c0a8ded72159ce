package fr.logementdabord.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SuiteHomeTest {

	@TempDir
	Path directory;

	@Test
	void a_second_launcher_is_refused_with_the_process_id_of_the_first() {
		// given
		try (SuiteHome first = SuiteHome.open(this.directory)) {
			// then
			assertThatThrownBy(() -> SuiteHome.open(this.directory)).isInstanceOf(SuiteFailure.class)
				.hasMessageContaining("already running")
				.hasMessageContaining("process " + ProcessHandle.current().pid());
			assertThat(first.logs()).isDirectory();
		}
	}

	@Test
	void a_closed_home_can_be_opened_again() {
		// given
		SuiteHome.open(this.directory).close();
		// then
		SuiteHome.open(this.directory).close();
	}

	@Test
	void a_process_left_over_by_a_killed_launcher_is_ended_by_the_next() throws Exception {
		// given
		Process leftover = new ProcessBuilder("sleep", "300").start();
		try (SuiteHome killed = SuiteHome.open(this.directory)) {
			killed.remember(Program.BROKER, leftover.toHandle());
		}
		// when
		List<String> notes = new ArrayList<>();
		try (SuiteHome next = SuiteHome.open(this.directory)) {
			next.endLeftovers(notedIn(notes));
		}
		// then
		assertThat(leftover.waitFor(10, TimeUnit.SECONDS)).isTrue();
		assertThat(notes).singleElement().asString().contains("broker (process " + leftover.pid() + ") is left over");
	}

	@Test
	void a_process_id_that_now_belongs_to_somebody_else_is_left_alone() throws Exception {
		// given
		Process stranger = new ProcessBuilder("sleep", "300").start();
		try (SuiteHome home = SuiteHome.open(this.directory)) {
			Files.writeString(this.directory.resolve("run/broker.pid"), stranger.pid() + " 12345");
			// when
			home.endLeftovers(Progress.SILENT);
			// then
			assertThat(stranger.isAlive()).isTrue();
		}
		finally {
			stranger.destroyForcibly();
		}
	}

	@Test
	void forgetting_removes_data_secrets_and_logs_and_nothing_else() throws IOException {
		try (SuiteHome home = SuiteHome.open(this.directory)) {
			// given
			home.secrets();
			Files.createDirectories(home.data(Program.DATABASE));
			Files.writeString(home.data(Program.DATABASE).resolve("store"), "data");
			Files.writeString(home.log(Program.BROKER), "a line");
			Files.writeString(this.directory.resolve("mine.txt"), "kept");
			assertThat(home.hasData()).isTrue();
			// when
			home.forget();
			// then
			assertThat(home.hasData()).isFalse();
			assertThat(this.directory.resolve("secrets")).doesNotExist();
			assertThat(home.logs()).isEmptyDirectory();
			assertThat(this.directory.resolve("mine.txt")).exists();
		}
	}

	@Test
	void that_data_are_invented_is_known_until_they_are_forgotten() {
		try (SuiteHome home = SuiteHome.open(this.directory)) {
			// given
			assertThat(home.isInvented()).isFalse();
			// when
			home.markInvented();
		}
		// then
		try (SuiteHome later = SuiteHome.open(this.directory)) {
			assertThat(later.isInvented()).isTrue();
			later.forget();
			assertThat(later.isInvented()).isFalse();
		}
	}

	@Test
	void an_interrupted_deletion_is_finished_by_the_next_start() throws IOException {
		// given
		Path half = Files.createDirectories(this.directory.resolve("data.deleted-4711/broker"));
		// when
		SuiteHome.open(this.directory).close();
		// then
		assertThat(half.getParent()).doesNotExist();
	}

	private static Progress notedIn(List<String> notes) {
		return new Progress() {
			@Override
			public void note(String sentence) {
				notes.add(sentence);
			}
		};
	}

}
