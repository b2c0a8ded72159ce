package fr.logementdabord.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The command behind {@code ./run}.
 */
public final class Launcher {

	private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

	private static final String DEMO_LOGINS = """
			    ccas.bethune       saisissant: CCAS de Béthune
			    coordo.artois      coordinateur, Artois
			    asso.escale        association
			    bailleur.habitat   bailleur
			    etat               État (DDETS)
			    departement        Département
			    auditeur           audit
			    all of them: infra/platform/identity/src/main/resources/demo-directory.yml
			""";

	private final SuiteSettings settings;

	private Launcher(SuiteSettings settings) {
		this.settings = settings;
	}

	/**
	 * Starts, serves and stops. The exit code is 0 after a check that passed, 130 or 143
	 * after Ctrl-C or a termination signal, 1 otherwise.
	 */
	public static void main(String[] args) {
		try {
			Options options = Options.of(args);
			boolean terminal = "1".equals(System.getenv("SUITE_TERMINAL"));
			SuiteSettings settings = SuiteSettings.fromEnvironment(SuiteSettings.repositoryRoot(), System.getenv())
				.telling(new ConsoleProgress(OUT, terminal));
			System.exit(options.isApart() ? new Launcher(checking(settings)).check(options)
					: new Launcher(settings).serve(options));
		}
		catch (SuiteFailure ex) {
			OUT.println();
			OUT.println(ex.getMessage());
			System.exit(1);
		}
		catch (UncheckedIOException ex) {
			OUT.println();
			OUT.println(ex.getMessage() + ": " + ex.getCause().getMessage());
			System.exit(1);
		}
	}

	private static SuiteSettings checking(SuiteSettings settings) {
		return settings.in(settings.home().resolve("check")).onFreePorts();
	}

	private int serve(Options options) {
		Suite suite = openStoppedAtExit();
		if (options.fresh()) {
			suite.forget();
			OUT.println("Data of " + suite.directory() + " forgotten.");
		}
		if (options.loadsInventedPeople()) {
			suite.tellThatDataAreInvented();
		}
		start(suite);
		if (options.demo() && !play(suite, "demo")) {
			throw failed(suite, "The two situations could not be loaded (see above).");
		}
		if (options.history() && !play(suite, "history")) {
			throw failed(suite, "The history could not be replayed to its end (see above); the same command goes on.");
		}
		OUT.printf("%n  %s%n%n  Demo logins (password: demo):%n%s%n  Logs: %s%n  Ctrl-C stops everything.%n",
				suite.address(Program.GATEWAY), DEMO_LOGINS, suite.directory().resolve("logs"));
		Optional<String> failure = Optional.empty();
		while (failure.isEmpty()) {
			failure = suite.awaitFailure(Duration.ofHours(1));
		}
		throw failed(suite, failure.get());
	}

	private int check(Options options) {
		Suite suite = openStoppedAtExit();
		suite.forget();
		start(suite);
		if (!play(suite, "check")) {
			throw failed(suite, "The check failed (see above). Logs and data stay in " + suite.directory() + ".");
		}
		if (options.drill()) {
			drill(suite);
		}
		suite.close();
		Trees.forget(suite.directory());
		OUT.println(options.drill() ? "The drill passed." : "The check passed.");
		return 0;
	}

	private void drill(Suite suite) {
		try {
			new Drill(suite, this.settings.root(), (step) -> OUT.println("  ✓ " + step)).run();
		}
		catch (SuiteFailure ex) {
			throw failed(suite, ex.getMessage() + " Logs and data stay in " + suite.directory() + ".");
		}
	}

	private void start(Suite suite) {
		OUT.println("Starting in " + suite.directory());
		suite.start();
	}

	private static SuiteFailure failed(Suite suite, String message) {
		suite.close();
		return new SuiteFailure(message);
	}

	private Suite openStoppedAtExit() {
		Suite suite = Suite.open(this.settings);
		Runtime.getRuntime().addShutdownHook(new Thread(suite::close, "stop-the-suite"));
		return suite;
	}

	/**
	 * Runs the journeys in a process of their own: they are clients of the gateway and
	 * nothing else.
	 */
	private boolean play(Suite suite, String what) {
		Path jar = this.settings.root().resolve("infra/journeys/target/journeys.jar");
		if (!Files.isRegularFile(jar)) {
			throw failed(suite, "Not built: " + jar + " is missing.");
		}
		try {
			Process journeys = JavaCommand.start(jar, List.of(what, suite.address(Program.GATEWAY).toString()));
			Runtime.getRuntime().addShutdownHook(new Thread(journeys::destroy, "stop-the-journeys"));
			while (!journeys.waitFor(300, TimeUnit.MILLISECONDS)) {
				Optional<String> failure = suite.awaitFailure(Duration.ZERO);
				if (failure.isPresent()) {
					journeys.destroy();
					throw failed(suite, failure.get());
				}
			}
			return journeys.exitValue() == 0;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot run " + jar, ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
