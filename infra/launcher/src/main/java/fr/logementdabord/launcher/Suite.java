package fr.logementdabord.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;

/**
 * The running suite. Either all of its programs serve, or nothing is left running: a
 * start that fails stops what it had started. Tests use it to break things on purpose.
 */
public final class Suite implements AutoCloseable {

	private static final Duration TIME_TO_STOP = Duration.ofSeconds(40);

	/**
	 * The first stop of a build also writes class archives, of several programs at once:
	 * cut short, every later start would go on without them.
	 */
	private static final Duration TIME_TO_STOP_AND_PREPARE = Duration.ofMinutes(2);

	private final SuiteSettings settings;

	private final Map<Program, ManagedProcess> processes = new EnumMap<>(Program.class);

	private final List<SecondInstance> seconds = new ArrayList<>();

	private final CompletableFuture<String> failure = new CompletableFuture<>();

	private final HealthWatch health;

	private final SuiteHome home;

	private final Launches launches;

	private volatile boolean closing;

	private boolean closed;

	private Suite(SuiteSettings settings) {
		this.settings = settings;
		this.home = SuiteHome.open(settings.home());
		this.launches = new Launches(settings, this.home);
		this.health = new HealthWatch(settings);
	}

	/**
	 * A suite that holds its directory and runs nothing yet.
	 */
	static Suite open(SuiteSettings settings) {
		return new Suite(settings);
	}

	/**
	 * Starts everything and returns when all of it is healthy.
	 * @throws SuiteFailure if a port is taken or a program does not come up
	 */
	public static Suite start(SuiteSettings settings) {
		Suite suite = open(settings);
		suite.start();
		return suite;
	}

	/**
	 * The same, without the data of an earlier start.
	 */
	public static Suite startFresh(SuiteSettings settings) {
		Suite suite = open(settings);
		suite.forget();
		suite.start();
		return suite;
	}

	void start() {
		try {
			this.home.endLeftovers(this.settings.progress());
			Ports.requireFree(this.settings.ports());
			Arrays.stream(Program.values())
				.forEach((program) -> UnpackedApps.requireBuilt(program.jar(this.settings.root())));
			for (Program.Stage stage : Program.Stage.values()) {
				start(stage.programs());
			}
		}
		catch (RuntimeException ex) {
			close();
			throw ex;
		}
	}

	/**
	 * Kills the services and the stores and forgets what the stores hold, as a fire
	 * would; what is kept elsewhere stays: keys, and who may log in. Then starts the
	 * stores again, empty.
	 */
	void loseData() {
		List<Program> stores = List.of(Program.BROKER, Program.DATABASE);
		Program.SERVICES.forEach(this::kill);
		stores.forEach(this::kill);
		stores.forEach(this.home::forgetData);
		start(stores);
	}

	/**
	 * Starts programs that do not run, together.
	 */
	void start(List<Program> programs) {
		for (Program program : programs) {
			this.home.keepPreviousLog(program);
			launch(program);
		}
		awaitHealthy(programs);
	}

	/**
	 * Where a program answers, e.g. {@code http://localhost:8080} for the gateway.
	 */
	public URI address(Program program) {
		return URI.create("http://localhost:" + this.settings.port(program));
	}

	public int port(Program program) {
		return this.settings.port(program);
	}

	/**
	 * The directory that holds this suite's data, logs and secrets.
	 */
	public Path directory() {
		return this.settings.home();
	}

	public Path log(Program program) {
		return this.home.log(program);
	}

	/**
	 * The id of a program's process, for those who look at it from outside.
	 */
	public long processId(Program program) {
		return required(program).process().pid();
	}

	/**
	 * Ends a program at once, as by kill -9.
	 */
	public void kill(Program program) {
		ManagedProcess process = required(program);
		process.expectEnd();
		process.process().destroyForcibly();
		process.awaitEnd(TIME_TO_STOP);
	}

	/**
	 * Freezes a program where it stands; to the others it looks dead but is not.
	 */
	public void pause(Program program) {
		required(program).signal("STOP");
	}

	public void resume(Program program) {
		required(program).signal("CONT");
	}

	/**
	 * Starts a program again on the same port and data, after stopping it if it runs, and
	 * waits until it is healthy.
	 */
	public void restart(Program program) {
		stop(List.of(program));
		launch(program);
		awaitHealthy(List.of(program));
	}

	/**
	 * Starts a second instance of each service beside the first, on a port of its own,
	 * and waits until they are healthy. They end with the suite.
	 */
	public List<SecondInstance> startSeconds() {
		List<SecondInstance> started = Program.SERVICES.stream()
			.map((service) -> new SecondInstance(service, Ports.freeOne(), this::launchSecond))
			.toList();
		synchronized (this.processes) {
			this.seconds.addAll(started);
		}
		started.parallelStream().forEach(SecondInstance::start);
		return started;
	}

	private ManagedProcess launchSecond(Program program, int port) {
		ManagedProcess process = ManagedProcess.of(this.launches.second(program, port));
		try {
			this.health.await(List.of(process), () -> this.closing);
			return process;
		}
		catch (SuiteFailure ex) {
			process.process().destroyForcibly();
			throw ex;
		}
	}

	/**
	 * Waits for a program that ends without being asked to.
	 * @return what happened, for people; empty if nothing did within the patience
	 */
	public Optional<String> awaitFailure(Duration patience) {
		try {
			return Optional.of(this.failure.get(patience.toMillis(), TimeUnit.MILLISECONDS));
		}
		catch (TimeoutException ex) {
			return Optional.empty();
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Optional.empty();
		}
	}

	/**
	 * Stops everything, last started first: in good order, by force after a while.
	 */
	@Override
	public void close() {
		this.closing = true;
		synchronized (this.home) {
			if (this.closed) {
				return;
			}
			this.closed = true;
			if (this.launches.willWriteArchives()) {
				this.settings.progress()
					.note("Stopping; the first stop after a build also prepares faster starts, which takes a moment.");
			}
			synchronized (this.processes) {
				this.seconds.forEach(SecondInstance::kill);
			}
			for (Program.Stage stage : List.of(Program.Stage.SERVICE, Program.Stage.PLATFORM)) {
				stop(stage.programs().reversed());
			}
			this.home.close();
			this.health.close();
		}
	}

	/**
	 * Forgets data, logs and secrets, before the start.
	 */
	void forget() {
		try {
			this.home.endLeftovers(this.settings.progress());
			this.home.forget();
		}
		catch (RuntimeException ex) {
			close();
			throw ex;
		}
	}

	/**
	 * From now on every page and document says that the data are invented, until they are
	 * forgotten.
	 */
	void tellThatDataAreInvented() {
		this.home.markInvented();
	}

	private void launch(Program program) {
		Launch launch = this.launches.of(program);
		synchronized (this.processes) {
			if (this.closing) {
				throw new SuiteFailure("Stopped while starting.");
			}
			this.settings.progress().starting(program.programName());
			ManagedProcess process = ManagedProcess.of(launch);
			this.home.remember(program, process.process().toHandle());
			this.processes.put(program, process);
			process.process().onExit().thenRun(() -> ended(process));
		}
	}

	private void ended(ManagedProcess process) {
		if (!process.isExpectedToEnd() && !this.closing) {
			this.failure.complete(process.describeEnd());
		}
	}

	private void awaitHealthy(List<Program> programs) {
		this.health.await(programs.stream().map(this::required).toList(), () -> this.closing);
	}

	private void stop(List<Program> programs) {
		List<ManagedProcess> ending = new ArrayList<>();
		for (Program program : programs) {
			ManagedProcess process = current(program);
			if (process != null && process.isAlive()) {
				this.settings.progress().stopping(program.programName());
				process.expectEnd();
				// a paused process hears nothing before it goes on
				process.signal("CONT");
				// by its handle, which leaves the pipe open: its end would say that we
				// died
				process.process().toHandle().destroy();
				ending.add(process);
			}
		}
		Instant deadline = Instant.now()
			.plus(this.launches.willWriteArchives() ? TIME_TO_STOP_AND_PREPARE : TIME_TO_STOP);
		for (ManagedProcess process : ending) {
			boolean killed = process.awaitEnd(Duration.between(Instant.now(), deadline));
			this.settings.progress().stopped(process.program().programName(), killed);
		}
		programs.forEach(this.home::forgetProcess);
	}

	private ManagedProcess required(Program program) {
		ManagedProcess process = current(program);
		if (process == null) {
			throw new IllegalStateException(program.programName() + " was not started");
		}
		return process;
	}

	private @Nullable ManagedProcess current(Program program) {
		synchronized (this.processes) {
			return this.processes.get(program);
		}
	}

}
