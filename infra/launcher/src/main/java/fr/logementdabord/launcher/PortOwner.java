package fr.logementdabord.launcher;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which process listens on a port, read from {@code /proc} where there is one (Linux).
 */
final class PortOwner {

	private static final String LISTENING = "0A";

	private PortOwner() {
	}

	/**
	 * For instance {@code process 4711 (java)}; empty where the system does not tell.
	 */
	static Optional<String> of(int port) {
		Set<String> sockets = new HashSet<>();
		for (String table : new String[] { "/proc/net/tcp", "/proc/net/tcp6" }) {
			sockets.addAll(listeningSockets(Path.of(table), port));
		}
		if (sockets.isEmpty()) {
			return Optional.empty();
		}
		try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
			for (Path process : processes) {
				if (holdsOne(process, sockets)) {
					return Optional.of("process %s (%s)".formatted(process.getFileName(), name(process)));
				}
			}
		}
		catch (IOException ex) {
			return Optional.empty();
		}
		return Optional.empty();
	}

	/**
	 * The lines read {@code slot local:port remote:port state … inode}, numbers in hex.
	 */
	private static Set<String> listeningSockets(Path table, int port) {
		Set<String> sockets = new HashSet<>();
		String suffix = ":%04X".formatted(port);
		try {
			for (String line : Files.readAllLines(table)) {
				String[] fields = line.trim().split("\\s+");
				if (fields.length > 9 && fields[1].endsWith(suffix) && fields[3].equals(LISTENING)) {
					sockets.add("socket:[" + fields[9] + "]");
				}
			}
		}
		catch (IOException ex) {
			// no such table here: nobody to name
		}
		return sockets;
	}

	private static boolean holdsOne(Path process, Set<String> sockets) {
		try (DirectoryStream<Path> files = Files.newDirectoryStream(process.resolve("fd"))) {
			for (Path file : files) {
				if (sockets.contains(Files.readSymbolicLink(file).toString())) {
					return true;
				}
			}
		}
		catch (IOException ex) {
			// the process ended, or belongs to somebody else
		}
		return false;
	}

	private static String name(Path process) {
		try {
			return Files.readString(process.resolve("comm")).trim();
		}
		catch (IOException ex) {
			return "unknown";
		}
	}

}
