package fr.logementdabord.operations.archive;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;

/**
 * Connections to the databases of the services.
 */
public final class Databases implements AutoCloseable {

	private final Map<String, MongoClient> clients = new LinkedHashMap<>();

	private final Map<String, MongoDatabase> databases = new LinkedHashMap<>();

	private Databases() {
	}

	/**
	 * Connects.
	 * @param plan names the databases
	 * @param addresses an address for each of them, as the service has it
	 * @throws IllegalStateException when one has no address
	 */
	public static Databases connect(StorePlan plan, Properties addresses) {
		Databases connected = new Databases();
		for (String name : plan.databases().keySet()) {
			String address = addresses.getProperty(name);
			if (address == null) {
				connected.close();
				throw new IllegalStateException("No address for the database " + name);
			}
			connected.add(name, new ConnectionString(address));
		}
		return connected;
	}

	private void add(String name, ConnectionString address) {
		String database = address.getDatabase();
		if (database == null) {
			throw new IllegalStateException("The address of " + name + " names no database");
		}
		MongoClient client = MongoClients.create(MongoClientSettings.builder()
			.applyConnectionString(address)
			.writeConcern(WriteConcern.MAJORITY.withJournal(true))
			.readConcern(ReadConcern.MAJORITY)
			.build());
		this.clients.put(name, client);
		this.databases.put(name, client.getDatabase(database));
	}

	/** Their names. */
	Set<String> names() {
		return this.databases.keySet();
	}

	MongoDatabase get(String name) {
		MongoDatabase database = this.databases.get(name);
		if (database == null) {
			throw new IllegalArgumentException("No database " + name);
		}
		return database;
	}

	@Override
	public void close() {
		this.clients.values().forEach(MongoClient::close);
	}

}
