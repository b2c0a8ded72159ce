package fr.logementdabord.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class ChildTest {

	@TempDir
	Path directory;

	private Process child;

	@AfterEach
	void end() {
		this.child.destroyForcibly();
	}

	@Test
	void a_program_stops_in_good_order_when_its_launcher_is_gone() throws Exception {
		// given
		Path stopped = this.directory.resolve("stopped");
		this.child = start(Patient.class, stopped);
		await().until(() -> Files.exists(this.directory.resolve("stopped.running")));
		// when
		this.child.getOutputStream().close();
		// then
		assertThat(this.child.waitFor(15, TimeUnit.SECONDS)).isTrue();
		assertThat(stopped).exists();
	}

	@Test
	void a_program_whose_main_fails_ends_with_an_error() throws Exception {
		// when
		this.child = start(Failing.class, this.directory);
		// then
		assertThat(this.child.waitFor(15, TimeUnit.SECONDS)).isTrue();
		assertThat(this.child.exitValue()).isEqualTo(1);
	}

	private static Process start(Class<?> main, Path argument) throws IOException {
		return new ProcessBuilder(JavaCommand.java(), "-cp", System.getProperty("java.class.path"),
				Child.class.getName(), main.getName(), argument.toString())
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start();
	}

	/**
	 * Runs until it is stopped, and leaves a file when it is stopped in good order.
	 */
	public static final class Patient {

		private Patient() {
		}

		public static void main(String[] args) throws Exception {
			Path file = Path.of(args[0]);
			Runtime.getRuntime().addShutdownHook(new Thread(() -> write(file)));
			write(file.resolveSibling(file.getFileName() + ".running"));
			new CountDownLatch(1).await();
		}

		private static void write(Path file) {
			try {
				Files.createFile(file);
			}
			catch (IOException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

	/**
	 * Fails at once, with a thread that would keep the process alive.
	 */
	public static final class Failing {

		private Failing() {
		}

		public static void main(String[] args) {
			new Thread(() -> {
				try {
					new CountDownLatch(1).await();
				}
				catch (InterruptedException ex) {
					Thread.currentThread().interrupt();
				}
			}).start();
			throw new IllegalStateException("cannot start");
		}

	}

}
