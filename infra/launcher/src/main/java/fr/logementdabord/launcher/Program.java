package fr.logementdabord.launcher;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The processes of the suite, in the order in which they start. Each is an ordinary
 * runnable jar; what it needs to know reaches it as environment variables.
 */
public enum Program {

	BROKER("broker", "infra/platform/broker", "platform-broker", 9092, Stage.PLATFORM, Readiness.LOG_LINE),
	DATABASE("database", "infra/platform/database", "platform-database", 27017, Stage.PLATFORM, Readiness.LOG_LINE),
	IDENTITY("identity", "infra/platform/identity", "platform-identity", 9000, Stage.PLATFORM, Readiness.HTTP),
	REFERRAL("referral-service", "referral-service", "referral-service", 8081, Stage.SERVICE, Readiness.HTTP),
	MEASURE("measure-service", "measure-service", "measure-service", 8082, Stage.SERVICE, Readiness.HTTP),
	HOUSING_CAPTURE("housing-capture-service", "housing-capture-service", "housing-capture-service", 8083,
			Stage.SERVICE, Readiness.HTTP),
	REPORTING("reporting-service", "reporting-service", "reporting-service", 8084, Stage.SERVICE, Readiness.HTTP),
	GATEWAY("gateway", "infra/gateway", "gateway", 8080, Stage.SERVICE, Readiness.HTTP);

	/** The programs that decide, and so have a database and read the log. */
	static final List<Program> SERVICES = List.of(REFERRAL, MEASURE, HOUSING_CAPTURE, REPORTING);

	/**
	 * Programs of a stage start together, when those of the stage before are healthy.
	 */
	enum Stage {

		PLATFORM, SERVICE;

		List<Program> programs() {
			return Arrays.stream(Program.values()).filter((program) -> program.stage() == this).toList();
		}

	}

	/**
	 * How a program says that it serves: a line {@code READY <port>} on its output, or
	 * its readiness endpoint.
	 */
	enum Readiness {

		LOG_LINE, HTTP

	}

	private final String programName;

	private final String module;

	private final String artifact;

	private final int usualPort;

	private final Stage stage;

	private final Readiness readiness;

	Program(String programName, String module, String artifact, int usualPort, Stage stage, Readiness readiness) {
		this.programName = programName;
		this.module = module;
		this.artifact = artifact;
		this.usualPort = usualPort;
		this.stage = stage;
		this.readiness = readiness;
	}

	/**
	 * The name in logs, pid files and on the screen.
	 */
	public String programName() {
		return this.programName;
	}

	public int usualPort() {
		return this.usualPort;
	}

	Stage stage() {
		return this.stage;
	}

	Readiness readiness() {
		return this.readiness;
	}

	/**
	 * The variable that moves this program to another port, e.g. {@code GATEWAY_PORT}.
	 */
	public String portVariable() {
		return name() + "_PORT";
	}

	Path jar(Path root) {
		return root.resolve(this.module).resolve("target").resolve(this.artifact + ".jar");
	}

	/**
	 * The logical database of a service.
	 */
	String database() {
		return switch (this) {
			case REFERRAL -> "referral";
			case MEASURE -> "measure";
			case HOUSING_CAPTURE -> "housing";
			case REPORTING -> "reporting";
			case BROKER, DATABASE, IDENTITY, GATEWAY ->
				throw new IllegalArgumentException(this.programName + " has no database");
		};
	}

}
