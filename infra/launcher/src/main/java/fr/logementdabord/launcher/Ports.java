package fr.logementdabord.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Finds free ports, and says who holds one that is not.
 */
final class Ports {

	/**
	 * Below the range from which systems take the ports of outgoing connections, so that
	 * nobody takes a port between our finding it and a program's opening it.
	 */
	private static final int LOWEST = 20_000;

	private static final int HIGHEST = 32_000;

	private Ports() {
	}

	static Map<Program, Integer> free() {
		Map<Program, Integer> ports = new EnumMap<>(Program.class);
		List<ServerSocket> held = new ArrayList<>();
		try {
			for (Program program : Program.values()) {
				ServerSocket socket = anyFree();
				held.add(socket);
				ports.put(program, socket.getLocalPort());
			}
		}
		finally {
			held.forEach(Ports::closeQuietly);
		}
		return ports;
	}

	static int freeOne() {
		try (ServerSocket socket = anyFree()) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Refuses a start on ports that are taken, naming every one of them.
	 */
	static void requireFree(Map<Program, Integer> ports) {
		List<String> taken = new ArrayList<>();
		Map<Integer, Program> seen = new HashMap<>();
		ports.forEach((program, port) -> {
			Program other = seen.put(port, program);
			if (other != null) {
				taken.add("port %d is asked for by both %s and %s".formatted(port, other.programName(),
						program.programName()));
			}
			else if (!isFree(port)) {
				taken.add("port %d, needed by %s, is in use by %s (choose another with %s)".formatted(port,
						program.programName(), PortOwner.of(port).orElse("a process that this user may not see"),
						program.portVariable()));
			}
		});
		if (!taken.isEmpty()) {
			throw new SuiteFailure("Cannot start, nothing was started:\n  " + String.join("\n  ", taken));
		}
	}

	static boolean isFree(int port) {
		try (ServerSocket socket = new ServerSocket()) {
			socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static ServerSocket anyFree() {
		for (int attempt = 0; attempt < 1000; attempt++) {
			try {
				int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
				return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
			}
			catch (IOException ex) {
				// taken: the next one
			}
		}
		throw new SuiteFailure("No free port between " + LOWEST + " and " + HIGHEST + ".");
	}

	private static void closeQuietly(ServerSocket socket) {
		try {
			socket.close();
		}
		catch (IOException ex) {
			// nothing was sent or received on it
		}
	}

}
