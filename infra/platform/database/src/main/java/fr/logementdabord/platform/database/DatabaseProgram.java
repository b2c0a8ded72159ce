package fr.logementdabord.platform.database;

import java.net.InetSocketAddress;

import de.bwaldvogel.mongo.MongoServer;

/**
 * Starts the database, prints {@code READY <port>} when it serves, and closes its file
 * cleanly when asked to terminate.
 */
public final class DatabaseProgram {

	/**
	 * A writer waits in its thread for the commit it shares with others: with few threads
	 * the groups would stay small.
	 */
	private static final int WORKERS = 32;

	private DatabaseProgram() {
	}

	public static void main(String[] arguments) {
		try {
			run(DatabaseSettings.from(System.getenv()));
		}
		catch (CannotStart ex) {
			System.out.println("CANNOT START " + ex.getMessage());
			System.exit(ex.exitCode());
		}
		catch (RuntimeException ex) {
			System.out.println("CANNOT START the database failed: " + ex);
			ex.printStackTrace(System.out);
			System.exit(StoreFile.EXIT_DATA);
		}
	}

	private static void run(DatabaseSettings settings) {
		settings.checkPort();
		StoreFile file = StoreFile.open(settings);
		MongoServer server = new MongoServer(new DurableBackend(file));
		Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, file), "database-stop"));
		try {
			server.bind(new InetSocketAddress(DatabaseSettings.HOST, settings.port()), 1, WORKERS);
		}
		catch (RuntimeException ex) {
			throw settings.portInUse();
		}
		System.out.println("READY " + settings.port());
	}

	private static void stop(MongoServer server, StoreFile file) {
		server.shutdownNow();
		file.close();
	}

}
