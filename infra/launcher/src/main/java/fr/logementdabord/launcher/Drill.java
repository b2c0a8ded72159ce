package fr.logementdabord.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The restore drill on a running suite: looks at what everybody sees, backs the databases
 * up, loses databases and log, restores, starts the services and looks again. With the
 * very commands that an operator has.
 */
public final class Drill {

	private final Suite suite;

	private final Path root;

	private final Path folder;

	private final Consumer<String> progress;

	/**
	 * Prepares a drill.
	 * @param root the repository, where the jars are
	 */
	public Drill(Suite suite, Path root, Consumer<String> progress) {
		this.suite = suite;
		this.root = root;
		this.folder = suite.directory().resolve("drill");
		this.progress = progress;
	}

	/**
	 * Runs it.
	 * @throws SuiteFailure at the first step that fails; the suite may be without its
	 * data then
	 */
	public void run() {
		Trees.forget(this.folder);
		writeAddresses();
		look("look");
		this.progress.accept("drill: what everybody sees is written down");
		operate("backup", stores(), databases(), archive().toString());
		this.progress.accept("drill: the databases are backed up");
		this.suite.loseData();
		this.progress.accept("drill: databases and log are lost");
		operate("restore", stores(), databases(), operator(), archive().toString());
		this.suite.start(Program.SERVICES);
		this.progress.accept("drill: databases restored, services started");
		look("compare");
		this.progress.accept("drill: the log is published again, every view is folded again, everybody sees the same");
	}

	/** Where the backup is. */
	public Path archive() {
		return this.folder.resolve("archive");
	}

	private String stores() {
		return this.root.resolve("infra/mongodb/stores.yml").toString();
	}

	private String databases() {
		return this.folder.resolve("databases.properties").toString();
	}

	private String operator() {
		return this.folder.resolve("operator.properties").toString();
	}

	private void writeAddresses() {
		try {
			Files.createDirectories(this.folder);
			Files.writeString(Path.of(databases()),
					Program.SERVICES.stream()
						.map(Program::database)
						.map((name) -> "%s=mongodb://127.0.0.1:%d/%s\n".formatted(name,
								this.suite.port(Program.DATABASE), name))
						.collect(Collectors.joining()));
			Files.writeString(Path.of(operator()),
					"bootstrap.servers=127.0.0.1:%d\n".formatted(this.suite.port(Program.BROKER)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void look(String what) {
		run("infra/journeys/target/journeys.jar", List.of(what, this.suite.address(Program.GATEWAY).toString(),
				this.folder.resolve("seen.txt").toString()));
	}

	private void operate(String... arguments) {
		run("infra/operations/target/operations.jar", List.of(arguments));
	}

	private void run(String jar, List<String> arguments) {
		UnpackedApps.requireBuilt(this.root.resolve(jar));
		try {
			int exitCode = JavaCommand.start(this.root.resolve(jar), arguments).waitFor();
			if (exitCode != 0) {
				throw new SuiteFailure("The drill failed at `%s` (see above).".formatted(arguments.getFirst()));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot run " + jar, ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new SuiteFailure("The drill was interrupted.", ex);
		}
	}

}
