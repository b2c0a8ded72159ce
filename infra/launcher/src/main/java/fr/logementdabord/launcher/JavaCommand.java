package fr.logementdabord.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command line of a program: the same Java as the launcher's own.
 */
final class JavaCommand {

	/**
	 * A Ctrl-C reaches every process of the terminal at once, but only the launcher may
	 * decide in which order they stop: children ignore it (an ignored signal stays
	 * ignored through {@code exec}).
	 */
	private static final List<String> DEAF_TO_THE_TERMINAL = List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"",
			"sh");

	private JavaCommand() {
	}

	static String java() {
		return Path.of(System.getProperty("java.home"), "bin", "java").toString();
	}

	/**
	 * Starts a jar that does something and ends, and shows what it says.
	 */
	static Process start(Path jar, List<String> arguments) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(java(), "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", jar.toString()));
		command.addAll(arguments);
		return new ProcessBuilder(command).redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
			.redirectOutput(ProcessBuilder.Redirect.INHERIT)
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
	}

	static List<String> of(String name, Path home, UnpackedApps.App app, List<String> flags, ClassArchive archive) {
		List<String> command = new ArrayList<>(DEAF_TO_THE_TERMINAL);
		command.add(java());
		command.addAll(flags);
		command.add("-XX:+ExitOnOutOfMemoryError");
		command.addAll(archive.arguments());
		// for whoever reads the list of processes
		command.add("-Dsuite.program=" + name);
		command.add("-Dsuite.home=" + home);
		command.add("-cp");
		command.add(app.jar() + File.pathSeparator + app.childJar());
		command.add(Child.class.getName());
		command.add(app.mainClass());
		return command;
	}

}
