package fr.logementdabord.platform.database;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where the database listens and stores, and how far its promise goes.
 *
 * @param port port of the clients
 * @param dataDirectory directory that belongs to this database alone
 * @param sync whether every group commit is forced to the disk, for power loss
 * @param acceptLoss whether to start although the file lost acknowledged writes
 */
record DatabaseSettings(int port, Path dataDirectory, boolean sync, boolean acceptLoss) {

	static final String HOST = "127.0.0.1";

	static final int EXIT_SETTINGS = 1;

	static final int EXIT_PORT_IN_USE = 2;

	static DatabaseSettings from(Map<String, String> environment) {
		Path directory = Path.of(environment.getOrDefault("DATA_DIR", "var/database")).toAbsolutePath().normalize();
		return new DatabaseSettings(port(environment.getOrDefault("SERVER_PORT", "27017")), directory,
				Boolean.parseBoolean(environment.get("DATABASE_SYNC")),
				Boolean.parseBoolean(environment.get("DATABASE_ACCEPT_LOSS")));
	}

	private static int port(String text) {
		try {
			int value = Integer.parseInt(text.strip());
			if (value >= 1 && value <= 65535) {
				return value;
			}
		}
		catch (NumberFormatException ex) {
			// told below, like a number out of range
		}
		throw new CannotStart(EXIT_SETTINGS, "SERVER_PORT=" + text + " is not a port (1 to 65535)");
	}

	/**
	 * Tells a taken port before the file is opened.
	 */
	void checkPort() {
		try (ServerSocket socket = new ServerSocket()) {
			socket.bind(new InetSocketAddress(HOST, this.port));
		}
		catch (IOException ex) {
			throw portInUse();
		}
	}

	CannotStart portInUse() {
		return new CannotStart(EXIT_PORT_IN_USE, "port " + this.port + " of " + HOST
				+ " is in use: another database may be running; set SERVER_PORT or stop it");
	}

}
