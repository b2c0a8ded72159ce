package fr.logementdabord.testkit.parts;

/**
 * The broker and the database that the tests of one JVM share. A test takes its own
 * database name and its own ids rather than an empty world.
 */
public final class RealParts {

	private RealParts() {
	}

	/**
	 * The shared broker's address, for {@code KAFKA_BOOTSTRAP_SERVERS}.
	 */
	public static String kafka() {
		return Broker.PART.address();
	}

	/**
	 * A database of the shared server, for {@code MONGODB_URI}.
	 */
	public static String mongo(String database) {
		return "mongodb://" + Database.PART.address() + "/" + database;
	}

	private static final class Broker {

		static final RealPart PART = RealPart.broker();

	}

	private static final class Database {

		static final RealPart PART = RealPart.database();

	}

}
