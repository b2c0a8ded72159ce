package fr.logementdabord.vault;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import fr.logementdabord.testkit.parts.RealParts;
import fr.logementdabord.vault.Rotations.KeyUse;
import fr.logementdabord.vault.Rotations.Removal;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The change of a key on a real database, while people write and while processes die.
 */
class RotationIT {

	private final String mongo = RealParts.mongo("vault-" + UUID.randomUUID());

	@TempDir
	Path folder;

	@Test
	void a_rotation_under_load_loses_nothing() throws Exception {
		// given notes, two instances and people who write at both
		Path file = SealedNotes.keyFile(this.folder);
		SealedNotes one = new SealedNotes(this.mongo, file);
		SealedNotes other = new SealedNotes(this.mongo, file);
		String old = one.ring.currentId();
		IntStream.range(0, 400).forEach((i) -> one.write("old-" + i, "text " + i));
		AtomicBoolean stop = new AtomicBoolean();
		try (ExecutorService people = Executors.newFixedThreadPool(4)) {
			List<Future<Map<String, String>>> written = new ArrayList<>();
			for (int person = 0; person < 4; person++) {
				written.add(people.submit(writing((person % 2 == 0) ? one : other, person, stop)));
			}

			// when the key is changed at one of them
			assertThat(one.rotations.begin("departement")).isPresent();
			assertThat(one.rotations.begin("departement")).as("one at a time").isEmpty();
			one.rotate();
			stop.set(true);

			// then every text is as it was last written
			Map<String, String> expected = new HashMap<>();
			IntStream.range(0, 400).forEach((i) -> expected.put("old-" + i, "text " + i));
			for (Future<Map<String, String>> texts : written) {
				expected.putAll(texts.get());
			}
			expected.forEach((id, text) -> assertThat(other.read(id)).isEqualTo(text));
		}

		// and nothing needs the old key any more
		assertThat(one.rotations.last()).hasValueSatisfying((last) -> {
			assertThat(last.state()).isEqualTo(Rotation.State.DONE);
			assertThat(last.percent()).isEqualTo(100);
		});
		assertThat(one.rotations.remove(old, "departement")).isEqualTo(new Removal.Removed());
		assertThat(Files.readAllLines(file)).hasSize(1);
		assertThat(new SealedNotes(this.mongo, file).read("old-7")).isNotBlank();
	}

	@Test
	void killed_in_the_middle_it_goes_on_and_the_old_key_stays_as_long_as_it_is_needed() throws Exception {
		// given a rotation in a process of its own
		Path file = SealedNotes.keyFile(this.folder);
		SealedNotes notes = new SealedNotes(this.mongo, file);
		String old = notes.ring.currentId();
		IntStream.range(0, 6_000).forEach((i) -> notes.write("note-" + i, "text " + i));
		String fresh = notes.rotations.begin("departement").orElseThrow();
		Process process = rotating(file);
		try {
			Awaitility.await()
				.atMost(Duration.ofSeconds(60))
				.pollInterval(Duration.ofMillis(20))
				.until(() -> notes.rotations.last().orElseThrow().percent() > 0);
		}
		finally {
			process.destroyForcibly().waitFor();
		}

		// when it was killed, some are under the new key, and the old one is not given up
		List<String> before = notes.under(fresh);
		List<String> left = notes.under(old);
		assertThat(before).isNotEmpty();
		assertThat(left).isNotEmpty();
		assertThat(notes.rotations.remove(old, "departement")).isEqualTo(new Removal.StillUsed(left.size()));
		assertThat(notes.rotations.remove(fresh, "departement")).isEqualTo(new Removal.Current());
		assertThat(notes.rotations.remove("00000000", "departement")).isEqualTo(new Removal.Unknown());
		String untouched = notes.sealed(before.getFirst());
		notes.rotate();

		// then what was done is not done again, and the rest is
		assertThat(notes.sealed(before.getFirst())).isEqualTo(untouched);
		assertThat(notes.under(old)).isEmpty();
		assertThat(notes.rotations.keys()).containsExactly(new KeyUse(fresh, true, 6_000), new KeyUse(old, false, 0));
		IntStream.range(0, 6_000).forEach((i) -> assertThat(notes.read("note-" + i)).isEqualTo("text " + i));
	}

	@Test
	void a_value_that_opens_with_no_key_stops_the_rotation_and_is_counted() {
		Path file = SealedNotes.keyFile(this.folder);
		SealedNotes notes = new SealedNotes(this.mongo, file);
		notes.write("good", "text");
		notes.write("moved", "text");
		String old = notes.ring.currentId();
		notes.move("moved", "elsewhere");
		notes.rotations.begin("departement");
		notes.rotate();
		assertThat(notes.rotations.last().orElseThrow().state()).isEqualTo(Rotation.State.STUCK);
		assertThat(notes.rotations.last().orElseThrow().left()).containsExactly(Map.entry(old, 1L));
		assertThat(notes.rotations.remove(old, "departement")).isEqualTo(new Removal.StillUsed(1));
	}

	@Test
	void a_key_file_that_cannot_be_written_changes_nothing() throws IOException {
		Path file = SealedNotes.keyFile(this.folder);
		SealedNotes notes = new SealedNotes(this.mongo, file);
		// a directory stands where the new file is written
		Files.createDirectories(file.resolveSibling("vault.key.draft").resolve("full"));
		assertThatExceptionOfType(KeyFileIsReadOnly.class).isThrownBy(() -> notes.rotations.begin("departement"));
		assertThat(notes.rotations.last()).isEmpty();
		assertThat(notes.ring.ids()).hasSize(1);
	}

	@Test
	void values_that_do_not_name_their_key_are_read_and_sealed_anew() {
		Path file = SealedNotes.keyFile(this.folder);
		SealedNotes notes = new SealedNotes(this.mongo, file);
		notes.write("unnamed", "text");
		notes.forgetKeyOf("unnamed");
		assertThat(notes.read("unnamed")).isEqualTo("text");
		String fresh = notes.rotations.begin("departement").orElseThrow();
		notes.rotate();
		assertThat(notes.under(fresh)).containsExactly("unnamed");
		assertThat(notes.read("unnamed")).isEqualTo("text");
	}

	private static Callable<Map<String, String>> writing(SealedNotes instance, int person, AtomicBoolean stop) {
		return () -> {
			Map<String, String> written = new HashMap<>();
			for (int i = 0; !stop.get(); i++) {
				// own notes: old ones again and again, and new ones
				String id = (i % 2 == 0) ? "old-" + (person * 100 + i % 100) : "new-" + person + "-" + i;
				String text = "by " + person + ", " + i;
				instance.write(id, text);
				written.put(id, text);
			}
			return written;
		};
	}

	private Process rotating(Path file) throws IOException {
		return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				System.getProperty("java.class.path") + File.pathSeparator
						+ System.getProperty("surefire.test.class.path", ""),
				SealedNotes.class.getName(), this.mongo, file.toString())
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start();
	}

}
